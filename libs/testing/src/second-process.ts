import { loadCatalogue } from "#catalogue/load.js";
import { openPersistence } from "#persistence/open-persistence.js";
import { FileKeyProvider } from "#vault/file-key-provider.js";
import { createApp } from "../../../apps/api/src/app.js";

/**
 * The application in a process of its own, on a database that a test made. Told what to do in REGIEMAP_TEST_PROCESS
 * (`{appUrl, keyFile}`); says its port on standard output and ends with its input.
 */
const { appUrl, keyFile } = JSON.parse(process.env["REGIEMAP_TEST_PROCESS"] ?? "{}") as Record<string, string>;
const persistence = await openPersistence({
  appUrl: appUrl!,
  keyProvider: FileKeyProvider.open(keyFile!),
  poolSize: 8,
});
const app = await createApp({
  persistence,
  catalogue: loadCatalogue(),
  config: {
    demo: true,
    publicOrigin: null,
    trustProxy: false,
    webRoot: null,
    logLevel: "silent",
    limits: { "sign-in": 1e6, ask: 1e6, verify: 1e6, search: 1e6, write: 1e6, read: 1e6 },
  },
});
await app.listen(0, "127.0.0.1");
process.stdout.write(`${(app.getHttpServer().address() as { port: number }).port}\n`);
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
