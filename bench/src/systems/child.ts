import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A server process that is measured. */
export interface RunningSystem {
  pid: number;
  port: number;
  stop(): Promise<void>;
}

export interface ChildOptions {
  /** Executable and its first arguments. */
  program: string[];
  /** Long options, `--name value`. */
  settings?: Record<string, string>;
  environment?: Record<string, string>;
  port: number;
  /** Given up after so long. */
  secondsToStart: number;
  /** Path that answers something once it runs. */
  probe: string;
}

/**
 * Starts a server in a process of its own and waits until it answers.
 * @throws Error with the end of what it said, when it does not
 */
export async function startChild(options: ChildOptions): Promise<RunningSystem> {
  const [program, ...rest] = options.program;
  const settings = Object.entries(options.settings ?? {}).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(program!, [...rest, ...settings], {
    env: { ...process.env, ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => (said = (said + data.toString()).slice(-4000)));
  }
  const giveUp = Date.now() + options.secondsToStart * 1000;
  while (!(await answers(options.port, options.probe))) {
    if (child.exitCode !== null || Date.now() > giveUp) {
      await stop(child);
      throw new Error(`not ready within ${options.secondsToStart} s: ${said.trim().split("\n").slice(-5).join(" | ")}`);
    }
    await pause(200);
  }
  return { pid: child.pid!, port: options.port, stop: () => stop(child) };
}

async function answers(port: number, path: string): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    for (let waited = 0; waited < 50 && child.exitCode === null && child.signalCode === null; waited += 1)
      await pause(100);
  }
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
