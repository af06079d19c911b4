import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Once per jest run, before the projects `http` and `browser`: builds the server (jest cannot compile this file's
 * imports itself) and starts one PostgreSQL with a migrated template database.
 */
export default async function globalSetup() {
  const built = spawnSync("npm", ["run", "--silent", "build:server"], { cwd: root(), stdio: "inherit" });
  if (built.status !== 0) throw new Error("The server does not build.");
  const { startCluster, CLUSTER_VARIABLE } = await import("../dist/libs/testing/src/cluster.js");
  globalThis.regiemapCluster = await startCluster(await migration());
  process.env[CLUSTER_VARIABLE] = JSON.stringify(globalThis.regiemapCluster.address);
}

async function migration() {
  const file = new URL("../dist/libs/persistence/src/migrate.js", import.meta.url);
  return existsSync(file) ? (await import(file.href)).migrate : async () => undefined;
}

function root() {
  return new URL("..", import.meta.url).pathname;
}
