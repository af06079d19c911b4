import { spawnSync } from "node:child_process";

/**
 * Once per jest run, before the projects `http` and `browser`: builds the server (jest cannot compile this file's
 * imports itself) and starts one PostgreSQL with its template databases.
 */
export default async function globalSetup() {
  const built = spawnSync("npm", ["run", "--silent", "build:server"], { cwd: root(), stdio: "inherit" });
  if (built.status !== 0) throw new Error("The server does not build.");
  const dist = (file) => import(new URL(`../dist/${file}`, import.meta.url).href);
  const { startCluster, CLUSTER_VARIABLE } = await dist("libs/testing/src/cluster.js");
  const { bringUpToDate } = await dist("apps/api/src/start/open-database.js");
  const { fillWithDemo } = await dist("apps/api/src/start/demo.js");
  const { FileKeyProvider } = await dist("libs/vault/src/file-key-provider.js");
  const { loadCatalogue } = await dist("libs/catalogue/src/load.js");
  const catalogue = loadCatalogue();
  // The templates are made by the very code that does it at every start of the program.
  globalThis.regiemapCluster = await startCluster({
    migrate: (ownerUrl) => bringUpToDate(ownerUrl, catalogue),
    fillWithDemo: (importUrl, keyFile) => fillWithDemo(importUrl, FileKeyProvider.open(keyFile), catalogue),
  });
  process.env[CLUSTER_VARIABLE] = JSON.stringify(globalThis.regiemapCluster.address);
}

function root() {
  return new URL("..", import.meta.url).pathname;
}
