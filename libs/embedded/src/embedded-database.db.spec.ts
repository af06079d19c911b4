import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { EmbeddedDatabase } from "./embedded-database.js";
import { isAlive } from "./instance-lock.js";
import { isGone, readPostmaster } from "./left-behind.js";

const folders: string[] = [];
const running = new Set<EmbeddedDatabase>();

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "regiemap-embedded-"));
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, demo = true): Promise<EmbeddedDatabase> {
  const database = await EmbeddedDatabase.start({ dataDir, demo });
  running.add(database);
  return database;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function sentence(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => new Error("it started"),
    (thrown: Error) => thrown,
  );
  expect(error.name).toBe("StartProblem");
  expect(error.message.split("\n")).toHaveLength(1);
  return error.message;
}

/** A program of its own that starts the database and says when it is ready. */
function inAnotherProcess(dataDir: string): Promise<ChildProcess> {
  const library = new URL("../../../dist/libs/embedded/src/embedded-database.js", import.meta.url).href;
  const program = `const { EmbeddedDatabase } = await import(${JSON.stringify(library)});
    await EmbeddedDatabase.start({ dataDir: ${JSON.stringify(dataDir)}, demo: true });
    console.log("ready"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve) => child.stdout.once("data", () => resolve(child)));
}

afterEach(async () => {
  for (const database of running) await database.stop();
  running.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("EmbeddedDatabase", () => {
  it("keeps the data, the passwords and the port between starts", async () => {
    const folder = freshFolder();
    const first = await start(folder);
    const { owner } = first.urls();
    await ask(owner, "CREATE TABLE kept AS SELECT 1 AS n");
    await first.stop();
    expect(statSync(join(folder, "database.json")).mode & 0o777).toBe(0o600);
    const second = await start(folder);
    expect(second.urls().owner).toBe(owner);
    expect(await ask(owner, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
  }, 60_000);

  it("is durable, knows where text sorts, and says nothing of statements in its log", async () => {
    const folder = freshFolder();
    const { app } = (await start(folder)).urls();
    const names = ["fsync", "synchronous_commit", "full_page_writes", "jit", "server_encoding", "data_checksums"];
    const [row] = await ask(app, `SELECT ${names.map((name) => `current_setting('${name}') AS ${name}`).join(", ")}`);
    expect(row).toEqual({
      fsync: "on",
      synchronous_commit: "on",
      full_page_writes: "on",
      jit: "off",
      server_encoding: "UTF8",
      data_checksums: "on",
    });
    await expect(ask(app, "SELECT 'zeer geheim'::int")).rejects.toThrow();
    expect(readFileSync(join(folder, "postgres.log"), "utf8")).not.toContain("SELECT");
  }, 60_000);

  it("runs beside another one", async () => {
    const [one, other] = await Promise.all([start(freshFolder()), start(freshFolder())]);
    expect(one.urls().app).not.toBe(other.urls().app);
    expect(await ask(one.urls().app, "SELECT 1 AS n")).toEqual(await ask(other.urls().app, "SELECT 1 AS n"));
  }, 60_000);

  it("lets the import role in with the demo only", async () => {
    const folder = freshFolder();
    const withDemo = await start(folder, true);
    expect(await ask(withDemo.urls().import, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    await withDemo.stop();
    const without = await start(folder, false);
    await expect(ask(without.urls().import, "SELECT 1")).rejects.toThrow(
      /not permitted to log in|password authentication/,
    );
  }, 60_000);

  it("starts again on its own port when PostgreSQL is killed, with every acknowledged write", async () => {
    const folder = freshFolder();
    const database = await start(folder);
    await ask(database.urls().owner, "CREATE TABLE kept AS SELECT 1 AS n");
    const killed = readPostmaster(join(folder, "postgres"))?.pid ?? 0;
    process.kill(killed, "SIGKILL");
    let rows: unknown;
    for (let attempt = 0; attempt < 100 && rows === undefined; attempt += 1) {
      rows = await ask(database.urls().owner, "SELECT n FROM kept").catch(() => undefined);
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(rows).toEqual([{ n: 1 }]);
  }, 60_000);

  it("leaves no PostgreSQL behind when the program is killed, and starts again after it", async () => {
    const folder = freshFolder();
    const program = await inAnotherProcess(folder);
    const pid = readPostmaster(join(folder, "postgres"))?.pid ?? 0;
    expect(isAlive(pid)).toBe(true);
    program.kill("SIGKILL");
    expect(await isGone(pid, 20)).toBe(true);
    const again = await start(folder);
    expect(await ask(again.urls().app, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  }, 60_000);

  it("takes away a postmaster.pid whose number is now another program's", async () => {
    const folder = freshFolder();
    const first = await start(folder);
    await first.stop();
    writeFileSync(join(folder, "postgres", "postmaster.pid"), `${process.pid}\n${folder}/postgres\n0\n`);
    const second = await start(folder);
    expect(await ask(second.urls().app, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  }, 60_000);

  it("refuses a data folder that another Regiemap is using", async () => {
    const folder = freshFolder();
    await start(folder);
    expect(await sentence(EmbeddedDatabase.start({ dataDir: folder, demo: true }))).toContain("Another Regiemap");
  }, 60_000);
});

describe("a data folder that is broken", () => {
  it("because it is a file", async () => {
    const file = join(freshFolder(), "data");
    writeFileSync(file, "");
    expect(await sentence(EmbeddedDatabase.start({ dataDir: file, demo: true }))).toContain(file);
  });

  it("because it holds something else: that is left as it was", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "postgres"));
    writeFileSync(join(folder, "postgres", "holiday.jpg"), "x");
    expect(await sentence(EmbeddedDatabase.start({ dataDir: folder, demo: true }))).toContain("is not a database");
    expect(readFileSync(join(folder, "postgres", "holiday.jpg"), "utf8")).toBe("x");
  });

  it("because its passwords are gone or damaged", async () => {
    const folder = freshFolder();
    await (await start(folder)).stop();
    writeFileSync(join(folder, "database.json"), "{");
    expect(await sentence(EmbeddedDatabase.start({ dataDir: folder, demo: true }))).toContain(
      "database.json is damaged",
    );
    rmSync(join(folder, "database.json"));
    expect(await sentence(EmbeddedDatabase.start({ dataDir: folder, demo: true }))).toContain("database.json is gone");
  }, 60_000);

  it("because files of PostgreSQL are missing", async () => {
    const folder = freshFolder();
    await (await start(folder)).stop();
    rmSync(join(folder, "postgres", "global", "pg_control"));
    expect(await sentence(EmbeddedDatabase.start({ dataDir: folder, demo: true }))).toContain(
      "PostgreSQL could not start",
    );
  }, 60_000);
});
