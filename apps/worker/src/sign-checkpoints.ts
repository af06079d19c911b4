import type { Pool } from "pg";
import { writeCheckpoint, type CheckpointOptions } from "#persistence/record/write-checkpoint.js";
import type { Job } from "./job.js";

/**
 * Signs the newest event of every chain that grew, in a file outside the database: from then on nobody who has the
 * database alone can change what was written before.
 */
export const signCheckpoints = (options: CheckpointOptions): Job => ({
  name: "sign-checkpoints",
  when: "*/5 * * * *",
  run: (database: Pool) => writeCheckpoint(database, options),
});
