import type { Pool } from "pg";

/** Work that is done again and again. Doing it twice, or late, must do no harm: no decision waits for a job. */
export interface Job {
  name: string;
  /** When, as in a crontab: minute, hour, day of the month, month, day of the week; UTC. */
  when: string;
  /** Asked every two seconds, where waiting for the minute would show: true starts the job at once. Must only read. */
  isDue?(database: Pool): Promise<boolean>;
  /** Gives back how much there was to do. */
  run(database: Pool): Promise<number>;
}
