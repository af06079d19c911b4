import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#config/config.js";
import { reasonOf, StartProblem } from "#config/start-problem.js";
import { openOutside } from "#embedded/outside-database.js";
import { startWorker, type RunningWorker } from "./start-worker.js";

/** Written again and again while the database answers; the health check of the container looks how old it is. */
const ALIVE = join(tmpdir(), "worker-alive");

let worker: RunningWorker | undefined;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void worker?.stop());

try {
  worker = await start();
  console.log("The worker runs.");
} catch (thrown) {
  console.error(thrown instanceof StartProblem ? thrown.message : `The worker could not start (${reasonOf(thrown)}).`);
  process.exitCode = 1;
}

/** The jobs in a process of their own, on a database that the api has brought up to date. */
async function start(): Promise<RunningWorker> {
  const config = readConfig(process.env, "worker");
  if (config.database.kind === "embedded") {
    throw new StartProblem(
      "Without a database address the worker runs inside Regiemap itself: set REGIEMAP_WORKER_DATABASE_URL to run it apart.",
    );
  }
  const urls = await openOutside(config.database, config.dataDir, config.demo.on);
  return startWorker({
    workerUrl: urls.worker,
    checkpoints: config.record,
    mail: config.mail,
    log: (line) => console.error(line),
    onAlive: () => writeFileSync(ALIVE, ""),
  });
}
