import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { reasonOf, StartProblem } from "#config/start-problem.js";
import { ROLE_KEYS, type Passwords } from "./roles.js";

/** What is remembered between starts, in a file that only the starter may read (mode 0600). */
export interface State {
  port: number;
  adminPassword: string;
  passwords: Passwords;
}

/**
 * Reads the remembered state, or makes a new one when there is no database yet.
 * @throws StartProblem when there is a database but its state is gone or damaged
 */
export function loadState(file: string, hasCluster: boolean): State {
  if (existsSync(file)) {
    const state = parse(read(file));
    if (state !== undefined) return state;
    if (hasCluster)
      throw new StartProblem(
        `The file ${file} is damaged: put back a good copy of it, or move the data folder away to start afresh.`,
      );
  } else if (hasCluster) {
    throw new StartProblem(
      `There is a database but its file ${file} is gone: put it back, or move the data folder away to start afresh.`,
    );
  }
  const passwords = Object.fromEntries(ROLE_KEYS.map((role) => [role, randomPassword()])) as Passwords;
  return { port: 0, adminPassword: randomPassword(), passwords };
}

/** Writes the state beside the old one and swaps them, so that a crash never leaves half a file. */
export function saveState(file: string, state: State): void {
  const part = `${file}.part`;
  writeFileSync(part, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  // Started once as root, an ordinary user's folder must stay that user's.
  const { uid, gid } = statSync(dirname(file));
  if (process.getuid?.() === 0) chownSync(part, uid, gid);
  renameSync(part, file);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (thrown) {
    throw new StartProblem(
      `The file ${file} cannot be read (${reasonOf(thrown)}): start Regiemap as the user who owns it, or set REGIEMAP_DATA to another folder.`,
    );
  }
}

/** The remembered port when it is free, else a free one chosen by the system. */
export async function choosePort(remembered: number): Promise<number> {
  return (remembered > 0 ? await tryPort(remembered) : undefined) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((answer) => {
    const server = createServer();
    server.once("error", () => answer(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => answer(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });
}

function randomPassword(): string {
  return randomBytes(24).toString("base64url");
}

function parse(text: string): State | undefined {
  try {
    const { port, adminPassword, passwords } = JSON.parse(text) as State;
    const complete = ROLE_KEYS.every((role) => typeof passwords[role] === "string");
    return typeof port === "number" && typeof adminPassword === "string" && complete
      ? { port, adminPassword, passwords }
      : undefined;
  } catch {
    return undefined;
  }
}
