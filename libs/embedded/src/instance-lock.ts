import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { reasonOf, StartProblem } from "#config/start-problem.js";

/** Locks this very process holds: its own number in a lock file then means "in use", not "left behind". */
const held = new Set<string>();

/**
 * One data folder, one running Regiemap. A lock left behind by a process that is gone is taken over.
 * @returns a function that gives the lock back
 * @throws StartProblem when another living process holds it
 */
export function takeLock(file: string, dataFolder: string): () => void {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, started: startedAt(process.pid) }), {
        flag: "wx",
        mode: 0o600,
      });
      held.add(file);
      return () => {
        held.delete(file);
        rmSync(file, { force: true });
      };
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") {
        throw new StartProblem(
          `The data folder ${dataFolder} cannot be written (${reasonOf(thrown)}): check its owner and the free space.`,
        );
      }
      const holder = livingHolder(file);
      if (holder !== undefined) {
        throw new StartProblem(
          `Another Regiemap (process ${holder}) is using the data folder ${dataFolder}: stop it first, or set REGIEMAP_DATA to another folder.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new StartProblem(
    `The data folder ${dataFolder} is being taken by another Regiemap that starts right now: try again.`,
  );
}

function livingHolder(file: string): number | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, "utf8")) as { pid: number; started?: string };
    if (pid === process.pid) return held.has(file) ? pid : undefined;
    if (!isAlive(pid)) return undefined;
    // Process numbers are used again, above all in containers: the moment of starting tells two of them apart.
    return started === startedAt(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** True when a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Clock ticks since boot at which a process started (Linux, field 22 of /proc/pid/stat); undefined elsewhere. */
function startedAt(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
