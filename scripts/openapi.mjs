import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { format } from "prettier";

/**
 * Writes libs/contract/openapi.json from the code of the API, and the types of libs/client from that. With `--check` nothing
 * is written: it fails when a file is not what the code says.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const isCheck = process.argv.includes("--check");

const built = spawnSync("npm", ["run", "--silent", "build:server"], { cwd: root, stdio: "inherit" });
if (built.status !== 0) process.exit(1);

const { createApp } = await import("../dist/apps/api/src/app.js");
const { describeApi } = await import("../dist/apps/api/src/openapi.js");
const { loadCatalogue } = await import("../dist/libs/catalogue/src/load.js");

// The description comes from the classes alone; no database is asked.
const app = await createApp({
  persistence: {
    unitOfWork: {},
    hotRead: {},
    system: {},
    steps: {},
    signingIn: {},
    providedIdentities: {},
    outbox: {},
  },
  catalogue: loadCatalogue(),
  config: { demo: true, outbox: true, publicOrigin: null, trustProxy: false, webRoot: null, logLevel: "silent" },
});
const document = describeApi(app);
await app.close();

// The client sets this header itself: whoever calls it should not have to.
const forClient = structuredClone(document);
delete forClient.components.parameters.RegiemapRequest;
for (const operation of Object.values(forClient.paths).flatMap((path) => Object.values(path)))
  operation.parameters = operation.parameters?.filter(({ $ref }) => !$ref?.endsWith("/RegiemapRequest"));
// The words a field may have, as lists too: a screen that offers them needs no list of its own.
const ast = await openapiTypescript(forClient, { enumValues: true });
const files = [
  { path: "libs/contract/openapi.json", text: JSON.stringify(document, null, 2), parser: "json" },
  {
    path: "libs/client/src/generated.ts",
    text: `// Made from libs/contract/openapi.json by npm run openapi. Do not edit.\n${astToString(ast)}`,
    parser: "typescript",
  },
];

let isStale = false;
for (const { path, text, parser } of files) {
  const pretty = await format(text, { parser, printWidth: 120 });
  if (!isCheck) writeFileSync(root + path, pretty);
  else if (readFileSync(root + path, "utf8") !== pretty) {
    isStale = true;
    console.error(`${path} is not what the code says: run npm run openapi.`);
  }
}
process.exit(isStale ? 1 : 0);
