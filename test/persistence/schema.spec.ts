import { Client } from "pg";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";
import { broken, RULES } from "./schema-lint.js";

/** For each rule, a fault that breaks it; planted in a transaction that is rolled back. */
const FAULTS: Record<string, string> = {
  "a table of a dossier has the dossier first in its primary key":
    "create table planted (id uuid, dossier_id uuid, primary key (id, dossier_id))",
  "a foreign key between tables of a dossier has the dossier first on both sides":
    "create table planted (dossier_id uuid, id uuid, grant_id uuid, primary key (dossier_id, id), unique (dossier_id, id)); alter table planted add foreign key (id, dossier_id) references entry (id, dossier_id)",
  "a unique key of a table of a dossier has the dossier first": "create unique index planted on entry (id)",
  "row-level security is on and forced for every table of a dossier": "alter table entry no force row level security",
  "a table has one permissive policy per command for the application":
    "create policy planted on entry for select to regiemap_app using (true)",
  "sheets, their texts and reactions have restrictive policies too": "drop policy reaction_reach on reaction",
  "what programs of organisations never read is shut to them": "drop policy no_machine on entry_draft",
  "there are no enumerated types: a text with a check can be widened in a migration":
    "create type planted as enum ('a')",
  "moments have a time zone": "alter table entry add column planted timestamp",
  "nobody but the functions of the record writes it": "grant insert on access_event to regiemap_app",
  "the application reads no session and no other secret": "grant select (token_hash) on session to regiemap_app",
  "terms of a grant and texts of a revision cannot be changed by the application":
    "grant update (scope) on access_grant to regiemap_app",
  "the worker and the verifier read no content": "grant select (content) on entry_revision to regiemap_worker",
  "a function that does more than its caller may belongs to the role nobody can log in as, with a fixed search path":
    "create function planted() returns int language sql security definer return 1",
  "no function may be executed by everybody": "create function planted() returns int language sql return 1",
  "only the import acts as anybody": "grant execute on function enter_as(uuid, uuid, uuid, bigint) to regiemap_app",
};

describe("the schema", () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await startTestDatabase();
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.stop();
  });

  it.each(RULES.map((rule) => [rule.says, rule] as const))("keeps: %s", async (_, rule) => {
    expect(await broken(client, rule)).toEqual([]);
  });

  it.each(RULES.map((rule) => [rule.says, rule] as const))("control: notices when not: %s", async (says, rule) => {
    await client.query("begin");
    try {
      // A unique key in another order, so that the planted foreign key has something to point at.
      if (says.startsWith("a foreign key")) await client.query("create unique index on entry (id, dossier_id)");
      await client.query(FAULTS[says]!);
      expect(await broken(client, rule)).not.toEqual([]);
    } finally {
      await client.query("rollback");
    }
  });
});
