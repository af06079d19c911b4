import { lookup } from "node:dns/promises";
import { createServer } from "node:net";
import { StartProblem } from "#config/start-problem.js";

/**
 * Tries the port before anything else is started, so that a busy one is told at once.
 * @throws StartProblem when it is in use, not allowed, or the host is not of this machine
 */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const addresses = await lookup(host, { all: true }).catch(() => {
    throw new StartProblem(`The name ${host} in REGIEMAP_HOST is not known on this machine.`);
  });
  const codes = await Promise.all(addresses.map(({ address }) => tryToListen(address, port)));
  const code = codes.find((each) => each === "EADDRINUSE") ?? codes.find((each) => each === "EACCES");
  if (code === "EADDRINUSE") {
    throw new StartProblem(
      `Port ${port} is in use by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`,
    );
  }
  if (code === "EACCES") {
    throw new StartProblem(`You may not use port ${port}: choose one above 1023, for example PORT=3000 npm start.`);
  }
  // `localhost` often has an IPv6 address on a machine without IPv6: one address that works is enough.
  if (codes.every((each) => each !== undefined)) {
    throw new StartProblem(
      `The program cannot listen on ${host} (${codes[0]}): set REGIEMAP_HOST to an address of this machine.`,
    );
  }
}

function tryToListen(address: string, port: number): Promise<string | undefined> {
  return new Promise((answer) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => answer(error.code ?? error.message));
    server.listen({ host: address, port, exclusive: true }, () => server.close(() => answer(undefined)));
  });
}
