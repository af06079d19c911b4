import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const compressed = /\.(?:js|css|html|svg|json|webmanifest)$/;
/** Smaller files fit in one packet as they are. */
const fewest = 1024;

const coders = {
  br: (text: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gz: (text: Buffer): Promise<Buffer> => promisify<Buffer, { level: number }, Buffer>(gzip)(text, { level: 9 }),
};

/** Writes each text file of the build once more as `.br` and `.gz`, so that the server only has to choose. */
export function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const text = Buffer.from(file.type === "chunk" ? file.code : file.source);
        if (!compressed.test(file.fileName) || text.length < fewest) continue;
        for (const [ending, code] of Object.entries(coders))
          this.emitFile({ type: "asset", fileName: `${file.fileName}.${ending}`, source: await code(text) });
      }
    },
  };
}
