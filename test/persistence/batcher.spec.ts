import type { Socket } from "node:net";
import { Client, type Pool, type PoolClient } from "pg";
import { Meter, statement, type Value } from "#persistence/connection.js";
import { dataSource } from "#persistence/data-source.js";
import { poolOf } from "#persistence/open-persistence.js";
import { Batcher } from "#persistence/sharing/batcher.js";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";

/** $1 whose place, $2 what happens there: nothing, "fails", "fails late" (at the commit), "dies". Answers place and number. */
const COUNT = statement("count", "select * from counted($1, $2)");

const PLACES = ["a", "b", "c", "d", "e", "f"];

describe("calls that go together", () => {
  let database: TestDatabase;
  let admin: Client;
  let pool: Pool;
  let meter: Meter;
  let batcher: Batcher;
  const connections = new Set<{ stream: Socket }>();

  beforeAll(async () => {
    database = await startTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(`
      create table counted_place (name text primary key, number integer not null default 0);
      create table counted_link (nr integer generated always as identity, name text, transaction xid8);
      insert into counted_place select unnest(array['${PLACES.join("','")}']);
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'late' using errcode = 'RM409'; end $$;
      create table counted_late (name text);
      create constraint trigger late after insert on counted_late deferrable initially deferred for each row execute function refuse();
      create function counted(p_name text, p_what text) returns table (name text, number integer) language plpgsql as $$
      begin
        if p_what = 'fails' then raise exception 'no' using errcode = 'RM404'; end if;
        if p_what = 'dies' then perform pg_terminate_backend(pg_backend_pid()); end if;
        if p_what = 'fails late' then insert into counted_late values (p_name); end if;
        insert into counted_link (name, transaction) values (p_name, pg_current_xact_id());
        return query update counted_place p set number = p.number + 1 where p.name = p_name returning p.name, p.number;
      end $$;`);
    pool = poolOf(await dataSource(database.adminUrl, 6).initialize());
    const of = (client: PoolClient) => (client as unknown as { connection: { stream: Socket } }).connection;
    pool.on("connect", (client) => connections.add(of(client)));
    meter = new Meter();
    batcher = batcherOf(false);
  });
  afterEach(() => admin.query("truncate counted_link; update counted_place set number = 0"));
  afterAll(async () => {
    await pool.end();
    await admin.end();
    await database.stop();
  });

  const batcherOf = (isAnsweredBeforeCommit: boolean) =>
    new Batcher(pool, meter, {
      of: COUNT,
      lockOrder: ([name]: readonly Value[]) => name as string,
      isAnsweredBeforeCommit,
    });
  const count = (name: string, what = "") => batcher.rows([name, what]);
  /** Names in the order in which they were reached, a list per transaction. */
  const reached = async (): Promise<string[][]> => {
    const { rows } = await admin.query(
      "select array_agg(name order by nr) as names from counted_link group by transaction order by min(nr)",
    );
    return rows.map(({ names }) => names as string[]);
  };

  it("lets the first go alone and who came meanwhile go in one transaction, in the order of what they lock", async () => {
    await expect(Promise.all(["f", "e", "d", "c", "b", "a"].map((name) => count(name)))).resolves.toEqual(
      ["f", "e", "d", "c", "b", "a"].map((name) => [[name, "1"]]),
    );
    expect(await reached()).toEqual([["f"], ["a", "b", "c", "d", "e"]]);
  });

  it("takes at most sixteen at once, and everybody gets an answer of their own", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => count("a")));
    expect(answers.map(([row]) => Number(row![1])).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 1),
    );
    expect((await reached()).map(({ length }) => length)).toEqual([1, 16, 16, 7]);
  });

  it("waits for the database once for all of them", async () => {
    const before = meter.roundTrips;
    await Promise.all(PLACES.map((name) => count(name)));
    expect(meter.roundTrips - before).toBe(2);
  });

  it("does what failed together again one by one, so nobody fails by what another asked", async () => {
    const settled = await Promise.allSettled(PLACES.map((name) => count(name, name === "d" ? "fails" : "")));
    expect(settled.map(({ status }) => status === "fulfilled")).toEqual(PLACES.map((name) => name !== "d"));
    expect(settled[3]).toMatchObject({ reason: { code: "RM404" } });
    const { rows } = await admin.query("select name, number from counted_place order by name");
    expect(rows).toEqual(PLACES.map((name) => ({ name, number: name === "d" ? 0 : 1 })));
  });

  it("answers nobody before the commit", async () => {
    const settled = await Promise.allSettled(PLACES.map((name) => count(name, "fails late")));
    expect(settled.map(({ status }) => status)).toEqual(PLACES.map(() => "rejected"));
    expect(await reached()).toEqual([]);
  });

  it("answers at once where nothing is written that anybody counts on", async () => {
    batcher = batcherOf(true);
    const settled = await Promise.allSettled(PLACES.map((name) => count(name, "fails late")));
    batcher = batcherOf(false);
    expect(settled.map(({ status }) => status)).toEqual(["rejected", ...PLACES.slice(1).map(() => "fulfilled")]);
  });

  it.each([
    ["a", "the first, who goes alone"],
    ["d", "one of those who go together"],
  ])("holds nobody up when the place of %s is held: %s", async (held) => {
    await admin.query("begin");
    await admin.query("select from counted_place where name = $1 for update", [held]);
    let isThrough = false;
    const all = PLACES.map(async (name) => {
      await count(name);
      if (name === held) isThrough = true;
    });
    await Promise.all(all.filter((_, at) => PLACES[at] !== held));
    expect(isThrough).toBe(false);
    await admin.query("commit");
    await Promise.all(all);
  });

  it.each(["a", "c"])("goes on without a connection that the database ended: where %s was", async (last) => {
    const settled = await Promise.allSettled(PLACES.map((name) => count(name, name === last ? "dies" : "")));
    expect(settled.map(({ status }) => status === "fulfilled")).toEqual(PLACES.map((name) => name !== last));
    await expect(count(last)).resolves.toEqual([[last, "1"]]);
  });

  it("does nothing a second time when nobody knows whether it was done", async () => {
    await admin.query("begin");
    await admin.query("select from counted_place where name = 'd' for update");
    const settled = Promise.allSettled(PLACES.map((name) => count(name)));
    for (const isWaiting = "select from pg_stat_activity where wait_event_type = 'Lock'"; ;) {
      if ((await admin.query(isWaiting)).rowCount === 1) break;
    }
    for (const { stream } of connections) stream.destroy();
    await admin.query("commit");
    expect((await settled).map(({ status }) => status)).toEqual([
      "fulfilled",
      ...PLACES.slice(1).map(() => "rejected"),
    ]);
    await expect(count("f")).resolves.toHaveLength(1);
  });
});
