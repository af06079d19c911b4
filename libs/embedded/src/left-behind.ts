import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StartProblem } from "#config/start-problem.js";
import { isAlive } from "./instance-lock.js";

/** What PostgreSQL writes in postmaster.pid: its process number first and, once it accepts connections, `ready`. */
export function readPostmaster(cluster: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number.parseInt(lines[0] ?? "", 10);
    return Number.isNaN(pid) ? undefined : { pid: Math.abs(pid), ready: (lines[7] ?? "").trim() === "ready" };
  } catch {
    return undefined;
  }
}

/**
 * Clears what a `kill -9` leaves: a PostgreSQL that still runs on this cluster is stopped (the caller holds the lock
 * of the data folder, so nobody uses it), a postmaster.pid whose number now belongs to some other program is removed.
 */
export async function clearLeftBehind(cluster: string): Promise<void> {
  const left = readPostmaster(cluster);
  if (left === undefined) return;
  if (isAlive(left.pid) && isPostgresOn(left.pid, cluster)) {
    for (const [signal, seconds] of [
      ["SIGINT", 15],
      ["SIGQUIT", 10],
    ] as const) {
      process.kill(left.pid, signal);
      if (await isGone(left.pid, seconds)) break;
    }
    if (isAlive(left.pid)) {
      throw new StartProblem(
        `A PostgreSQL from an earlier start (process ${left.pid}) does not stop: end it by hand and try again.`,
      );
    }
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

/** Waits until a process is gone. @param seconds how long at most */
export async function isGone(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 20; waited += 1) {
    if (!isAlive(pid)) return true;
    await pause(50);
  }
  return !isAlive(pid);
}

function isPostgresOn(pid: number, cluster: string): boolean {
  return commandLine(pid).includes(cluster);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return spawnSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" }).stdout ?? "";
  }
}
