import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StartProblem } from "#config/start-problem.js";
import type { Binaries } from "./binaries.js";
import { isGone, readPostmaster } from "./left-behind.js";
import type { Places } from "./places.js";
import type { SystemUser } from "./system-user.js";
import { watchOver } from "./watchdog.js";

/** How one PostgreSQL server is run. */
export interface ServerOptions {
  places: Places;
  binaries: Binaries;
  user: SystemUser | undefined;
  /** False only in tests: commits are then not forced to disk. */
  durable: boolean;
  adminPassword: string;
}

export const ADMIN = "postgres";
const READY_WITHIN_SECONDS = 60;

/**
 * Makes the cluster when it is not there yet. It is made beside its place and moved, so that a start that is broken
 * off leaves nothing half made. Text order is C.UTF-8 of the built-in provider: the same on every machine, for ever.
 */
export function initialise({ places, binaries, user, durable, adminPassword }: ServerOptions): void {
  const fresh = `${places.cluster}.new`;
  const passwordFile = join(places.home, "password.tmp");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
  if (user !== undefined) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid);
  const flags = [
    `--pgdata=${fresh}`,
    `--username=${ADMIN}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
  ];
  flags.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-locale");
  const made = spawnSync(binaries.initdb, durable ? flags : [...flags, "--no-sync"], {
    ...user,
    cwd: "/",
    encoding: "utf8",
    env: cleanEnvironment(),
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    const reason = made.error?.message ?? made.stderr.trim().split("\n").at(-1) ?? "unknown reason";
    throw new StartProblem(
      `The database could not be made in ${places.home} (${reason}): check the free space, or set REGIEMAP_DATA to another folder.`,
    );
  }
  renameSync(fresh, places.cluster);
}

/** What PostgreSQL keeps of its pages: an eighth of the memory there is, 128 MB to 4 GB. Taken as it is needed. */
function sharedMegabytes(): number {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.min(4096, Math.max(128, Math.round(bytes / 8 / 1_048_576)));
}

/** Settings given at every start, so that a newer Regiemap brings newer settings to an older data folder. */
function settings(port: number, durable: boolean): string[] {
  const wanted: Record<string, string> = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    shared_buffers: `${sharedMegabytes()}MB`,
    max_wal_size: "1GB",
    max_connections: "100",
    jit: "off",
    fsync: durable ? "on" : "off",
    full_page_writes: durable ? "on" : "off",
    synchronous_commit: durable ? "on" : "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // The log is for the state of the server; statements, values and key details may hold content and stay out.
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    log_error_verbosity: "terse",
    log_statement: "none",
  };
  return Object.entries(wanted).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** A running PostgreSQL. It has a process group of its own: Ctrl-C reaches Regiemap, which then stops it in order. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly pid: number,
    private readonly unwatch: () => void,
  ) {}

  /** @throws StartProblem when PostgreSQL does not become ready */
  static async start(options: ServerOptions, port: number, onExit: () => void): Promise<ServerProcess> {
    const { places, binaries, user, durable } = options;
    const log = openSync(places.log, "w", 0o600);
    const child = spawn(binaries.postgres, ["-D", places.cluster, ...settings(port, durable)], {
      ...user,
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
      env: cleanEnvironment(),
    });
    closeSync(log);
    // Watched from its first moment: a number is there as soon as the process is.
    const unwatch = child.pid === undefined ? () => undefined : watchOver(child.pid, places.cluster);
    const server = new ServerProcess(child, await started(child), unwatch);
    await server.ready(places);
    child.once("exit", onExit);
    return server;
  }

  /** Ends all connections, writes a checkpoint and stops; harder when that takes longer than 20 seconds. */
  async stop(): Promise<void> {
    for (const [signal, seconds] of [
      ["SIGINT", 20],
      ["SIGQUIT", 10],
      ["SIGKILL", 5],
    ] as const) {
      if (this.hasEnded()) break;
      this.child.kill(signal);
      for (let waited = 0; waited < seconds * 50 && !this.hasEnded(); waited += 1) await pause(20);
    }
    await isGone(this.pid, 1);
    this.unwatch();
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async ready(places: Places): Promise<void> {
    for (let waited = 0; waited < READY_WITHIN_SECONDS * 50; waited += 1) {
      if (this.hasEnded()) break;
      const written = readPostmaster(places.cluster);
      if (written?.pid === this.pid && written.ready) return;
      await pause(20);
    }
    const inTime = this.hasEnded();
    await this.stop();
    const reason = inTime ? lastComplaint(places.log) : `not ready after ${READY_WITHIN_SECONDS} seconds`;
    throw new StartProblem(
      `PostgreSQL could not start on the data folder ${places.home} (${reason}): its log is ${places.log}; put back a backup, or set REGIEMAP_DATA to another folder.`,
    );
  }
}

function started(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("spawn", () => resolve(child.pid ?? 0));
    child.once("error", (error) => reject(new StartProblem(`PostgreSQL could not be started (${error.message}).`)));
  });
}

/** The last FATAL or PANIC in the log, without its time stamp. */
export function lastComplaint(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  const complaint =
    lines.findLast((line) => /(FATAL|PANIC):/.test(line)) ?? lines.findLast((line) => line.trim() !== "");
  return complaint?.replace(/^.*?(FATAL|PANIC):\s*/, "").trim() ?? "it said nothing";
}

/** PG* variables of the person's own shell must not steer this server; messages in English so that they can be read. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}
