import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyDemoKey, startTestDatabase } from "./database.js";
import { startFlags } from "./start-flags.js";

/** The whole program as somebody starts it, with the demo world in a database of its own. */
export interface RunningApp {
  /** For example http://localhost:41234. */
  url: string;
  /** Superuser of its database: to plant faults, and to let time pass. */
  adminUrl: string;
  /** As regiemap_owner, for the commands of whoever runs it. */
  ownerUrl: string;
  /** What it wrote to its terminal so far. */
  output(): string;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const READY = /https?:\/\/localhost:\d+/;
const SECONDS = 90;

/**
 * Starts the built program (dist) as a child process on a free port, and waits until it can be used. It finds the demo
 * world there, as a second start would; with REGIEMAP_DEMO=off it finds nobody.
 * @throws Error with what it said, when it stops or is not ready in time
 */
export async function startRunningApp(environment: Record<string, string> = {}): Promise<RunningApp> {
  const isDemo = !["0", "off"].includes(environment["REGIEMAP_DEMO"] ?? "on");
  const database = await startTestDatabase(isDemo ? "demo" : "migrated");
  const dataFolder = mkdtempSync(join(tmpdir(), "regiemap-app-"));
  if (isDemo) copyDemoKey(join(dataFolder, "vault.key"));
  const { urls } = database;
  const child = spawn(process.execPath, [...startFlags(), join(ROOT, "dist", "apps", "api", "src", "main.js")], {
    cwd: dataFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      PORT: "0",
      REGIEMAP_DATA: dataFolder,
      REGIEMAP_DEMO: "on",
      REGIEMAP_OUTBOX: "on",
      LOG_LEVEL: "warn",
      DATABASE_URL: urls.owner,
      REGIEMAP_APP_DATABASE_URL: urls.app,
      REGIEMAP_WORKER_DATABASE_URL: urls.worker,
      REGIEMAP_VERIFIER_DATABASE_URL: urls.verifier,
      REGIEMAP_IMPORT_DATABASE_URL: urls.import,
      ...environment,
    },
  });
  const said: string[] = [];
  const stop = async () => {
    await end(child);
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    const url = await ready(child, said);
    return { url, adminUrl: database.adminUrl, ownerUrl: urls.owner, output: () => said.join(""), stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

function ready(child: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The program ${what}. It said:\n${said.join("")}`));
    const timer = setTimeout(() => fail(`was not ready in ${SECONDS} s`), SECONDS * 1000);
    const listen = (chunk: Buffer) => {
      said.push(chunk.toString());
      const address = READY.exec(said.join(""))?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`stopped with code ${code}`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(timer);
}
