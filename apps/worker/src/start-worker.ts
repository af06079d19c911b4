import type { CheckpointOptions } from "#persistence/record/write-checkpoint.js";
import type { MailConfig } from "#config/config.js";
import { cleanUp } from "./clean-up.js";
import { endGrants } from "./end-grants.js";
import type { Log } from "./queue-logger.js";
import { runJobs, type RunningWorker } from "./run-jobs.js";
import { mailJob } from "./send-mail.js";
import { signCheckpoints } from "./sign-checkpoints.js";

export type { RunningWorker };

export interface WorkerOptions {
  /** Connection URL of the role regiemap_worker; holds a password, so never logged. */
  workerUrl: string;
  /** Where the record is signed, outside the database. */
  checkpoints: CheckpointOptions;
  /** How mail leaves; absent = it stays where it is. */
  mail?: MailConfig;
  log?: Log;
  /** Called every two seconds while the database answers. */
  onAlive?: () => void;
}

/**
 * Starts the worker with all its jobs, in this process. Several may run side by side.
 * @throws when the database cannot be reached or has no queue yet (see `prepareQueue`)
 */
export function startWorker({ workerUrl, checkpoints, mail, log, onAlive }: WorkerOptions): Promise<RunningWorker> {
  const mailing = mail && mailJob(mail);
  const jobs = [endGrants, cleanUp, signCheckpoints(checkpoints), ...(mailing ? [mailing] : [])];
  return runJobs({ workerUrl, log, onAlive, jobs });
}
