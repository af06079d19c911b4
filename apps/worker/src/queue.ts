import { parseCronItems, run, type Runner } from "graphile-worker";
import type { Pool } from "pg";
import type { Job } from "./job.js";
import { QUEUE_SCHEMA } from "./prepare-queue.js";
import { queueLogger, type Log } from "./queue-logger.js";

/** A job that fails is not tried again by itself: its next turn is the next try. */
const ONE_ATTEMPT = 1;

/** Starts graphile-worker on these jobs. It puts every job once into the queue, however many workers there are. */
export function startQueue(pool: Pool, jobs: readonly Job[], log: Log): Promise<Runner> {
  return run({
    pgPool: pool,
    schema: QUEUE_SCHEMA,
    concurrency: 1,
    noHandleSignals: true,
    logger: queueLogger(log),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, async () => void (await job.run(pool))])),
    parsedCronItems: parseCronItems(
      jobs.map(({ name, when }) => ({
        task: name,
        match: when,
        options: { jobKey: name, maxAttempts: ONE_ATTEMPT, backfillPeriod: 0 },
      })),
    ),
  });
}

/** Puts the jobs that are due now into the queue. */
export async function addDueJobs(pool: Pool, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    if (!(await job.isDue?.(pool))) continue;
    await pool.query(`SELECT ${QUEUE_SCHEMA}.add_job($1, job_key => $1, max_attempts => $2)`, [job.name, ONE_ATTEMPT]);
  }
}
