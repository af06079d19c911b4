import { Client } from "pg";
import { MIGRATIONS } from "#migrations/all-migrations.js";
import { migrate, pendingMigrations, revertNewest } from "#persistence/migrate.js";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";
import { catalogDump } from "./catalog-dump.js";

describe("the migrations", () => {
  let database: TestDatabase;
  let client: Client;
  let empty: string[];
  let full: string[];

  beforeAll(async () => {
    database = await startTestDatabase("empty");
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    empty = await catalogDump(client);
  });
  afterAll(async () => {
    await client.end();
    await database.stop();
  });

  it("make a database from nothing, once", async () => {
    expect(await pendingMigrations(database.urls.owner)).toBe(true);
    expect(await migrate(database.urls.owner)).toHaveLength(MIGRATIONS.length);
    expect(await migrate(database.urls.owner)).toEqual([]);
    expect(await pendingMigrations(database.urls.app)).toBe(false);
    full = await catalogDump(client);
    expect(full.length).toBeGreaterThan(empty.length + 300);
  });

  it("are named in the order of their moments", () => {
    const names = MIGRATIONS.map(({ name }) => Number(name.slice(-13)));
    expect(names).toEqual([...names].sort((one, other) => one - other));
    expect(new Set(names).size).toBe(names.length);
  });

  it("can each be taken back and made again, without a trace", async () => {
    for (let back = 1; back <= MIGRATIONS.length; back += 1) {
      for (let one = 0; one < back; one += 1) await revertNewest(database.urls.owner);
      if (back === MIGRATIONS.length) expect(withoutBookkeeping(await catalogDump(client))).toEqual(empty);
      await migrate(database.urls.owner);
      expect(await catalogDump(client)).toEqual(full);
    }
  }, 60_000);

  it("run once when several processes start together", async () => {
    const other = await startTestDatabase("empty");
    try {
      const done = await Promise.all([1, 2, 3].map(() => migrate(other.urls.owner)));
      expect(done.map((names) => names.length).sort()).toEqual([0, 0, MIGRATIONS.length]);
      const second = new Client({ connectionString: other.adminUrl });
      await second.connect();
      const dump = await catalogDump(second);
      await second.end();
      expect(dump).toEqual(full);
    } finally {
      await other.stop();
    }
  }, 30_000);

  it("control: a drift is found", async () => {
    await client.query("alter table entry add column planted text");
    expect(await catalogDump(client)).not.toEqual(full);
    await client.query("alter table entry drop column planted");
    expect(await catalogDump(client)).toEqual(full);
  });
});

/** TypeORM's own table of migrations stays. */
const withoutBookkeeping = (dump: string[]): string[] =>
  dump.filter((line) => !/schema_migration|PK_\w{27}/.test(line));
