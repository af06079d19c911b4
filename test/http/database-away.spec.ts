import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { loadCatalogue } from "#catalogue/load.js";
import { EmbeddedDatabase } from "#embedded/embedded-database.js";
import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type RawAnswer, type SignedIn } from "#testing/sign-in.js";
import { bringUpToDate } from "../../apps/api/src/start/open-database.js";

/** The database gone and back, on a PostgreSQL of its own: 503 meanwhile, then fine, and nothing was half done. */
describe("without its database", () => {
  const folder = mkdtempSync(join(tmpdir(), "regiemap-away-"));
  const start = () => EmbeddedDatabase.start({ dataDir: folder, demo: true, durable: false });
  let database: EmbeddedDatabase;
  let app: TestApp;
  let owner: SignedIn;
  let path: string;

  beforeAll(async () => {
    database = await start();
    const urls = database.urls();
    await bringUpToDate(urls.owner, loadCatalogue());
    const adminUrl = database.adminUrl("regiemap");
    app = await startTestApp({}, { name: "regiemap", urls, adminUrl, stop: () => Promise.resolve() });
    owner = await signIn(app.baseUrl, "jip");
    path = `/v1/dossiers/${owner.me.ownDossierId}`;
  }, 60_000);

  afterAll(async () => {
    await app?.stop();
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const SHEET = { templateKey: "opening-card", content: { body: { callMe: "Jip" } } };
  const write = (headers: Record<string, string> = {}) => owner.raw("POST", `${path}/entries`, SHEET, headers);
  const read = () => owner.raw("GET", `${path}/view`);

  async function asAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
    const admin = new Client({ connectionString: app.database.adminUrl });
    // It is there when the server goes.
    admin.on("error", () => undefined);
    await admin.connect();
    return work(admin).finally(() => admin.end().catch(() => undefined));
  }

  /** Everything a write leaves behind. */
  const written = () =>
    asAdmin(async (admin) => {
      const tables = ["entry", "entry_revision", "access_event", "idempotency_key"];
      const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
      return (await admin.query<Record<string, number>>(`select ${counts.join(", ")}`)).rows[0];
    });

  function expectAway({ status, headers, json }: RawAnswer): void {
    expect([status, headers.get("content-type")]).toEqual([503, "application/problem+json; charset=utf-8"]);
    expect(json()).toMatchObject({ status: 503, code: "unavailable", traceId: expect.any(String) });
  }

  it("says so on reads and writes, and goes on by itself when it is back", async () => {
    const key = { "idempotency-key": crypto.randomUUID() };
    const before = await written();
    await database.stop();
    for (const answer of [await read(), await write(key), await owner.raw("GET", "/v1/me"), await read()])
      expectAway(answer);
    expect((await owner.raw("GET", "/health/live")).status).toBe(200);
    expect((await owner.raw("GET", "/health/ready")).status).toBe(503);

    database = await start();
    expect((await owner.raw("GET", "/health/ready")).status).toBe(200);
    expect(await written()).toEqual(before);
    expect((await read()).status).toBe(200);
    const [one, again] = [await write(key), await write(key)];
    expect([one.status, again.text]).toEqual([201, one.text]);
    expect(await written()).toMatchObject({
      entry: before!["entry"]! + 1,
      entry_revision: before!["entry_revision"]! + 1,
    });
  }, 60_000);

  it("leaves nothing of a write that was under way when it went", async () => {
    const before = await written();
    const answer = await asAdmin(async (admin) => {
      // The sheet is in, its line in the record waits: then the server goes.
      await admin.query("begin; lock table access_event in exclusive mode");
      const holder = (await admin.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]!.pid;
      const writing = write();
      await isWaiting();
      // Who holds the lock goes last: were it first, the write could still be done, and would rightly say so.
      process.kill(holder, "SIGSTOP");
      const stopping = database.stop();
      const answered = await writing.finally(() => process.kill(holder, "SIGCONT"));
      await stopping;
      return answered;
    });
    expectAway(answer);
    database = await start();
    expect(await written()).toEqual(before);
    expect((await write()).status).toBe(201);
    expect(app.log.filter((line) => line.includes('"status":500'))).toEqual([]);
  }, 60_000);

  const isWaiting = () =>
    asAdmin(async (admin) => {
      const waiting = "select from pg_stat_activity where usename = 'regiemap_app' and wait_event_type = 'Lock'";
      for (let tries = 0; tries < 200; tries += 1) {
        if ((await admin.query(waiting)).rowCount) return;
        await new Promise((done) => setTimeout(done, 20));
      }
      throw new Error("The write never came to the record.");
    });
});
