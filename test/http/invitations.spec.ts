import { Client } from "pg";
import { startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest, signIn, type RawAnswer, type SignedIn } from "#testing/sign-in.js";
import { somebody, type Ask, type Somebody } from "#testing/somebody.js";
import {
  accept,
  anOrganisation,
  expectStatus,
  joins,
  offer,
  readerInvitation,
  tokenOf,
  type Organised,
} from "./directory.js";

const NEVER = "AAAAAAAAAAAAAAAAAAAAAA";

/** Invitations: wrong person, expired, used, withdrawn, another profession or organisation; and the right one, once. */
describe("an invitation", () => {
  let app: TestApp;
  let admin: Client;
  let jip: SignedIn;
  let organisation: Organised;
  let sanne: Somebody;
  let stranger: Somebody;
  let membership: string;
  let asJobcoach: Ask;
  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    jip = await signIn(app.baseUrl, "jip");
    organisation = await anOrganisation(app);
    sanne = await somebody(app, "Sanne");
    stranger = await somebody(app, "Vreemde");
    membership = await joins(organisation, sanne);
    asJobcoach = await sanne.as(membership);
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
  }, 60_000);

  // A day's worth of tests is more than a day's worth of invitations: those of before are a day older.
  beforeEach(() => admin.query("update invitation set created_at = created_at - interval '1 day'"));

  const dossier = () => `/v1/dossiers/${jip.me.ownDossierId}`;
  /** One invitation of each kind, to one address. */
  const KINDS = {
    membership: (address: string) =>
      organisation.manager.raw("POST", `${organisation.path}/invitations`, { ...offer(), address }),
    grant: (address: string) => jip.raw("POST", `${dossier()}/invitations`, readerInvitation(address)),
    start: (address: string) => asJobcoach("POST", "/v1/invitations/start", { address }),
  };
  type Kind = keyof typeof KINDS;
  const kinds = Object.keys(KINDS) as Kind[];
  const look = (token: string) => rawRequest(app.baseUrl, "", "POST", "/v1/invitations/look", { token });
  const of = ({ status, text }: RawAnswer) => [status, text.replace(/"traceId":"\w+"/, "")];
  const withdraw = (kind: Kind, id: string) =>
    kind === "membership"
      ? organisation.manager.raw("DELETE", `${organisation.path}/invitations/${id}`)
      : kind === "grant"
        ? jip.raw("DELETE", `${dossier()}/invitations/${id}`)
        : admin.query("update invitation set withdrawn_at = now() where id = $1", [id]);
  /** The right person for the kind: a professional in their role, or somebody with a binder of their own. */
  const rightOne = async (kind: Kind): Promise<{ address: string; ask: Ask }> => {
    if (kind !== "start") return { address: sanne.address, ask: asJobcoach };
    const who = await somebody(app, "Nieuw");
    await admin.query(
      "insert into dossier (id, owner_account_id, owner_birth_date, share_code) values (gen_random_uuid(), $1, '2008-01-01', left(gen_random_uuid()::text, 8))",
      [who.accountId],
    );
    return { address: who.address, ask: who.raw };
  };

  describe.each(kinds)("to %s", (kind) => {
    const ENDS: Record<string, (id: string, token: string, ask: Ask) => Promise<unknown>> = {
      "was used": async (_, token, ask) => expectStatus(await accept(ask, token), 200),
      "was withdrawn": (id) => withdraw(kind, id),
      "is past its last microsecond": (id) =>
        admin.query(
          "update invitation set created_at = now() - interval '2 days', expires_at = now() - interval '1 microsecond' where id = $1",
          [id],
        ),
    };

    it.each(Object.keys(ENDS))("that %s is like one that never was: same answer, same statements", async (end) => {
      const { address, ask } = await rightOne(kind);
      const made = expectStatus(await KINDS[kind](address), 201);
      const token = tokenOf(made);
      expect((await look(token)).status).toBe(200);
      await ENDS[end]!(made.json<{ id: string }>().id, token, ask);
      const never = { look: of(await look(NEVER)), right: of(await accept(ask, NEVER)) };
      expect([never.look[0], never.right[0]]).toEqual([404, 404]);
      expect(of(await look(token))).toEqual(never.look);
      for (const who of [ask, stranger.raw, jip.raw]) {
        expect(of(await accept(who, token))).toEqual(never.right);
        expect(await cost(() => accept(who, token))).toEqual(await cost(() => accept(who, NEVER)));
      }
      expect(await cost(() => look(token))).toEqual(await cost(() => look(NEVER)));
    });

    it("is for nobody else: another address, no address, who sent it; and it stays for the right one", async () => {
      const { address, ask } = await rightOne(kind);
      const token = tokenOf(expectStatus(await KINDS[kind](address), 201));
      const nameless = await somebody(app, "Zonder adres", null);
      const maker = kind === "membership" ? organisation.manager.raw : kind === "grant" ? jip.raw : sanne.raw;
      for (const who of [stranger.raw, nameless.raw, maker]) {
        const answer = await accept(who, token);
        expect([answer.status, answer.json().code]).toEqual([403, "invitation-for-somebody-else"]);
        expect(answer.text).not.toContain(address);
      }
      expect((await rawRequest(app.baseUrl, "", "POST", "/v1/invitations/accept", { token })).status).toBe(401);
      expect((await accept(ask, token)).status).toBe(200);
    });

    it("is accepted once, however many try at the same time", async () => {
      const { address, ask } = await rightOne(kind);
      const token = tokenOf(expectStatus(await KINDS[kind](address), 201));
      const answers = await Promise.all(Array.from({ length: 6 }, () => accept(ask, token)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
    });

    it("sends one mail, whether or not anybody has that address; its secret is in the link only", async () => {
      for (const address of [sanne.address, "niemand.hier@voorbeeld.example"]) {
        const before = await mails(address);
        const answer = await KINDS[kind](address);
        const token = tokenOf(expectStatus(answer, 201));
        const sent = (await mails(address)).slice(before.length);
        expect(sent).toMatchObject([
          {
            template: `invitation-${kind}`,
            parameters: { link: expect.stringMatching(`^http://localhost:\\d+/uitnodiging#${token}$`) },
          },
        ]);
        const kept = await admin.query("select i::text as row from invitation i");
        expect(kept.rows.filter(({ row }) => row.includes(token))).toEqual([]);
      }
      expect((await cost(() => KINDS[kind](sanne.address))).rest).toEqual(
        (await cost(() => KINDS[kind]("niemand.daar@voorbeeld.example"))).rest,
      );
    });

    it("wants an address that can be one", async () => {
      for (const address of ["niemand", "a@b", "a b@voorbeeld.example", "a@voorbeeld.example\nbcc: x@y.nl"]) {
        const answer = await KINDS[kind](address);
        expect([answer.status, answer.json().code]).toEqual([400, "invalid-input"]);
      }
    });

    it("is found by the address however it is typed", async () => {
      const { address, ask } = await rightOne(kind);
      const token = tokenOf(expectStatus(await KINDS[kind](`  ${address.toUpperCase()} `), 201));
      expect((await accept(ask, token)).status).toBe(200);
    });

    it("tells who has the link who invites, for what, and nothing of a binder", async () => {
      const answer = await look(tokenOf(expectStatus(await KINDS[kind](sanne.address), 201)));
      expect(Object.keys(answer.json()).sort()).toEqual(
        ["expiresAt", "from", "kind", "ownerName", "profession", "purpose", "validUntil"].sort(),
      );
      for (const secret of [jip.me.ownDossierId!, sanne.address, "opening-card"])
        expect(answer.text).not.toContain(secret);
    });
  });

  describe("to read", () => {
    it.each([
      ["another profession", { profession: "re-integratiecoach" }],
      ["nobody's profession: as themself", null],
    ])("is not for the hat of %s", async (_, changes) => {
      const who = await somebody(app, "Andere pet");
      const hat = changes === null ? null : await joins(organisation, who, changes);
      const token = tokenOf(expectStatus(await KINDS.grant(who.address), 201));
      const answer = await accept(hat === null ? who.raw : await who.as(hat), token);
      expect([answer.status, answer.json()]).toMatchObject([
        403,
        { code: "invitation-needs-membership", details: { profession: "jobcoach" } },
      ]);
      // With the right hat of the same person it works after all.
      const right = await who.as(await joins(organisation, who));
      expect((await accept(right, token)).status).toBe(200);
    });

    it("is not for a membership that is over", async () => {
      const who = await somebody(app, "Weg");
      const hat = await joins(organisation, who);
      const ask = await who.as(hat);
      const token = tokenOf(expectStatus(await KINDS.grant(who.address), 201));
      expectStatus(await organisation.manager.raw("POST", `${organisation.path}/people/${hat}/end`, {}), 200);
      expect((await accept(ask, token)).status).toBe(403);
    });

    it("is asked about again when it is accepted: an employer's coach gets no more than an employer", async () => {
      const employer = await anOrganisation(app, "Werkgever BV");
      await admin.query("update organisation set kind = 'employer' where id = $1", [employer.id]);
      const who = await somebody(app, "Coach van de baas");
      const ask = await who.as(await joins(employer, who));
      const wide = readerInvitation(who.address, { scope: [{ section: "wie-ik-ben" }] });
      const token = tokenOf(expectStatus(await jip.raw("POST", `${dossier()}/invitations`, wide), 201));
      const answer = await accept(ask, token);
      expect([answer.status, answer.json().code]).toEqual([409, "state-conflict"]);
    });

    it("is not accepted once the sheet it names is private", async () => {
      const sheet = { templateKey: "opening-card", content: { body: { callMe: "Jip" } } };
      const { id } = expectStatus(await jip.raw("POST", `${dossier()}/entries`, sheet), 201).json<{ id: string }>();
      const named = readerInvitation(sanne.address, { scope: [{ entry: id }] });
      const token = tokenOf(expectStatus(await jip.raw("POST", `${dossier()}/invitations`, named), 201));
      expectStatus(await jip.raw("POST", `${dossier()}/entries/${id}/make-private`), 200);
      expect((await accept(asJobcoach, token)).status).toBe(409);
    });

    it("is refused beforehand when nobody of that profession could ever read it, with where it is wrong", async () => {
      for (const [changes, problem] of [
        [{ profession: "naaste" }, { pointer: "/profession", code: "not-an-option" }],
        [{ profession: "hrd-professional" }, { pointer: "/purpose", code: "terms-purpose-group" }],
        [{ scope: [{ template: "nothing" }] }, { pointer: "/scope/0/template", code: "terms-template-unknown" }],
        [{ validUntil: "2020-01-01T00:00:00Z" }, { pointer: "/validUntil", code: "terms-period" }],
        [{ scope: [{ dataClass: "medical" }] }, { pointer: "/scope/0", code: "terms-never" }],
      ] as const) {
        const answer = await jip.raw("POST", `${dossier()}/invitations`, readerInvitation(sanne.address, changes));
        expect([answer.status, answer.json()]).toMatchObject([400, { problems: expect.arrayContaining([problem]) }]);
      }
    });

    it("is no grant before: nothing is readable, and the list of grants has nothing new", async () => {
      const before = (await jip.raw("GET", `${dossier()}/grants`)).text;
      const made = expectStatus(await KINDS.grant("later@voorbeeld.example"), 201);
      expect((await jip.raw("GET", `${dossier()}/grants`)).text).toBe(before);
      const list = (await jip.raw("GET", `${dossier()}/invitations`)).json<{ items: object[] }>();
      expect(list.items[0]).toMatchObject({
        id: made.json<{ id: string }>().id,
        address: "later@voorbeeld.example",
        profession: "jobcoach",
        state: "open",
      });
      const waiting = (await jip.raw("GET", `${dossier()}/grant-proposals`)).json<{ items: { reader: object }[] }>();
      expect(waiting.items.map(({ reader }) => reader)).toContainEqual(
        expect.objectContaining({ granteeKey: "invited", name: "later@voorbeeld.example" }),
      );
    });

    it("goes when what was proposed is taken back, and its address with it", async () => {
      const made = expectStatus(await KINDS.grant(sanne.address), 201);
      const list = (await jip.raw("GET", `${dossier()}/grant-proposals`)).json<{ items: { id: string }[] }>();
      expectStatus(await jip.raw("DELETE", `${dossier()}/grant-proposals/${list.items.at(-1)!.id}`), 204);
      expect((await accept(asJobcoach, tokenOf(made))).status).toBe(404);
      const { id } = made.json<{ id: string }>();
      const sent = (await jip.raw("GET", `${dossier()}/invitations`)).json<{ items: { id: string }[] }>();
      expect(sent.items.find((each) => each.id === id)).toMatchObject({ state: "withdrawn", address: null });
      expect((await jip.raw("DELETE", `${dossier()}/invitations/${id}`)).status).toBe(409);
    });

    it("shows beforehand exactly what will be read", async () => {
      const who = await somebody(app, "Precies");
      const hat = await joins(organisation, who);
      await organisation.manager.raw("POST", `${organisation.path}/people/${hat}/confirm`, {});
      const wanted = readerInvitation(who.address, {
        scope: [{ template: "opening-card" }, { template: "agreements" }],
      });
      const { address: _, receipt: __, ...terms } = wanted;
      const preview = expectStatus(await jip.raw("POST", `${dossier()}/invitations/preview`, terms), 200);
      const token = tokenOf(expectStatus(await jip.raw("POST", `${dossier()}/invitations`, wanted), 201));
      const ask = await who.as(hat);
      expectStatus(await accept(ask, token), 200);
      const view = await ask("GET", `${dossier()}/view?purpose=guidance-at-work`);
      expect(view.text).toBe(preview.text);
    });

    it("somebody else's try is told to the owner, without a name of the invited", async () => {
      const token = tokenOf(expectStatus(await KINDS.grant("iemand.anders@voorbeeld.example"), 201));
      await accept(stranger.raw, token);
      const { data } = await jip.client.GET("/v1/dossiers/{dossierId}/access-events", {
        params: { path: { dossierId: jip.me.ownDossierId! }, query: { limit: 1 } },
      });
      expect(data!.items[0]).toMatchObject({ type: "grant.accept", outcome: "refused", actor: { name: "Vreemde" } });
      expect(JSON.stringify(data)).not.toContain("iemand.anders");
    });
  });

  it("under two keys waits for the other one of the owner's side, whoever has accepted", async () => {
    const [noor, mother] = await Promise.all([signIn(app.baseUrl, "noor"), signIn(app.baseUrl, "carlijn")]);
    const path = `/v1/dossiers/${noor!.me.ownDossierId}`;
    const who = await somebody(app, "Gids");
    const hat = await joins(organisation, who, { profession: "begeleider-in-onderwijs", interest: "school" });
    const ask = await who.as(hat);
    const wanted = readerInvitation(who.address, { profession: "begeleider-in-onderwijs", purpose: "school-to-work" });
    const once = { "idempotency-key": "uitnodiging-van-noor-1" };
    const invite = async () => expectStatus(await noor!.raw("POST", `${path}/invitations`, wanted, once), 201);
    const made = await invite();
    expect(made.json()).toMatchObject({ neededKeys: [expect.stringMatching(/^mandate:/)] });
    expect((await invite()).json()).toEqual({ ...made.json(), path: null });
    expect((await accept(ask, tokenOf(made))).status).toBe(409);
    const list = (await mother!.raw("GET", `${path}/grant-proposals`)).json<{
      items: { id: string; neededKeys: string[] }[];
    }>();
    const waits = list.items.find(({ neededKeys }) => neededKeys.includes("reader"))!;
    const yes = await mother!.raw("POST", `${path}/grant-proposals/${waits.id}/confirm`, {});
    expect([yes.status, yes.json()]).toMatchObject([202, { neededKeys: ["reader"] }]);
    expect((await invite()).json()).toEqual({ ...made.json(), path: null, neededKeys: [] });
    expect((await ask("GET", `${path}/view?purpose=school-to-work`)).status).toBe(404);
    // Beside a parent's key the reader is somebody who was checked, and not that parent under another hat.
    expect((await accept(ask, tokenOf(made))).status).toBe(409);
    await admin.query("update membership set verification_level = 'register-checked' where id = $1", [hat]);
    const holder = (account: string) =>
      admin.query("update mandate set holder_account_id = $2 where dossier_id = $1 and type = 'parent'", [
        noor!.me.ownDossierId,
        account,
      ]);
    await holder(who.accountId);
    expect((await accept(ask, tokenOf(made))).status).toBe(409);
    await holder(mother!.me.account.id);
    expect((await accept(ask, tokenOf(made))).status).toBe(200);
    expect((await ask("GET", `${path}/view?purpose=school-to-work`)).status).toBe(200);
  });

  describe("of a child carries whose yes it was", () => {
    const about = { profession: "begeleider-in-onderwijs", purpose: "school-to-work" };
    let noor: SignedIn;
    let mother: SignedIn;
    let path: string;
    let ask: Ask;
    let address: string;
    beforeAll(async () => {
      [noor, mother] = [await signIn(app.baseUrl, "noor"), await signIn(app.baseUrl, "carlijn")];
      path = `/v1/dossiers/${noor.me.ownDossierId}`;
      const guide = await somebody(app, "Gids");
      const hat = await joins(organisation, guide, { profession: "begeleider-in-onderwijs", interest: "school" });
      await admin.query("update membership set verification_level = 'register-checked' where id = $1", [hat]);
      [ask, address] = [await guide.as(hat), guide.address];
    });
    const born = (years: number) =>
      admin.query(
        `with d as (update dossier set owner_birth_date = make_date(extract(year from now())::int - $2, 1, 1) where id = $1)
        update mandate set owner_birth_date = make_date(extract(year from now())::int - $2, 1, 1) where dossier_id = $1`,
        [noor.me.ownDossierId, years],
      );
    const mandateOfMother = async (): Promise<string> =>
      (await admin.query("select id from mandate where dossier_id = $1 and type = 'parent'", [noor.me.ownDossierId]))
        .rows[0].id;
    /** Noor invites, a parent gives their key, and the guide accepts. */
    const invited = async (parent = mother): Promise<string> => {
      const validUntil = new Date(Date.now() + 30 * 86_400_000).toISOString();
      const wanted = readerInvitation(address, { ...about, validUntil });
      const made = expectStatus(await noor.raw("POST", `${path}/invitations`, wanted), 201);
      const [sent] = (await noor.raw("GET", `${path}/invitations`)).json<{ items: { id: string }[] }>().items;
      const { rows } = await admin.query("select proposal_id from invitation where id = $1", [sent!.id]);
      const confirm = `${path}/grant-proposals/${rows[0].proposal_id}/confirm`;
      expectStatus(await parent.raw("POST", confirm, {}), 202);
      return expectStatus(await accept(ask, tokenOf(made)), 200).json<{ grantId: string }>().grantId;
    };
    const grant = async (id: string) =>
      (
        await admin.query(
          "select mandate_id, state, end_reason, reviewed_at is not null as own from access_grant where id = $1",
          [id],
        )
      ).rows[0];

    it("gives the parent's key as an event of its own", async () => {
      await born(14);
      await invited();
      const { data } = await noor.client.GET("/v1/dossiers/{dossierId}/access-events", {
        params: { path: { dossierId: noor.me.ownDossierId! }, query: { limit: 4 } },
      });
      expect(data!.items.find(({ type }) => type === "grant.agree")).toMatchObject({
        actor: { name: mother.me.account.name, kind: "representative" },
        actingFor: await mandateOfMother(),
        purpose: "school-to-work",
        outcome: "allowed",
      });
    });

    it("and of which parent", async () => {
      await born(14);
      const father = await signIn(app.baseUrl, "tijn");
      const like = `insert into mandate select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(),
        'holder_account_id', $2::uuid, 'type', 'guardian', 'valid_from', m.valid_from + 1))).* from mandate m
        where m.dossier_id = $1 and m.type = 'parent' returning id`;
      const { rows } = await admin.query(like, [noor.me.ownDossierId, father.me.account.id]);
      expect(await grant(await invited(father))).toMatchObject({ mandate_id: rows[0].id, state: "active", own: true });
      await admin.query("update mandate set ended_at = now(), end_reason = 'laid-down' where id = $1", [rows[0].id]);
    });

    it("ends with the mandate under twelve; what the owner said yes to as well from twelve on stays", async () => {
      const mandate = await mandateOfMother();
      await born(14);
      const both = await invited();
      await born(11);
      const parents = await invited();
      expect(await grant(both)).toMatchObject({ mandate_id: mandate, state: "active", own: true });
      expect(await grant(parents)).toMatchObject({ mandate_id: mandate, state: "active", own: false });
      await admin.query("begin");
      await admin.query("update mandate set ended_at = now(), end_reason = 'laid-down' where id = $1", [mandate]);
      expect(await grant(parents)).toMatchObject({ state: "ended", end_reason: "mandate-ended" });
      expect(await grant(both)).toMatchObject({ state: "active" });
      await admin.query("rollback");
      await born(14);
    });
  });

  it("needs the owner's own yes when they turned twelve since", async () => {
    const [noor, mother] = await Promise.all([signIn(app.baseUrl, "noor"), signIn(app.baseUrl, "carlijn")]);
    const path = `/v1/dossiers/${noor!.me.ownDossierId}`;
    const { rows } = await admin.query("select owner_birth_date::text as born from dossier where id = $1", [
      noor!.me.ownDossierId,
    ]);
    const born = (date: string) =>
      admin.query(
        "with d as (update dossier set owner_birth_date = $2 where id = $1) update mandate set owner_birth_date = $2 where dossier_id = $1",
        [noor!.me.ownDossierId, date],
      );
    const yearsAgo = (years: number) => `${new Date().getFullYear() - years}-01-01`;
    const guide = await somebody(app, "Gids");
    const hat = await joins(organisation, guide, { profession: "begeleider-in-onderwijs", interest: "school" });
    await admin.query("update membership set verification_level = 'register-checked' where id = $1", [hat]);
    const ask = await guide.as(hat);
    const about = { profession: "begeleider-in-onderwijs", purpose: "school-to-work" };
    await born(yearsAgo(11));
    const made = expectStatus(
      await mother!.raw("POST", `${path}/invitations`, readerInvitation(guide.address, about)),
      201,
    );
    await born(yearsAgo(12));
    expect((await accept(ask, tokenOf(made))).status).toBe(409);
    await born(yearsAgo(11));
    expect((await accept(ask, tokenOf(made))).status).toBe(200);
    await born(rows[0].born);
  });

  describe("is sent so many times a day", () => {
    const sent = (count: number, values: object) =>
      admin.query(
        `insert into invitation (id, token_hash, kind, address_hash, opens, proposal_id, made_by, expires_at)
        select gen_random_uuid(), sha256(random()::text::bytea), $2, sha256('x'), $3, case when $2 = 'grant' then gen_random_uuid() end,
          $4, now() + interval '1 day' from generate_series(1, $1)`,
        [count, ...Object.values(values)],
      );

    it("by one account, of whatever kind, and no more; the next day again", async () => {
      await sent(39, { kind: "start", opens: null, by: sanne.accountId });
      expect((await KINDS.start("een@voorbeeld.example")).status).toBe(201);
      const over = await KINDS.start("twee@voorbeeld.example");
      expect([over.status, over.json()]).toMatchObject([429, { code: "invitations-enough", details: { most: 40 } }]);
      expect(await mails("twee@voorbeeld.example")).toEqual([]);
      await admin.query(
        "update invitation set created_at = now() - interval '24 hours 1 second' where id = (select id from invitation where made_by = $1 order by created_at desc limit 1)",
        [sanne.accountId],
      );
      expect((await KINDS.start("drie@voorbeeld.example")).status).toBe(201);
    });

    it("for one dossier, whoever sends it and whatever became of them", async () => {
      await sent(18, { kind: "grant", opens: jip.me.ownDossierId, by: stranger.accountId });
      const made = expectStatus(await KINDS.grant("een@voorbeeld.example"), 201);
      await withdraw("grant", made.json<{ id: string }>().id);
      const both = await Promise.all(["twee", "drie"].map((name) => KINDS.grant(`${name}@voorbeeld.example`)));
      expect(both.map(({ status }) => status).sort()).toEqual([201, 429]);
      expect(both.find(({ status }) => status === 429)!.json()).toMatchObject({ details: { most: 20 } });
      // Looking beforehand and other dossiers are as ever.
      const noor = await signIn(app.baseUrl, "noor");
      const about = { profession: "begeleider-in-onderwijs", purpose: "school-to-work" };
      const other = readerInvitation("vier@voorbeeld.example", about);
      expect((await noor.raw("POST", `/v1/dossiers/${noor.me.ownDossierId}/invitations`, other)).status).toBe(201);
    });
  });

  it("to start gives who sent it nothing, and waits until there is a binder", async () => {
    const young = await somebody(app, "Jong");
    const token = tokenOf(expectStatus(await KINDS.start(young.address), 201));
    expect((await accept(young.raw, token)).status).toBe(409);
    const dossiers = (await asJobcoach("GET", "/v1/dossiers")).text;
    await admin.query(
      "insert into dossier (id, owner_account_id, owner_birth_date, share_code) values (gen_random_uuid(), $1, '2009-01-01', 'JONG-1234')",
      [young.accountId],
    );
    expect((await accept(young.raw, token)).json()).toMatchObject({ kind: "start", membershipId: null, grantId: null });
    expect((await asJobcoach("GET", "/v1/dossiers")).text).toBe(dossiers);
  });

  it("the second wall: with the first one away nobody accepts, sees or makes another's invitation", async () => {
    const made = expectStatus(await KINDS.grant(sanne.address), 201);
    const { id } = made.json<{ id: string }>();
    const client = new Client({ connectionString: app.database.urls.app });
    await client.connect();
    const as = async (accountId: string, hat: string, sql: string, values: unknown[]) => {
      await client.query("begin");
      try {
        await client.query("select set_config('app.account', $1, true), set_config('app.membership', $2, true)", [
          accountId,
          hat,
        ]);
        return (await client.query({ text: sql, values, rowMode: "array" })).rows.flat();
      } finally {
        await client.query("rollback");
      }
    };
    const { createHash, randomUUID } = await import("node:crypto");
    const hash = createHash("sha256").update(tokenOf(made), "ascii").digest();
    const grant = "select accept_grant($1, $2, '{}', '\\x00')";
    expect(await as(stranger.accountId, "", grant, [hash, randomUUID()])).toEqual([false]);
    expect(await as(sanne.accountId, "", grant, [hash, randomUUID()])).toEqual([false]);
    expect(await as(stranger.accountId, "", "select invited_grant($1)", [hash])).toEqual([null]);
    for (const who of [stranger, sanne, organisation.manager])
      expect(await as(who.accountId, "", "select id from invitation where id = $1", [id])).toEqual([]);
    expect(await as(jip.me.account.id, "", "select id from invitation where id = $1", [id])).toEqual([id]);
    const forged = `insert into invitation (id, token_hash, kind, address_hash, opens, proposal_id, made_by, expires_at)
      select gen_random_uuid(), sha256(random()::text::bytea), 'grant', sha256('x'), opens, proposal_id, $2, now() + interval '1 day'
      from (select $1::uuid as opens, gen_random_uuid() as proposal_id) x`;
    await expect(as(stranger.accountId, "", forged, [jip.me.ownDossierId, stranger.accountId])).rejects.toThrow(
      "row-level security",
    );
    await expect(as(sanne.accountId, "", "select token_hash from invitation", [])).rejects.toThrow("permission denied");
    await client.end();
    // Control: without the question whose address it is, the same call gives the terms away.
    await admin.query("begin");
    await admin.query(
      "create or replace function is_my_address(p_address_hash bytea) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as 'select true'",
    );
    await admin.query("select set_config('app.account', $1, true)", [stranger.accountId]);
    const planted = await admin.query("select invited_grant($1) is not null as given", [hash]);
    await admin.query("rollback");
    expect(planted.rows).toEqual([{ given: true }]);
    // The right one still can.
    expect((await accept(asJobcoach, tokenOf(made))).status).toBe(200);
  });

  it("control: one statement more is noticed", async () => {
    const plain = await cost(() => accept(stranger.raw, NEVER));
    const more = await cost(async () => {
      await app.persistence.system.ping();
      return accept(stranger.raw, NEVER);
    });
    expect(more).not.toEqual(plain);
  });

  async function mails(address: string) {
    const { rows } = await admin.query(
      "select template, parameters from outbox_mail where to_address = $1 order by created_at, id",
      [address],
    );
    return rows;
  }

  /** What a request took and left. Never time. */
  async function cost(work: () => Promise<RawAnswer>) {
    const { meter } = app.persistence;
    const events = async () =>
      Number(
        (await admin.query("select (select count(*) from access_event) + (select count(*) from account_event) as n"))
          .rows[0].n,
      );
    const before = { statements: meter.statements, roundTrips: meter.roundTrips, events: await events() };
    const answer = await work();
    const rest = {
      statements: meter.statements - before.statements,
      roundTrips: meter.roundTrips - before.roundTrips,
      events: (await events()) - before.events,
    };
    return { answer: of(answer), rest };
  }
});
