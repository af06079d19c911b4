import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, Pool } from "pg";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";
import { verifyChains } from "../../../scripts/verify/chains.mjs";
import { cleanUp } from "./clean-up.js";
import { endGrants } from "./end-grants.js";
import { prepareQueue } from "./prepare-queue.js";
import { signCheckpoints } from "./sign-checkpoints.js";
import { startWorker } from "./start-worker.js";

const OWNER = "00000000-0000-7000-8000-000000000001";
const READER = "00000000-0000-7000-8000-000000000002";
const DOSSIER = "00000000-0000-7000-8000-000000000003";

describe("the jobs", () => {
  let database: TestDatabase;
  let admin: Client;
  let worker: Pool;
  let grants = 0;
  const folder = mkdtempSync(join(tmpdir(), "regiemap-jobs-"));
  const record = { checkpointDir: join(folder, "checkpoints"), checkpointKeyFile: join(folder, "checkpoint.key") };

  beforeAll(async () => {
    database = await startTestDatabase();
    await prepareQueue(database.urls.owner);
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    worker = new Pool({ connectionString: database.urls.worker });
    await admin.query(`
      INSERT INTO account (id, name) VALUES ('${OWNER}', 'Owner'), ('${READER}', 'Reader');
      INSERT INTO dossier (id, owner_account_id, owner_birth_date, share_code)
        VALUES ('${DOSSIER}', '${OWNER}', '2006-05-04', 'ABCD2345');`);
  });
  afterEach(() => admin.query("DELETE FROM access_grant"));
  afterAll(async () => {
    await worker.end();
    await admin.end();
    await database.stop();
    rmSync(folder, { recursive: true });
  });

  /** Makes a grant; the moments are told as SQL. */
  async function grant(validUntil: string, state = "active", stopsAt = "NULL"): Promise<string> {
    grants += 1;
    const id = `00000000-0000-7000-9000-${String(grants).padStart(12, "0")}`;
    await admin.query(`
      INSERT INTO access_grant (dossier_id, id, created_by, grantee_key, scope, actions, purpose, valid_from, valid_until,
        state, stops_at)
      VALUES ('${DOSSIER}', '${id}', '${OWNER}', 'a:${READER}', '[{"section":"wie-ik-ben"}]', '{read}', 'personal-support',
        now() - interval '30 days', ${validUntil}, '${state}', ${stopsAt})`);
    return id;
  }

  async function stateOf(id: string) {
    const { rows } = await admin.query(
      `SELECT state, end_reason AS reason, ended_at = least(stops_at, valid_until) AS "inTime" FROM access_grant
       WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  async function lastEvents(count: number) {
    const { rows } = await admin.query<{ body: string }>(
      "SELECT body FROM access_event WHERE dossier_id = $1 ORDER BY seq DESC LIMIT $2",
      [DOSSIER, count],
    );
    return rows.map(({ body }) => JSON.parse(body));
  }

  it("ends what was stopped and what is past its period, at the moment it stopped, and nothing else", async () => {
    const stopped = await grant("now() + interval '1 day'", "paused", "now() - interval '1 second'");
    const expired = await grant("now() - interval '1 microsecond'");
    const pausedAndExpired = await grant("now() - interval '1 day'", "paused");
    const active = await grant("now() + interval '1 day'");
    const mayStillUndo = await grant("now() + interval '1 day'", "paused", "now() + interval '8 seconds'");
    const paused = await grant("now() + interval '1 day'", "paused");

    expect(await endGrants.isDue!(worker)).toBe(true);
    expect(await endGrants.run(worker)).toBe(3);
    expect(await endGrants.isDue!(worker)).toBe(false);
    expect(await stateOf(stopped)).toEqual({ state: "ended", reason: "stopped", inTime: true });
    expect(await stateOf(expired)).toEqual({ state: "ended", reason: "expired", inTime: true });
    expect(await stateOf(pausedAndExpired)).toEqual({ state: "ended", reason: "expired", inTime: true });
    expect((await stateOf(active)).state).toBe("active");
    expect((await stateOf(mayStillUndo)).state).toBe("paused");
    expect((await stateOf(paused)).state).toBe("paused");
  });

  it("records each end in the chain without a person's name", async () => {
    const id = await grant("now() - interval '1 second'");
    await endGrants.run(worker);
    const [event] = await lastEvents(1);
    expect(event).toMatchObject({
      type: "grant.end",
      outcome: "allowed",
      reasons: ["expired"],
      objectIds: [id],
      actor: { kind: "system", accountId: null },
    });
  });

  it("keeps the chain whole", async () => {
    await Promise.all(["1", "2", "3"].map((seconds) => grant(`now() - interval '${seconds} seconds'`)));
    await endGrants.run(worker);
    const { events, findings } = await verifyChains(admin, null);
    expect(findings).toEqual([]);
    expect(events).toBeGreaterThanOrEqual(3);
  });

  it("ends each grant once, with four workers at it", async () => {
    for (let made = 0; made < 12; made += 1) await grant("now() - interval '1 second'");
    const before = (await lastEvents(1000)).length;
    const ended = await Promise.all([1, 2, 3, 4].map(() => endGrants.run(worker)));
    expect(ended.reduce((sum, one) => sum + one)).toBe(12);
    expect(await lastEvents(1000)).toHaveLength(before + 12);
  });

  it("makes a stop final within a few seconds when the worker runs", async () => {
    const id = await grant("now() + interval '1 day'", "paused", "now() + interval '1 second'");
    const running = await startWorker({ workerUrl: database.urls.worker, checkpoints: record });
    for (let waited = 0; waited < 100 && (await stateOf(id)).state !== "ended"; waited += 1)
      await new Promise((go) => setTimeout(go, 100));
    await running.stop();
    expect(await stateOf(id)).toEqual({ state: "ended", reason: "stopped", inTime: true });
  });

  it("signs the chains that grew, outside the database, and then no more until one grows", async () => {
    const job = signCheckpoints(record);
    await grant("now() - interval '1 second'");
    await endGrants.run(worker);
    expect(await job.run(worker)).toBe(1);
    expect(await job.run(worker)).toBe(0);
    expect(readdirSync(record.checkpointDir)).toHaveLength(1);
  });

  it("throws away old sessions, keys and proposals, and only those", async () => {
    const session = (end: string, ended = "NULL") => `INSERT INTO session (id, token_hash, account_id, assurance,
      expires_at, ended_at) VALUES (gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), '${OWNER}', 'low', ${end}, ${ended})`;
    const key = (age: string) => `INSERT INTO idempotency_key (account_id, key_hash, fingerprint, created_at)
      VALUES ('${OWNER}', sha256(gen_random_uuid()::text::bytea), sha256('x'), now() - interval '${age}')`;
    for (const sql of [
      session("now() + interval '1 hour'"),
      session("now() - interval '6 days'"),
      session("now() - interval '8 days'"),
      session("now() + interval '1 hour'", "now() - interval '8 days'"),
      key("23 hours"),
      key("25 hours"),
    ])
      await admin.query(sql);
    expect(await cleanUp.run(worker)).toBe(3);
    expect((await admin.query("SELECT FROM session")).rowCount).toBe(2);
    expect((await admin.query("SELECT FROM idempotency_key")).rowCount).toBe(1);
  });

  it("gives the worker's role no text, and no way to change a grant by itself", async () => {
    for (const table of ["entry_revision", "entry_draft", "reaction", "grant_receipt", "dossier_key", "session"])
      await expect(worker.query(`SELECT * FROM ${table}`)).rejects.toThrow(/permission denied/);
    await expect(worker.query("SELECT scope FROM access_grant")).rejects.toThrow(/permission denied/);
    await expect(worker.query("UPDATE access_grant SET state = 'active'")).rejects.toThrow(/permission denied/);
  });
});
