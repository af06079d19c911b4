import { Client } from "pg";
import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";
import { Random } from "#testing/worlds/random.js";
import { makeSqlWorld, type SqlWorld } from "#testing/worlds/sql-world.js";
import { tokenOf, writeSqlWorlds } from "#testing/worlds/write-sql-worlds.js";
import { reachable } from "./second-wall-oracle.js";

const WORLDS = 5000;
const PER_BATCH = 500;

const ALL = `select 'entry ' || id as mark, dossier_id from entry
  union all select 'revision ' || entry_id || '/' || number, dossier_id from entry_revision
  union all select 'reaction ' || entry_id, dossier_id from reaction`;

/** T-04: the decision is switched off; what is asked is plain SQL without a filter, as the application's role. */
describe("the second wall alone", () => {
  const policy = compilePolicy(loadCatalogue());
  let database: TestDatabase;
  let admin: Client;
  let app: Client;
  let everything: string;

  beforeAll(async () => {
    database = await startTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    app = new Client({ connectionString: database.urls.app, pipeline: true });
    await Promise.all([admin.connect(), app.connect()]);
    everything = await rowsOfEveryTable(admin);
  });
  afterAll(async () => {
    await Promise.all([admin.end(), app.end()]);
    await database.stop();
  });

  /** Everything the actor gets when this dossier is opened. */
  async function seen(world: SqlWorld, dossierId: string, sql = ALL): Promise<string[]> {
    const sent = [
      app.query("begin"),
      app.query({ name: "enter", text: "select from enter($1, $2)", values: [tokenOf(world), dossierId] }),
      app.query<{ mark: string }>(sql === ALL ? { name: "all", text: ALL } : sql),
      app.query("rollback"),
    ] as const;
    const [, , { rows }] = await Promise.all(sent);
    return rows.map(({ mark }) => mark);
  }

  async function nowInDatabase(): Promise<number> {
    return Number((await admin.query("select micros(clock_timestamp()) as now")).rows[0].now);
  }

  async function newBatch(random: Random, count: number): Promise<{ worlds: SqlWorld[]; now: number }> {
    await admin.query("truncate account cascade");
    const now = await nowInDatabase();
    const worlds = Array.from({ length: count }, () => makeSqlWorld(random, policy, now));
    await writeSqlWorlds(admin, worlds);
    return { worlds, now };
  }

  it(`lets through what is released, and nothing else, in ${WORLDS} worlds`, async () => {
    const random = new Random(4);
    let marks = 0;
    let empty = 0;
    for (let done = 0; done < WORLDS; done += PER_BATCH) {
      const { worlds, now } = await newBatch(random, PER_BATCH);
      for (const world of worlds) {
        const found = await seen(world, world.dossier.id);
        expect({ world: world.dossier.id, found: found.sort() }).toEqual({
          world: world.dossier.id,
          found: [...reachable(world, policy, now)].sort(),
        });
        marks += found.length;
        if (found.length === 0) empty += 1;
      }
    }
    process.stdout.write(`T-04: ${WORLDS} worlds, ${marks} rows let through, ${empty} worlds shut completely\n`);
    // A wall that lets nothing through would pass too.
    expect(marks).toBeGreaterThan(WORLDS * 3);
    expect(empty).toBeGreaterThan(WORLDS / 10);
  }, 240_000);

  it("shows no row of any table of a dossier the actor has nothing to do with, opened or not", async () => {
    const { worlds } = await newBatch(new Random(44), 300);
    for (const [at, world] of worlds.entries()) {
      const other = worlds[(at + 1) % worlds.length]!.dossier.id;
      expect(await seen(world, other)).toEqual([]);
      const sql = everything.replaceAll("$DOSSIER", other);
      expect(await seen(world, other, sql)).toEqual([]);
      expect(await seen(world, world.dossier.id, sql)).toEqual([]);
    }
  }, 120_000);

  it("shows nothing to who has not entered, or with a session that ended", async () => {
    const { worlds } = await newBatch(new Random(45), 20);
    expect((await app.query(ALL)).rows).toEqual([]);
    await admin.query("update session set ended_at = now()");
    for (const world of worlds) expect(await seen(world, world.dossier.id)).toEqual([]);
  }, 60_000);

  it("is shut for a grant from the moment it ends", async () => {
    const { worlds } = await newBatch(new Random(46), 200);
    await admin.query(
      "update access_grant set state = 'ended', ended_at = now(), end_reason = 'stopped' where state <> 'ended'",
    );
    const over = worlds.map((world) => ({ ...world, grants: [] }));
    const now = await nowInDatabase();
    for (const world of over)
      expect((await seen(world, world.dossier.id)).sort()).toEqual([...reachable(world, policy, now)].sort());
  }, 60_000);

  /** Number of worlds until a planted fault shows, or null. */
  async function foundAfter(worlds: SqlWorld[], now: number): Promise<number | null> {
    for (const [at, world] of worlds.entries()) {
      const expected = reachable(world, policy, now);
      if ((await seen(world, world.dossier.id)).some((mark) => !expected.has(mark))) return at + 1;
    }
    return null;
  }

  it.each([
    ["a policy `true` on sheets", "create policy planted on entry for select to regiemap_app using (true)"],
    ["a policy `true` on revisions", "create policy planted on entry_revision for select to regiemap_app using (true)"],
    ["no look at state and class", "drop policy entry_revision_reach on entry_revision"],
    [
      "no look at the dossier's state",
      `do $$ begin execute replace(pg_get_functiondef('open_dossier(uuid)'::regprocedure), 'v_state = ''active'' and (v_granted or v_teamed)',
        '(v_granted or v_teamed)'); end $$`,
    ],
    [
      "a grant without its period",
      `create or replace view my_live_grant as select g.dossier_id, g.actions from access_grant g
        where g.grantee_key = current_setting('app.key') and g.state = 'active'`,
    ],
    [
      "a grant that ended",
      `create or replace view my_live_grant as select g.dossier_id, g.actions from access_grant g
        where g.grantee_key = current_setting('app.key') and g.valid_from <= now() and g.valid_until > now()`,
    ],
    ["an empty ceiling", "delete from ceiling_never"],
    ["a team that reads what is health", "delete from ceiling_never where reader = 'team'"],
    ["somebody new in a team who need not wait", withoutInTeams("interval '72 hours'", "interval '0'")],
    ["a team one let oneself into", withoutInTeams("m.invited_by is distinct from m.account_id and")],
    ["a team of an organisation that nobody approved", withoutInTeams("and o.approved_at is not null")],
    ["a team as any of one's hats", withoutInTeams("not p_acting", "true")],
    [
      "a team that nobody checked",
      withoutInTeams("m.verification_level in ('organisation-confirmed', 'register-checked')", "true"),
    ],
  ])(
    "control: finds %s",
    async (_, fault) => {
      const broken = await startTestDatabase();
      const own = new Client({ connectionString: broken.adminUrl });
      const [keptAdmin, keptApp] = [admin, app];
      [admin, app] = [own, new Client({ connectionString: broken.urls.app, pipeline: true })];
      try {
        await Promise.all([admin.connect(), app.connect()]);
        await admin.query(fault);
        const { worlds, now } = await newBatch(new Random(47), 500);
        const after = await foundAfter(worlds, now);
        process.stdout.write(`T-04 control: found after ${after} worlds\n`);
        expect(after).not.toBeNull();
      } finally {
        await Promise.all([admin.end(), app.end()]);
        [admin, app] = [keptAdmin, keptApp];
        await broken.stop();
      }
    },
    60_000,
  );
});

/** SQL that plants a fault in the function that says which grants to a team count. */
function withoutInTeams(text: string, instead = ""): string {
  return `do $do$ declare v_text text := pg_get_functiondef('team_grants(uuid, boolean)'::regprocedure); begin
    if strpos(v_text, $a$${text}$a$) = 0 then raise exception 'no such text'; end if;
    execute replace(v_text, $a$${text}$a$, $a$${instead}$a$); end $do$`;
}

/** SQL that selects a mark for each row of $DOSSIER (not opened by the actor) in every table the application may read. */
async function rowsOfEveryTable(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ name: string; key: string }>(
    `select c.relname as name, case c.relname when 'dossier' then 'id' else 'dossier_id' end as key from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and has_any_column_privilege('regiemap_app', c.oid, 'select')
       and (c.relname = 'dossier' or exists
         (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'dossier_id' and not a.attisdropped))`,
  );
  return rows
    .map(({ name, key }) => `select '${name}' as mark from ${name} where ${key} = '$DOSSIER'`)
    .join(" union all ");
}
