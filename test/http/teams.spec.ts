import { Client } from "pg";
import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { somebody, type Ask, type Somebody } from "#testing/somebody.js";
import { anOrganisation, expectStatus, joins, offer, type Organised } from "./directory.js";

const PURPOSE = "guidance-at-work";
const SCOPE = [{ template: "opening-card" }];
const HOURS_72 = "interval '72 hours'";

interface Told {
  granteeKey: string;
  name: string;
  toldAt: string;
  readsFrom: string;
  wasThere: boolean;
  isIn: boolean;
  isBlocked: boolean;
}

/** Sharing with a whole team, over HTTP: who reads, from when, and what the owner is told. */
describe("a grant to a team", () => {
  let app: TestApp;
  let admin: Client;
  let jip: SignedIn;
  let organisation: Organised;
  let dossier: string;

  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    jip = await signIn(app.baseUrl, "jip");
    dossier = `/v1/dossiers/${jip.me.ownDossierId}`;
    const sheet = { templateKey: "opening-card", content: { body: { callMe: "Jip" } } };
    expectStatus(await jip.raw("POST", `${dossier}/entries`, sheet), 201);
    await admin.query(
      "insert into account_address (account_id, address, address_hash, verified_at) values ($1, $2, sha256($3), now())",
      [jip.me.account.id, "jip@voorbeeld.example", Buffer.from("jip@voorbeeld.example")],
    );
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
  }, 60_000);

  beforeEach(async () => {
    await admin.query(
      `delete from grant_receipt where grant_id in (select id from access_grant where grantee_key like 't:%');
      delete from access_grant where grantee_key like 't:%'; delete from block; delete from outbox_mail`,
    );
    await admin.query("update invitation set created_at = created_at - interval '1 day'");
    organisation = await anOrganisation(app, "Stap voor Stap");
  });

  const key = () => `t:${organisation.id}:jobcoach`;
  const view = (as: Ask) => as("GET", `${dossier}/view?purpose=${PURPOSE}`);
  const statusOf = async (as: Ask) => (await view(as)).status;
  const confirm = (membership: string) =>
    organisation.manager.raw("POST", `${organisation.path}/people/${membership}/confirm`, {});

  /** Somebody who joined and was confirmed by their manager. */
  async function colleague(
    name: string,
    changes: object = {},
  ): Promise<{ who: Somebody; membership: string; as: Ask }> {
    const who = await somebody(app, name);
    const membership = await joins(organisation, who, changes);
    expectStatus(await confirm(membership), 200);
    return { who, membership, as: await who.as(membership) };
  }

  const terms = (changes: object = {}) => ({
    granteeKey: key(),
    purpose: PURPOSE,
    actions: ["read"],
    scope: SCOPE,
    validUntil: new Date(Date.now() + 90 * 86_400_000).toISOString(),
    ...changes,
  });
  const look = async () =>
    (await jip.raw("GET", `${dossier}/teams/${key()}`)).json<{ people?: { granteeKey: string }[] }>().people ?? [];
  /** Shares with who was shown, unless it is said whom. */
  const share = async (changes: object = {}) =>
    jip.raw("POST", `${dossier}/grants`, {
      ...terms(),
      receipt: { text: "Dit deel ik.", language: "nl" },
      shownPeople: (await look()).map(({ granteeKey }) => granteeKey),
      ...changes,
    });
  const shared = async (changes: object = {}) => expectStatus(await share(changes), 201).json<{ id: string }>().id;
  const told = async (): Promise<Told[]> =>
    (await jip.raw("GET", `${dossier}/teams`)).json<{ items: { people: Told[] }[] }>().items[0]?.people ?? [];
  const waits = (hours: string) => admin.query(`update team_notice set told_at = told_at - (${hours})`);

  it("is read by everybody who is in it, each by their own name in the record, and by nobody else", async () => {
    const [sanne, omar] = [await colleague("Sanne"), await colleague("Omar")];
    const elsewhere = await colleague("Ties", { profession: "loopbaanprofessional" });
    const grantId = await shared();
    expect(await Promise.all([sanne, omar, elsewhere].map(({ as }) => statusOf(as)))).toEqual([200, 200, 404]);
    const { rows } = await admin.query<{ body: string }>(
      "select body from access_event where dossier_id = $1 and type = 'view' and body like '%\"outcome\":\"allowed\"%' order by seq desc limit 2",
      [jip.me.ownDossierId],
    );
    const events = rows.map(({ body }) => JSON.parse(body) as { actor: { name: string }; authority: string[] });
    expect(events.map(({ actor }) => actor.name).sort()).toEqual(["Omar", "Sanne"]);
    expect(events.map(({ authority }) => authority)).toEqual([[grantId], [grantId]]);
    // As themself, without the role, they are nobody here.
    expect((await view(sanne.who.raw)).status).toBe(404);
  });

  it("shows a professional by which team they read, in their list and with the grant, and lets them not give it back", async () => {
    const { as } = await colleague("Sanne");
    const grantId = await shared();
    const list = (await as("GET", "/v1/dossiers")).json<{ items: { id: string; purposes: object[] }[] }>().items;
    expect(list).toMatchObject([{ purposes: [{ purpose: PURPOSE, isByTeam: true }] }]);
    const grants = (await as("GET", `${dossier}/grants`)).json<{ items: object[] }>().items;
    expect(grants).toMatchObject([
      { id: grantId, reader: { granteeKey: key(), name: "Sanne", organisation: "Stap voor Stap" } },
    ]);
    expect((await as("GET", `${dossier}/grants/${grantId}`)).json()).toMatchObject({ id: grantId, receipt: null });
    expect((await as("POST", `${dossier}/grants/${grantId}/give-back`)).status).toBe(404);
    // The list of who is in the team is the owner's.
    expect((await as("GET", `${dossier}/teams`)).status).toBe(404);
    expect((await as("GET", `${dossier}/teams/${key()}`)).status).toBe(404);
    const lists = (await as("GET", `${dossier}/entries?purpose=${PURPOSE}`)).json<{ items: object[] }>().items;
    const seen = (await view(as)).json<{ entries: object[] }>().entries;
    expect([lists.length, seen.length > 0]).toEqual([seen.length, true]);
  });

  it("tells the owner of somebody new in the same moment, by mail without a name, and lets them read 72 hours later", async () => {
    await colleague("Sanne");
    const grantId = await shared();
    expect(await told()).toMatchObject([{ name: "Sanne", wasThere: true, isIn: true }]);
    const { as, membership } = await colleague("Nieuw");
    const [nieuw] = await told();
    expect(nieuw).toMatchObject({
      granteeKey: `m:${membership}`,
      name: "Nieuw",
      wasThere: false,
      isIn: true,
      isBlocked: false,
    });
    expect(Date.parse(nieuw!.readsFrom) - Date.parse(nieuw!.toldAt)).toBe(72 * 3_600_000);
    const mails = (
      await admin.query("select to_address, template, parameters from outbox_mail where template = 'team-joined'")
    ).rows;
    expect(mails).toEqual([{ to_address: "jip@voorbeeld.example", template: "team-joined", parameters: {} }]);
    const events = (await jip.raw("GET", `${dossier}/access-events`)).json<{ items: object[] }>().items;
    expect(events[0]).toMatchObject({
      type: "team.join",
      objectIds: [grantId],
      actor: { name: "Nieuw", profession: "jobcoach", organisation: "Stap voor Stap", kind: "system" },
    });
    expect((await jip.raw("GET", `${dossier}/access-events/verify`)).json()).toMatchObject({ intact: true });

    const never = await view(await (await somebody(app, "Vreemd")).raw);
    const early = await view(as);
    const bare = ({ text }: { text: string }) => text.replace(/"traceId":"\w+"/, "");
    expect([early.status, bare(early)]).toEqual([404, bare(never)]);
    expect((await as("GET", "/v1/dossiers")).json<{ items: object[] }>().items).toEqual([]);
    await waits(`${HOURS_72} - interval '1 second'`);
    expect(await statusOf(as)).toBe(404);
    await waits("interval '1 second'");
    expect(await statusOf(as)).toBe(200);
  });

  it("lets who came between the look and the yes wait, and tells of them", async () => {
    const sanne = await colleague("Sanne");
    const shownPeople = (await look()).map(({ granteeKey }) => granteeKey);
    const late = await colleague("Net erbij");
    const nobody = await share({ shownPeople: [] });
    expect(nobody.json()).toMatchObject({ status: 400, problems: [{ pointer: "/shownPeople", code: "required" }] });
    const made = await shared({ shownPeople });
    const { receipt } = (await jip.raw("GET", `${dossier}/grants/${made}`)).json<{ receipt: object }>();
    expect(receipt).toMatchObject({ recipients: ["Sanne (Stap voor Stap)"] });
    expect(await told()).toMatchObject([
      { name: "Net erbij", wasThere: false },
      { name: "Sanne", wasThere: true },
    ]);
    expect([await statusOf(sanne.as), await statusOf(late.as)]).toEqual([200, 404]);
    const { rowCount } = await admin.query("select from outbox_mail where template = 'team-joined'");
    expect(rowCount).toBe(1);
    await waits(HOURS_72);
    expect(await statusOf(late.as)).toBe(200);
  });

  it("lets who waits go on waiting when the team is chosen anew, until the 72 hours of then", async () => {
    await colleague("Sanne");
    const first = await shared();
    const { as } = await colleague("Nieuw");
    await waits("interval '50 hours'");
    const second = await shared({ supersedes: first });
    const record = (await jip.raw("GET", `${dossier}/access-events?limit=5`)).json<{ items: { type: string }[] }>();
    expect(record.items.find(({ type }) => type === "grant.replace")).toMatchObject({ objectIds: [second, first] });
    expect(await told()).toContainEqual(expect.objectContaining({ name: "Nieuw", wasThere: false }));
    expect(await statusOf(as)).toBe(404);
    await waits("interval '22 hours'");
    expect(await statusOf(as)).toBe(200);
  });

  it("makes who is in the team no relative of the owner", async () => {
    const { who } = await colleague("Sanne");
    const asRelative = { granteeKey: `a:${who.accountId}`, purpose: "personal-support" };
    expect((await share(asRelative)).text).not.toContain("terms-relative-conflict");
    await shared();
    expect((await share(asRelative)).text).toContain("terms-relative-conflict");
  });

  it("never counts for who is not confirmed, let themself in, or works where nobody approved it any more", async () => {
    const { as } = await colleague("Sanne");
    const self = await somebody(app, "Zelf gezegd");
    const unconfirmed = await joins(organisation, self);
    const { id, manager, path } = organisation;
    // The manager's own membership, stated when registering; confirmed since by a second manager.
    const own = (
      await admin.query(
        `insert into membership (id, account_id, organisation_id, profession, interest, confidentiality, verification_level,
          verification_assurance, valid_from, valid_until, invited_by)
        values (gen_random_uuid(), $1, $2, 'jobcoach', 'person', 'professional-code', 'organisation-confirmed', 'substantial',
          now() - interval '1 day', now() + interval '1 year', $1) returning id`,
        [manager.accountId, id],
      )
    ).rows[0].id as string;
    await shared();
    await waits("interval '30 days'");
    expect((await told()).map(({ name }) => name)).toEqual(["Sanne"]);
    const readers = [as, await self.as(unconfirmed), await manager.as(own)];
    expect(await Promise.all(readers.map(statusOf))).toEqual([200, 404, 404]);
    expect((await manager.raw("GET", `${path}/people`)).text).not.toContain(jip.me.ownDossierId);
    await admin.query("update organisation set approved_at = null where id = $1", [id]);
    expect(await statusOf(as)).toBe(404);
    expect((await told())[0]).toMatchObject({ name: "Sanne", isIn: false });
  });

  it("ends for who leaves at once, and goes on for the others; a block on one person holds before and after", async () => {
    const [sanne, omar] = [await colleague("Sanne"), await colleague("Omar")];
    await shared();
    expectStatus(await sanne.who.raw("POST", `/v1/memberships/${sanne.membership}/leave`, {}), 204);
    expect([await statusOf(sanne.as), await statusOf(omar.as)]).toEqual([404, 200]);
    const block = (membership: string) =>
      jip.raw("POST", `${dossier}/blocks`, {
        who: { kind: "reader", granteeKey: `m:${membership}` },
        what: { kind: "everything" },
      });
    expectStatus(await block(omar.membership), 201);
    expect(await statusOf(omar.as)).toBe(404);
    const nieuw = await colleague("Nieuw");
    expectStatus(await block(nieuw.membership), 201);
    expect((await told())[0]).toMatchObject({ name: "Nieuw", isBlocked: true });
    await waits(HOURS_72);
    expect(await statusOf(nieuw.as)).toBe(404);
    await admin.query("delete from block");
    expect(await statusOf(nieuw.as)).toBe(200);
  });

  it("is stopped for everybody in one go, and says so on the way back", async () => {
    const [sanne, omar] = [await colleague("Sanne"), await colleague("Omar")];
    const grantId = await shared();
    expectStatus(await jip.raw("POST", `${dossier}/grants/${grantId}/stop`), 200);
    expect([await statusOf(sanne.as), await statusOf(omar.as)]).toEqual([404, 404]);
    await colleague("Nieuw");
    expectStatus(await jip.raw("POST", `${dossier}/grants/${grantId}/undo-stop`), 200);
    // Who joined while it stood still is told of all the same.
    expect((await told()).map(({ name }) => name)).toContain("Nieuw");
    expect([await statusOf(sanne.as), await statusOf(omar.as)]).toEqual([200, 200]);
  });

  it("shows who is in it before, previews exactly what each gets, and keeps their names in the receipt", async () => {
    expect((await jip.raw("GET", `${dossier}/teams/${key()}`)).status).toBe(404);
    for (const no of ["t:x:jobcoach", "m:x", "%F0%9F%98%80", `t:${organisation.id}:tovenaar`])
      expect((await jip.raw("GET", `${dossier}/teams/${no}`)).status).toBe(404);
    const sanne = await colleague("Sanne");
    await colleague("Omar");
    await joins(organisation, await somebody(app, "Nog niet"));
    const team = (await jip.raw("GET", `${dossier}/teams/${key()}`)).json<{ people: { name: string }[] }>();
    expect(team).toMatchObject({ organisation: "Stap voor Stap", profession: "jobcoach", mayChoose: true });
    expect(team.people.map(({ name }) => name)).toEqual(["Omar", "Sanne"]);
    const preview = expectStatus(await jip.raw("POST", `${dossier}/grants/preview`, terms()), 200);
    const grantId = await shared();
    expect((await view(sanne.as)).text).toBe(preview.text);
    const one = (await jip.raw("GET", `${dossier}/grants/${grantId}`)).json<{ receipt: { recipients: string[] } }>();
    expect(one).toMatchObject({ reader: { granteeKey: key(), name: "Stap voor Stap" } });
    expect(one.receipt.recipients).toEqual(["Omar (Stap voor Stap)", "Sanne (Stap voor Stap)"]);
    const eye = (await jip.raw("GET", `${dossier}/readers`)).json<{
      items: { grantId: string; entries: object[] }[];
    }>();
    expect(eye.items.find((each) => each.grantId === grantId)!.entries.length).toBeGreaterThan(0);
  });

  it.each([
    ["a health class", { scope: [{ template: "my-story" }] }, "/scope/0", "terms-team-class"],
    ["a whole section", { scope: [{ section: "wie-ik-ben" }] }, "/scope/0", "terms-team-class"],
    ["writing", { actions: ["read", "contribute"] }, "/actions/1", "terms-action"],
    [
      "more than a year",
      { validUntil: new Date(Date.now() + 370 * 86_400_000).toISOString() },
      "/validUntil",
      "terms-period-too-long",
    ],
    [
      "a team that is not there",
      { granteeKey: `t:${crypto.randomUUID()}:jobcoach` },
      "/granteeKey",
      "terms-reader-unknown",
    ],
    ["a team of nobody", { granteeKey: undefined }, "/granteeKey", "terms-team-empty"],
  ])("is refused for %s", async (_what, changes, pointer, code) => {
    await colleague("Sanne");
    const empty = "granteeKey" in changes && changes.granteeKey === undefined;
    const answer = await share(empty ? { granteeKey: `t:${organisation.id}:loopbaanprofessional` } : changes);
    expect(answer.status).toBe(400);
    expect(answer.json<{ problems: object[] }>().problems).toContainEqual({ pointer, code });
  });

  it("is refused for an organisation that nobody approved", async () => {
    await colleague("Sanne");
    await admin.query("update organisation set approved_at = null where id = $1", [organisation.id]);
    expect((await share()).json()).toMatchObject({
      problems: [{ pointer: "/granteeKey", code: "terms-team-not-approved" }],
    });
  });

  it("keeps walls for each of its people, and against grants that name them", async () => {
    const sanne = await colleague("Sanne");
    await shared();
    const across = await share({ granteeKey: `m:${sanne.membership}`, purpose: "income-and-provisions" });
    expect(across.status).toBe(400);
    expect(across.text).toContain("terms-wall");
  });

  it("never forgets who joins at the very moment it is made", async () => {
    await colleague("Sanne");
    for (let round = 0; round < 8; round += 1) {
      const who = await somebody(app, `Tegelijk ${round}`);
      const membership = await joins(organisation, who, offer());
      const [made] = await Promise.all([share(), confirm(membership)]);
      const { id } = expectStatus(made, 201).json<{ id: string }>();
      const { rowCount } = await admin.query("select from team_notice where grant_id = $1 and membership_id = $2", [
        id,
        membership,
      ]);
      expect(rowCount).toBe(1);
      await admin.query("delete from grant_receipt where grant_id = $1", [id]);
      await admin.query("delete from access_grant where id = $1", [id]);
    }
  });

  it("control: without the notice somebody new would read at once", async () => {
    await colleague("Sanne");
    await shared();
    const { as } = await colleague("Nieuw");
    expect(await statusOf(as)).toBe(404);
    await admin.query("update team_notice set was_there = true");
    expect(await statusOf(as)).toBe(200);
  });
});
