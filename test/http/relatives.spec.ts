import { Client } from "pg";
import { SOMEDAY, World } from "./world.js";

const CONFLICT = [{ pointer: "/granteeKey", code: "terms-relative-conflict" }];

interface Hat {
  /** Whose membership it is like. */
  like: "reader" | "unrelated";
  /** Interval from now at which it ended, or ends. */
  until: string;
  interest?: string;
}

/**
 * Somebody close gets no grant when they hold, or held within a year, a membership involved in this dossier, or any on an
 * employer's side: asked of the real database, with the data moved and not the clock.
 */
describe("somebody close who is also a professional", () => {
  let world: World;
  let admin: Client;
  let relative: string;

  beforeAll(async () => {
    world = await World.start();
    admin = new Client({ connectionString: world.app.database.adminUrl });
    await admin.connect();
    relative = world.stranger.me.account.id;
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await world?.stop();
  }, 60_000);
  // What somebody was four years ago says nothing any more.
  afterEach(() =>
    admin.query(
      `update membership set valid_from = now() - interval '5 years', valid_until = now() - interval '4 years'
      where account_id = $1`,
      [relative],
    ),
  );

  /** Gives the relative a membership of their own. */
  async function wear({ like, until, interest }: Hat): Promise<string> {
    const id = crypto.randomUUID();
    await admin.query(
      `insert into membership (id, account_id, organisation_id, profession, interest, confidentiality,
        verification_level, verification_assurance, valid_from, valid_until)
      select $1, $2, organisation_id, profession, coalesce($3, interest), confidentiality, verification_level,
        verification_assurance, now() - interval '3 years', now() + $4::interval from membership where id = $5`,
      [id, relative, interest ?? null, until, world[like].me.activeMembership!.id],
    );
    return id;
  }

  /** What the owner hears when they want to share with their relative. */
  async function problems(): Promise<object[]> {
    const terms = {
      ...world.terms([{ template: "opening-card" }]),
      granteeKey: `a:${relative}`,
      purpose: "personal-support",
      actions: ["read"],
      validUntil: SOMEDAY(),
    };
    const answer = await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/grants/preview`, terms);
    expect([200, 400]).toContain(answer.status);
    return answer.json<{ problems?: object[] }>().problems ?? [];
  }

  /** Changes what the application never lets change. */
  async function rewrite(sql: string, values: string[]): Promise<void> {
    await admin.query("set session_replication_role = replica");
    await admin.query(sql, values);
    await admin.query("set session_replication_role = origin");
  }

  it("may be shared with when they have nothing to do with it as one", async () => {
    expect(await problems()).toEqual([]);
    await wear({ like: "unrelated", until: "1 year" });
    expect(await problems()).toEqual([]);
  });

  it.each([
    ["now", "1 year", CONFLICT],
    ["until eleven months ago", "-11 months", CONFLICT],
    ["until thirteen months ago", "-13 months", []],
  ])("took part here by a grant, in a role they have %s", async (_, until, expected) => {
    const membership = await wear({ like: "reader", until });
    const grant = await world.grant();
    await world.reader.raw("POST", `/v1/dossiers/${world.dossierId}/grants/${grant}/give-back`);
    await rewrite("update access_grant set grantee_key = 'm:' || $1 where id = $2", [membership, grant]);
    expect(await problems()).toEqual(expected);
  });

  it("took part here by a sheet they wrote", async () => {
    const membership = await wear({ like: "reader", until: "1 year" });
    await world.grant();
    const sheet = await world.readerSheet({ submit: true });
    expect(await problems()).toEqual([]);
    await rewrite("update entry set author_membership_id = $1, author_account_id = $2 where id = $3", [
      membership,
      relative,
      sheet,
    ]);
    expect(await problems()).toEqual(CONFLICT);
  });

  it.each([
    ["now", "1 year", CONFLICT],
    ["until eleven months ago", "-11 months", CONFLICT],
    ["until thirteen months ago", "-13 months", []],
  ])("stands on an employer's side %s, wherever that is", async (_, until, expected) => {
    await wear({ like: "unrelated", until, interest: "employer" });
    expect(await problems()).toEqual(expected);
  });
});
