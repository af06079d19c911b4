import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/**
 * Writes each text file of the build once more as `.br` and `.gz`, so that the server only has to choose. From what was
 * written: earlier, Vite's own marks are still in the text and would reach the browser.
 */
export function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    async writeBundle({ dir = "." }, bundle) {
      for (const name of Object.keys(bundle).filter((each) => compressed.test(each))) {
        const path = join(dir, name);
        const text = await readFile(path);
        if (text.length < fewest) continue;
        for (const [ending, code] of Object.entries(coders)) await writeFile(`${path}.${ending}`, await code(text));
      }
    },
  };
}
