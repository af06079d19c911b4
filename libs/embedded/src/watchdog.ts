import { spawn } from "node:child_process";

/**
 * Waits for the end of its input, then stops PostgreSQL if that is still the one of this cluster. A PostgreSQL that has
 * only just been started writes its number a moment later, and is waited for.
 */
const SCRIPT = `
read -r line
[ "$line" = done ] && exit 0
for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  kill -0 "$1" 2>/dev/null || exit 0
  [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ] && kill -INT "$1" 2>/dev/null && exit 0
  sleep 0.5
done`;

/**
 * PostgreSQL outlives a Regiemap that is killed with `kill -9`, which can then do nothing itself. So a tiny shell
 * listens to a pipe from this process: when the pipe closes without a word, it stops PostgreSQL.
 * @returns a function that calls the watch off
 */
export function watchOver(pid: number, cluster: string): () => void {
  const shell = spawn("/bin/sh", ["-c", SCRIPT, "sh", String(pid), cluster], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  shell.unref();
  shell.on("error", () => undefined);
  // The pipe may already be gone when the watch is called off.
  shell.stdin.on("error", () => undefined);
  return () => shell.stdin.end("done\n");
}
