import { jest } from "@jest/globals";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Client } from "pg";
import { fillSheet } from "#testing/filled-sheet.js";
import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { somebody, type Somebody } from "#testing/somebody.js";
import {
  accept,
  anOrganisation,
  approve,
  expectStatus,
  joins,
  offer,
  readerInvitation,
  tokenOf,
  type Organised,
} from "./directory.js";

const PURPOSE = "guidance-at-work";

// Some of them start programs of their own, several in a row.
jest.setTimeout(60_000);

/** Organisations, their people, and the whole way from registering one to a professional who reads. */
describe("an organisation", () => {
  let app: TestApp;
  let admin: Client;
  let jip: SignedIn;
  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    jip = await signIn(app.baseUrl, "jip");
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
  }, 60_000);

  /** What the one who runs this does in a terminal. */
  const command = async (script: string, ...given: string[]) => {
    const environment = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: app.database.urls.owner };
    const { stdout } = await promisify(execFile)(process.execPath, [`scripts/directory/${script}.mjs`, ...given], {
      env: environment,
    });
    return stdout;
  };

  /** The code with which the list of a command names what it shows of this one. */
  const seen = async (script: string, id: string): Promise<string> =>
    new RegExp(`${id}[^]*?seen: (\\w{32})`).exec(await command(script))![1]!;
  const looked = async (script: string, id: string) => command(script, id, "--seen", await seen(script, id));

  const people = async ({ manager, path }: Organised) =>
    (await manager.raw("GET", `${path}/people`)).json<{
      items: { membershipId: string; name: string; verificationLevel: string; registerNumber: string | null }[];
    }>().items;

  it("vouches for nobody until the deployer approved it", async () => {
    const organisation = await anOrganisation(app, "Nog Niet", { approved: false });
    const mara = await somebody(app, "Mara");
    const membership = await joins(organisation, mara);
    const confirm = () => organisation.manager.raw("POST", `${organisation.path}/people/${membership}/confirm`, {});
    const early = await confirm();
    expect([early.status, early.json()]).toMatchObject([409, { code: "state-conflict" }]);
    await looked("approve", organisation.id);
    expect((await confirm()).status).toBe(200);
  });

  it("the whole way: registered, approved, a colleague, a prepared grant, reading, and leaving", async () => {
    const organisation = await anOrganisation(app, "De Brug", { approved: false });
    const { manager, path } = organisation;
    expect((await manager.raw("GET", path)).json()).toMatchObject({
      name: "De Brug",
      approvedAt: null,
      purposes: [{ purpose: PURPOSE, art6: "contract", art9: "explicit-consent", approvedAt: null }],
      managers: [{ accountId: manager.accountId }],
    });
    expect(await command("approve")).toContain(organisation.id);
    expect(await looked("approve", organisation.id)).toContain("De Brug");
    expect((await manager.raw("GET", path)).json()).toMatchObject({
      approvedAt: expect.any(String),
      purposes: [{ approvedAt: expect.any(String) }],
    });

    const sanne = await somebody(app, "Sanne");
    const membership = await joins(organisation, sanne);
    expect(await people(organisation)).toMatchObject([{ membershipId: membership, verificationLevel: "self-stated" }]);
    const confirmed = await manager.raw("POST", `${path}/people/${membership}/confirm`, {});
    expect([confirmed.status, confirmed.json()]).toMatchObject([200, { verificationLevel: "organisation-confirmed" }]);

    const dossier = `/v1/dossiers/${jip.me.ownDossierId}`;
    const invited = await jip.raw("POST", `${dossier}/invitations`, readerInvitation(sanne.address));
    expect([invited.status, invited.json()]).toMatchObject([201, { neededKeys: [] }]);
    const look = await manager.raw("POST", "/v1/invitations/look", { token: tokenOf(invited) });
    expect(look.json()).toMatchObject({ kind: "grant", ownerName: jip.me.account.name, profession: "jobcoach" });

    const view = `${dossier}/view?purpose=${PURPOSE}`;
    const asJobcoach = await sanne.as(membership);
    expect((await asJobcoach("GET", view)).status).toBe(404);
    const without = await accept(sanne.raw, tokenOf(invited));
    expect([without.status, without.json()]).toMatchObject([
      403,
      { code: "invitation-needs-membership", details: { profession: "jobcoach" } },
    ]);
    const accepted = await accept(asJobcoach, tokenOf(invited));
    expect([accepted.status, accepted.json()]).toMatchObject([200, { kind: "grant", dossierId: jip.me.ownDossierId }]);
    const read = await asJobcoach("GET", view);
    expect(read.status).toBe(200);
    expect(read.json<{ entries: { templateKey: string }[] }>().entries.map((entry) => entry.templateKey)).toEqual([
      "opening-card",
    ]);

    const { grantId } = accepted.json<{ grantId: string }>();
    const grant = (await jip.raw("GET", `${dossier}/grants/${grantId}`)).json();
    expect(grant).toMatchObject({
      state: "active",
      reader: { name: "Sanne", organisation: "De Brug", profession: "jobcoach" },
      receipt: { recipients: ["Sanne (De Brug)"], noticeText: "Mijn jobcoach leest mijn openingskaart." },
    });
    const record = await jip.client.GET("/v1/dossiers/{dossierId}/access-events", {
      params: { path: { dossierId: jip.me.ownDossierId! }, query: { limit: 10 } },
    });
    const types = record.data!.items.map(({ type, outcome, actor }) => `${type} ${outcome} ${actor.name}`);
    expect(types).toContain("grant.accept allowed Sanne");
    expect(types).toContain(`grant.invite allowed ${jip.me.account.name}`);

    expect((await asJobcoach("POST", `/v1/memberships/${membership}/leave`, {})).status).toBe(204);
    expect((await asJobcoach("GET", view)).status).toBe(404);
    expect((await asJobcoach("GET", "/v1/me")).json()).toMatchObject({ memberships: [], activeMembership: null });
    // Asking is answered in the same way whether there is such a code or not.
    const { data: own } = await jip.client.GET("/v1/dossiers");
    for (const shareCode of [own!.items[0]!.shareCode, "NNNN-NNNN-NNNN"]) {
      const question = {
        shareCode,
        purpose: "guidance-at-work",
        items: [{ template: "my-story" }],
        months: 3,
        reason: "x",
      };
      const answer = await asJobcoach("POST", "/v1/access-requests", question);
      expect([answer.status, answer.text]).toEqual([202, "{}"]);
    }
    expect((await asJobcoach("POST", `/v1/memberships/${membership}/leave`, {})).status).toBe(409);
  }, 60_000);

  describe("its manager", () => {
    let organisation: Organised;
    let sanne: Somebody;
    let membership: string;
    let second: Somebody;
    let secondMembership: string;
    beforeAll(async () => {
      organisation = await anOrganisation(app, "Het Anker");
      sanne = await somebody(app, "Sanne");
      second = await somebody(app, "Mo");
      membership = await joins(organisation, sanne);
      secondMembership = await joins(organisation, second);
    });
    const act = (who: Somebody, of: string, what: string) =>
      who.raw("POST", `${organisation.path}/people/${of}/${what}`, {});

    it("is nobody else: for others there is nothing", async () => {
      for (const [method, path, body] of [
        ["GET", "", undefined],
        ["GET", "/people", undefined],
        ["GET", "/invitations", undefined],
        ["POST", "/invitations", { ...offer(), address: "iemand@voorbeeld.example" }],
        ["PUT", "/purposes", { purposes: [] }],
        ["POST", `/people/${membership}/confirm`, {}],
        ["POST", `/people/${membership}/check-register`, { register: "Een register", number: "12" }],
        ["POST", `/people/${membership}/end`, {}],
        ["POST", "/managers", { membershipId: membership }],
        ["DELETE", `/managers/${organisation.manager.accountId}`, undefined],
      ] as const) {
        const answer = await sanne.raw(method, `${organisation.path}${path}`, body);
        expect([method, path, answer.status]).toEqual([method, path, 404]);
      }
      expect((await sanne.raw("GET", "/v1/organisations")).json()).toEqual({ items: [] });
    });

    it("sees no binder: not as manager, not as what they say they are", async () => {
      const { manager } = organisation;
      const dossier = `/v1/dossiers/${jip.me.ownDossierId}`;
      for (const path of ["/view", "/entries", `/view?purpose=${PURPOSE}`, "/grants", "/access-events", "/readers"])
        expect([path, (await manager.raw("GET", `${dossier}${path}`)).status]).toEqual([
          path,
          path === "/view" || path === "/entries" ? 400 : path === "/grants" ? 404 : 404,
        ]);
      const told = JSON.stringify(await people(organisation));
      expect(told).not.toContain(jip.me.ownDossierId!);
    });

    it("confirms others, never themself; once", async () => {
      expect((await act(organisation.manager, membership, "confirm")).status).toBe(200);
      expect((await act(organisation.manager, membership, "confirm")).status).toBe(409);
      expectStatus(
        await organisation.manager.raw("POST", `${organisation.path}/managers`, { membershipId: membership }),
        204,
      );
      expectStatus(
        await organisation.manager.raw("POST", `${organisation.path}/managers`, { membershipId: secondMembership }),
        204,
      );
      expect((await act(second, secondMembership, "confirm")).status).toBe(403);
      expect((await act(sanne, secondMembership, "confirm")).status).toBe(200);
    });

    it("looks up a register for others, never for themself; another number counts no longer", async () => {
      const state = (number: string, register = "Noloc-register (erkend loopbaanprofessional)") =>
        sanne.raw("POST", `/v1/memberships/${membership}/register`, { register, number });
      const register = app.catalogue.professions.get("jobcoach")!.registers[0]!.name;
      const check = (who: Somebody, number: string) =>
        who.raw("POST", `${organisation.path}/people/${membership}/check-register`, { register, number });
      expect((await check(organisation.manager, "12")).status).toBe(409);
      expect((await state("12", "Kamer van Koophandel")).status).toBe(400);
      expect((await state("778899", register)).json()).toMatchObject({
        verificationLevel: "organisation-confirmed",
        registerNumber: "778899",
      });
      expect((await check(sanne, "778899")).status).toBe(403);
      // The number that stood there when somebody looked it up, and not the one that came in its place.
      const changed = await check(second, "778800");
      expect([changed.status, changed.json().code]).toEqual([409, "version-conflict"]);
      // They see for themself how sure it is.
      const own = async () => {
        const { memberships } = (await sanne.raw("GET", "/v1/me")).json<{ memberships: { id: string }[] }>();
        return memberships.find(({ id }) => id === membership);
      };
      const stated = { register, registerNumber: "778899" };
      expect(await own()).toMatchObject({ ...stated, verificationLevel: "organisation-confirmed" });
      expect((await check(second, "778899")).json()).toMatchObject({ verificationLevel: "register-checked" });
      expect(await own()).toMatchObject({ ...stated, verificationLevel: "register-checked" });
      expect((await state("778800", register)).json()).toMatchObject({ verificationLevel: "organisation-confirmed" });
      const before = await seen("check-register", membership);
      await state("778811", register);
      await expect(command("check-register", membership, "--seen", before)).rejects.toThrow("changed since");
      await expect(command("check-register", membership)).rejects.toThrow("--seen");
      await state("778800", register);
      expect(await looked("check-register", membership)).toContain("Sanne");
      const row = (await people(organisation)).find((each) => each.membershipId === membership);
      expect(row).toMatchObject({ verificationLevel: "register-checked", registerNumber: "778800" });
      // Nobody else sees the number, nor can anybody state one for them.
      const stranger = await second.raw("POST", `/v1/memberships/${membership}/register`, {
        register,
        number: "12345",
      });
      expect(stranger.status).toBe(404);
    });

    it("stays when they are the last, and goes with their last membership when they are not", async () => {
      const { manager, path } = organisation;
      const remove = (who: Somebody, accountId: string) => who.raw("DELETE", `${path}/managers/${accountId}`);
      expect((await remove(manager, manager.accountId)).status).toBe(204);
      expect((await manager.raw("GET", path)).status).toBe(404);
      expect((await act(sanne, secondMembership, "end")).status).toBe(200);
      expect((await second.raw("GET", path)).status).toBe(404);
      expect((await remove(sanne, sanne.accountId)).status).toBe(409);
      organisation.manager = sanne;
    });

    it("ends with the last membership, also when that ends by its date", async () => {
      const until = (when: string) =>
        admin.query(`update membership set valid_until = ${when} where account_id = $1 and organisation_id = $2`, [
          sanne.accountId,
          organisation.id,
        ]);
      expect((await sanne.raw("GET", organisation.path)).status).toBe(200);
      await until("now()");
      expect((await sanne.raw("GET", organisation.path)).status).toBe(404);
      await until("now() + interval '1 year'");
    });

    it("says anew what they work for: what changed waits for approval again", async () => {
      await approve(app, organisation.id);
      const put = (...purposes: object[]) => sanne.raw("PUT", `${organisation.path}/purposes`, { purposes });
      const coordination = { purpose: "coordination", art6: "task-in-law" };
      const same = { purpose: PURPOSE, art6: "contract", art9: "explicit-consent" };
      expect((await put(same, coordination)).json()).toMatchObject({
        purposes: [
          { purpose: "coordination", approvedAt: null },
          { purpose: PURPOSE, approvedAt: expect.any(String) },
        ],
      });
      expect((await put({ ...same, art6: "task-in-law" })).json()).toMatchObject({
        purposes: [{ purpose: PURPOSE, art6: "task-in-law", approvedAt: null }],
      });
      expect((await put({ ...same, art6: "zin" })).json()).toMatchObject({
        problems: [{ pointer: "/purposes/0/art6", code: "not-an-option" }],
      });
      // The deployer looked, and it was said anew before they were done: nothing is approved.
      const before = await seen("approve", organisation.id);
      await put(same, coordination);
      await expect(command("approve", organisation.id, "--seen", before)).rejects.toThrow("changed since");
      await expect(command("approve", organisation.id)).rejects.toThrow("--seen");
      const waits = { purposes: [{ purpose: "coordination", approvedAt: null }, { approvedAt: null }] };
      expect((await sanne.raw("GET", organisation.path)).json()).toMatchObject(waits);
      expect(await looked("approve", organisation.id)).toContain("is approved, for guidance-at-work, coordination");
    });
  });

  it("an employer-side or unapproved organisation is a basis for nothing that needs one", async () => {
    const organisation = await anOrganisation(app, "Nog niet goed", { approved: false });
    const sanne = await somebody(app, "Sanne");
    const membership = await joins(organisation, sanne);
    const dossier = `/v1/dossiers/${jip.me.ownDossierId}`;
    const body = fillSheet(app.catalogue.templates.get("my-story")!, () => "Lang geleden.");
    expectStatus(await jip.raw("POST", `${dossier}/entries`, { templateKey: "my-story", content: { body } }), 201);
    const story = { scope: [{ template: "my-story" }, { template: "opening-card" }] };
    const invited = await jip.raw("POST", `${dossier}/invitations`, readerInvitation(sanne.address, story));
    const asJobcoach = await sanne.as(membership);
    expectStatus(await accept(asJobcoach, tokenOf(invited)), 200);
    const read = async () => {
      const answer = await asJobcoach("GET", `${dossier}/view?purpose=${PURPOSE}`);
      return [
        ...new Set(answer.json<{ entries: { templateKey: string }[] }>().entries.map((each) => each.templateKey)),
      ].sort();
    };
    expect(await read()).toEqual(["opening-card"]);
    await looked("approve", organisation.id);
    expect(await read()).toEqual(["opening-card"]);
    const confirm = `${organisation.path}/people/${membership}/confirm`;
    expectStatus(await organisation.manager.raw("POST", confirm, {}), 200);
    expect(await read()).toEqual(["my-story", "opening-card"]);
  });

  it("somebody's own membership is self-stated, and nobody can confirm it to themself, whatever they ask the database", async () => {
    const body = { name: "Zelf", kind: "other", contact: "zelf@voorbeeld.example", purposes: [], own: offer() };
    const solo = await somebody(app, "Solo");
    const { id } = expectStatus(await solo.raw("POST", "/v1/organisations", body), 201).json<{ id: string }>();
    await approve(app, id);
    const [own] = (await solo.raw("GET", `/v1/organisations/${id}/people`)).json<{
      items: { membershipId: string; verificationLevel: string }[];
    }>().items;
    expect(own).toMatchObject({ verificationLevel: "self-stated", isManager: true });
    expect((await solo.raw("POST", `/v1/organisations/${id}/people/${own!.membershipId}/confirm`, {})).status).toBe(
      403,
    );
    // The first wall away: the functions say no by themselves, and the table does.
    await admin.query("begin");
    await admin.query("select set_config('app.account', $1, true)", [solo.accountId]);
    const asked = await admin.query(
      "select confirm_membership($1) as confirmed, check_register($1, register, number) as checked from (values ('x', '1')) as x (register, number)",
      [own!.membershipId],
    );
    expect(asked.rows).toEqual([{ confirmed: false, checked: false }]);
    await admin.query("rollback");
    await expect(
      admin.query("update membership set confirmed_by = account_id where id = $1", [own!.membershipId]),
    ).rejects.toThrow("membership_not_by_oneself");
  });
});
