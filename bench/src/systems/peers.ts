import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder with the peers' own package.json; from dist/bench/src/systems and from bench/src/systems alike. */
export const BENCH = fileURLToPath(new URL("../../../../bench/", import.meta.url));
export const PEERS = join(BENCH, "peers");

/** Installs what is compared with, from its own lock file, unless that has been done. */
export function installPeers(): void {
  const lock = join(PEERS, "package-lock.json");
  const done = join(PEERS, "node_modules", ".package-lock.json");
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("Installing the peers (once, about a minute) …");
  const made = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PEERS, stdio: "inherit" });
  if (made.status !== 0) throw new Error("The peers could not be installed: run npm ci in bench/peers and look why.");
}

/** Path of a file inside an installed peer. */
export function peerFile(...parts: string[]): string {
  return join(PEERS, "node_modules", ...parts);
}
