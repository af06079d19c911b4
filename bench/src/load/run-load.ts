import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { processorTime, watchMachine, type MachineShare } from "../machine.js";
import type { Job, Measured, Message } from "./job.js";

/** One measured round of one system. */
export interface Round extends Measured {
  machine: MachineShare;
  /** Milliseconds of processor time per answer: in the server's process, and in PostgreSQL (0 = not asked for). */
  serverTime: number;
  databaseTime: number;
}

const GENERATOR = fileURLToPath(new URL("./generator.js", import.meta.url));

/**
 * Puts load on one server and watches the machine while it is measured.
 * @param databasePid the first PostgreSQL process, or 0
 */
export function runLoad(job: Job, serverPid: number, databasePid: number): Promise<Round> {
  return new Promise((resolve, reject) => {
    const generator = fork(GENERATOR);
    let machine = watchMachine();
    let server = 0;
    let database = 0;
    generator.once("error", reject);
    generator.once("exit", (code) => code !== 0 && reject(new Error(`The load generator ended with ${code}.`)));
    generator.on("message", (message: Message) => {
      if (message.kind === "measuring") {
        machine = watchMachine();
        server = processorTime(serverPid);
        database = databasePid === 0 ? 0 : processorTime(databasePid);
        return;
      }
      const { measured } = message;
      const per = (milliseconds: number) => milliseconds / Math.max(1, measured.answers);
      resolve({
        ...measured,
        machine: machine(),
        serverTime: per(processorTime(serverPid) - server),
        databaseTime: databasePid === 0 ? 0 : per(processorTime(databasePid) - database),
      });
    });
    generator.send(job);
  });
}
