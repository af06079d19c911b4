import { jest } from "@jest/globals";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFlags } from "#testing/start-flags.js";

const MAIN = new URL("../../dist/apps/api/src/main.js", import.meta.url).pathname;
const folders: string[] = [];

// Every test starts whole programs; on a busy machine one start takes some seconds.
jest.setTimeout(180_000);

interface Run {
  output(): string;
  isRunning(): boolean;
  signal(name: NodeJS.Signals): void;
  /** The address in the greeting. */
  ready: Promise<string>;
  ended: Promise<number | null>;
}

/** The real program, as `npm start` runs it after building. */
function run(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [...startFlags(), MAIN], {
    env: { PATH: process.env["PATH"], ...environment },
  });
  let output = "";
  let greet: (address: string) => void = () => undefined;
  const ready = new Promise<string>((resolve) => (greet = resolve));
  const read = (chunk: Buffer) => {
    output += chunk.toString("utf8");
    const address = /is ready:\s+(\S+)/.exec(output)?.[1];
    if (address !== undefined) greet(address);
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  void ended.then(() => greet(""));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return { output: () => output, isRunning, signal: (name) => child.kill(name), ready, ended };
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "regiemap-program-"));
  folders.push(folder);
  return folder;
}

async function oneSentence(environment: Record<string, string>): Promise<string> {
  const program = run(environment);
  expect(await program.ended).toBe(1);
  const lines = program.output().trim().split("\n");
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/\bat .*\.js:\d+/);
  return lines[0] ?? "";
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("the program", () => {
  it("starts from nothing, says where it is and whom to choose, stops cleanly, and starts again with its data", async () => {
    const folder = freshFolder();
    const first = run({ PORT: "0", REGIEMAP_DATA: folder });
    const address = await first.ready;
    expect(first.output()).toContain("Kies een persoon");
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    const key = readFileSync(join(folder, "vault.key"));
    first.signal("SIGINT");
    first.signal("SIGINT");
    expect(await first.ended).toBe(0);
    expect(existsSync(join(folder, "regiemap.lock"))).toBe(false);

    const second = run({ PORT: "0", REGIEMAP_DATA: folder });
    expect((await fetch(`${await second.ready}/health/ready`)).status).toBe(200);
    expect(readFileSync(join(folder, "vault.key"))).toEqual(key);
    second.signal("SIGTERM");
    expect(await second.ended).toBe(0);
  });

  it("stops cleanly when it is told to while it is still starting", async () => {
    const folder = freshFolder();
    const program = run({ PORT: "0", REGIEMAP_DATA: folder });
    while (program.isRunning() && !existsSync(join(folder, "regiemap.lock"))) {
      await new Promise((done) => setTimeout(done, 20));
    }
    program.signal("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(program.output()).toBe("");
    expect(existsSync(join(folder, "postgres", "postmaster.pid"))).toBe(false);
  });
});

describe("what the person who starts it can put right is said in one sentence", () => {
  it("a busy port", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const PORT = String((other.address() as AddressInfo).port);
    expect(await oneSentence({ PORT, REGIEMAP_DATA: freshFolder() })).toContain(`Port ${PORT} is in use`);
    await new Promise((done) => other.close(done));
  });

  it("a data folder that is a file", async () => {
    const file = join(freshFolder(), "data");
    writeFileSync(file, "");
    expect(await oneSentence({ PORT: "0", REGIEMAP_DATA: file })).toContain("data folder");
  });

  it("a database that is not there, and an address that is none", async () => {
    const REGIEMAP_DATA = freshFolder();
    const nobody = { PORT: "0", REGIEMAP_DATA, DATABASE_URL: "postgres://owner:geheim@127.0.0.1:1/regiemap" };
    const said = await oneSentence(nobody);
    expect(said).toContain("nothing answers there");
    expect(said).not.toContain("geheim");
    expect(await oneSentence({ ...nobody, DATABASE_URL: "regiemap" })).toContain("DATABASE_URL must be an address");
  });

  it("a key file that was damaged", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "vault.key"), "short", { mode: 0o600 });
    expect(await oneSentence({ PORT: "0", REGIEMAP_DATA: folder })).toContain("key file");
  });
});
