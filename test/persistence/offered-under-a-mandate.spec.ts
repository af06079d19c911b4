import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";

const PROPOSAL = `insert into grant_proposal (dossier_id, id, terms, receipt, needed_keys, given_keys, expires_at, prepared_by)
  values ($1, gen_random_uuid(), '{}', '\\x00', $2, '{}', now() + interval '1 day', $3)`;
const INVITATION = `insert into invitation (id, token_hash, kind, address_hash, opens, proposal_id, made_by, expires_at)
  values (gen_random_uuid(), sha256(random()::text::bytea), 'grant', sha256('x'), $1, gen_random_uuid(), $2, now() + interval '1 day')`;
const AS_IT_WAS = `create or replace function inviting_dossiers() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select array(select m.dossier_id from mandate m
    where m.holder_account_id = (select nullif(current_setting('app.account', true), '')::uuid) and m.checked_by is not null)
$$`;

/** The second wall alone: who may invite and what a helper may put ready, whatever the application asks. */
describe("what is offered under a mandate, with the first wall away", () => {
  let app: TestApp;
  let admin: Client;
  let client: Client;
  const people: Record<string, SignedIn> = {};
  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    client = new Client({ connectionString: app.database.urls.app });
    await Promise.all([admin.connect(), client.connect()]);
    for (const name of ["yusuf", "geertje", "noor", "carlijn", "daan", "casper"])
      people[name] = await signIn(app.baseUrl, name);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([admin?.end(), client?.end()]);
    await app?.stop();
  }, 60_000);

  const account = (name: string): string => people[name]!.me.account.id;
  const dossier = (name: string): string => people[name]!.me.ownDossierId!;
  /** Rolled back; answers what the statement gave. */
  async function as(name: string, sql: string, values: unknown[]): Promise<unknown[]> {
    await client.query("begin");
    try {
      await client.query("select set_config('app.account', $1, true)", [account(name)]);
      return (await client.query({ text: sql, values, rowMode: "array" })).rows.flat(2);
    } finally {
      await client.query("rollback");
    }
  }
  const invite = (name: string, owner: string) => as(name, INVITATION, [dossier(owner), account(name)]);
  const inviting = (name: string) => as(name, "select unnest(inviting_dossiers())", []);

  it("an owner invites, and who decides for them; not who may only help, nor who looks after somebody else", async () => {
    expect(await inviting("yusuf")).toEqual([dossier("yusuf")]);
    expect(await inviting("casper")).toEqual([dossier("daan")]);
    expect(await inviting("geertje")).toEqual([]);
    await expect(invite("yusuf", "yusuf")).resolves.toEqual([]);
    await expect(invite("casper", "daan")).resolves.toEqual([]);
    await expect(invite("geertje", "yusuf")).rejects.toThrow("row-level security");
    await expect(invite("casper", "yusuf")).rejects.toThrow("row-level security");
  });

  it("nobody invites under a mandate that ended, is not checked any more, or is shut", async () => {
    for (const change of [
      "ended_at = now(), end_reason = 'ended'",
      "valid_until = current_date",
      "valid_from = current_date + 2",
    ]) {
      const { rows } = await admin.query("select to_jsonb(m) as before from mandate m where holder_account_id = $1", [
        account("casper"),
      ]);
      await admin.query(`update mandate set ${change} where holder_account_id = $1`, [account("casper")]);
      expect([change, await inviting("casper")]).toEqual([change, []]);
      await expect(invite("casper", "daan")).rejects.toThrow("row-level security");
      const { valid_from: from, valid_until: until } = rows[0].before as Record<string, string>;
      await admin.query(
        "update mandate set ended_at = null, end_reason = null, valid_from = $2, valid_until = $3 where holder_account_id = $1",
        [account("casper"), from, until],
      );
    }
    expect(await inviting("casper")).toEqual([dossier("daan")]);
  });

  it("control: asked as before, whoever ever held a mandate could invite", async () => {
    const { rows } = await admin.query("select pg_get_functiondef('inviting_dossiers()'::regprocedure) as now");
    await admin.query(AS_IT_WAS);
    expect(await inviting("geertje")).toEqual([dossier("yusuf")]);
    await expect(invite("geertje", "yusuf")).resolves.toEqual([]);
    await admin.query(rows[0].now as string);
    expect(await inviting("geertje")).toEqual([]);
  });

  it("what a helper puts ready waits for the owner's key: without it, or with another helper's name, it is refused", async () => {
    const prepare = (name: string, owner: string, keys: string[], by = name) =>
      as(name, PROPOSAL, [dossier(owner), keys, account(by)]);
    await expect(prepare("geertje", "yusuf", ["owner"])).resolves.toEqual([]);
    await expect(prepare("geertje", "yusuf", ["reader"])).rejects.toThrow("row-level security");
    await expect(prepare("geertje", "yusuf", [`mandate:${randomUUID()}`])).rejects.toThrow("row-level security");
    await expect(prepare("geertje", "yusuf", ["owner"], "yusuf")).rejects.toThrow("row-level security");
    await expect(prepare("geertje", "daan", ["owner"])).rejects.toThrow("row-level security");
    // Control: with a policy that does not look at the keys it would go through.
    const policy = "select with_check from pg_policies where policyname = 'grant_proposal_insert'";
    const { rows } = await admin.query<{ with_check: string }>(policy);
    await admin.query("alter policy grant_proposal_insert on grant_proposal with check (true)");
    await expect(prepare("geertje", "yusuf", ["reader"])).resolves.toEqual([]);
    await admin.query(`alter policy grant_proposal_insert on grant_proposal with check (${rows[0]!.with_check})`);
    await expect(prepare("geertje", "yusuf", ["reader"])).rejects.toThrow("row-level security");
  });
});
