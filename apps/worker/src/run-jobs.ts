import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "pg";
import type { Job } from "./job.js";
import { addDueJobs, startQueue } from "./queue.js";
import type { Log } from "./queue-logger.js";

export interface JobsOptions {
  /** Connection URL of the role regiemap_worker; holds a password, so never logged. */
  workerUrl: string;
  jobs: readonly Job[];
  log?: Log;
  /** Called every two seconds while the database answers. */
  onAlive?: () => void;
}

export interface RunningWorker {
  /** Lets a running job finish and closes the connections. May be called twice. */
  stop(): Promise<void>;
}

const MILLISECONDS_BETWEEN_LOOKS = 2000;

/**
 * Runs the jobs in this process. Several workers may run side by side: each job is done by one of them. When the
 * database goes away the worker waits for it and goes on.
 * @throws when the database cannot be reached or has no queue yet (see `prepareQueue`)
 */
export async function runJobs({
  workerUrl,
  jobs,
  log = () => undefined,
  onAlive,
}: JobsOptions): Promise<RunningWorker> {
  const pool = openPool(workerUrl, log);
  const ending = new AbortController();
  let runner = await startQueue(pool, jobs, log).catch(async (thrown: unknown) => {
    await pool.end();
    throw thrown;
  });

  /** The queue ends when the database is away for too long; it is started again until that works. */
  async function keepRunning(): Promise<void> {
    while (!ending.signal.aborted) {
      await runner.promise.catch((error: Error) => log(`The worker is started again (${error.message}).`));
      await rest(ending.signal);
      if (ending.signal.aborted) return;
      runner = await startQueue(pool, jobs, log).catch(() => runner);
    }
  }

  async function keepLooking(): Promise<void> {
    while (!ending.signal.aborted) {
      await addDueJobs(pool, jobs).then(onAlive, () => undefined);
      await rest(ending.signal);
    }
  }

  const work = Promise.all([keepRunning(), keepLooking()]);
  return {
    async stop() {
      if (ending.signal.aborted) return;
      ending.abort();
      await runner.stop().catch(() => undefined);
      await work;
      await pool.end();
    },
  };
}

/** Waits two seconds, or until the worker ends. */
function rest(signal: AbortSignal): Promise<void> {
  return pause(MILLISECONDS_BETWEEN_LOOKS, undefined, { signal, ref: false }).catch(() => undefined);
}

/** A lost connection is told once, whether it was in use or not; the pool makes a new one. */
function openPool(connectionString: string, log: Log): Pool {
  const pool = new Pool({ connectionString, max: 3, application_name: "regiemap-worker" });
  const told = new WeakSet<Error>();
  const tell = (error: Error) => {
    if (!told.has(error)) log(`The worker lost a connection to the database (${error.message}).`);
    told.add(error);
  };
  pool.on("error", tell);
  pool.on("connect", (client) => client.on("error", tell));
  return pool;
}
