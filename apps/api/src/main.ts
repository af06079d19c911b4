import "reflect-metadata";
import { setTimeout as pause } from "node:timers/promises";
import { reasonOf, StartProblem } from "#config/start-problem.js";
import { Closing } from "./start/closing.js";
import { startProgram } from "./start/program.js";

const tell = (line: string) => console.error(line);
const closing = new Closing(tell);
/** Milliseconds. */
const LONGEST_START = 30_000;

/** Ctrl-C in a terminal reaches npm and this process, and npm passes it on: more than one signal is one wish. */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
process.on("uncaughtException", (thrown) => fail("Regiemap stopped", thrown));
process.on("unhandledRejection", (thrown) => fail("Regiemap stopped", thrown));

const starting = start();

async function start(): Promise<void> {
  try {
    const lines = await startProgram(process.env, closing, tell);
    if (!closing.hasBegun) console.log(lines);
  } catch (thrown) {
    // While everything is being closed, whatever was still starting fails: that is no news.
    if (!closing.hasBegun) fail("Regiemap could not start", thrown);
  }
}

function fail(what: string, thrown: unknown): void {
  tell(thrown instanceof StartProblem ? thrown.message : `${what} (${reasonOf(thrown)}).`);
  if (process.env["LOG_LEVEL"] === "debug" && thrown instanceof Error && thrown.stack !== undefined) tell(thrown.stack);
  void end(1);
}

/** Closes what runs, and waits for what is just being started, which then is closed as well. */
async function end(code: number): Promise<void> {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
  await closing.all();
  await Promise.race([starting, pause(LONGEST_START)]);
  if (!closing.isWell) process.exitCode = 1;
  process.exit();
}
