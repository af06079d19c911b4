import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Client } from "pg";
import { localToday } from "#edge/local-today.js";
import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { atOnce } from "./at-once.js";
import { NEXT_YEAR } from "./operations-mandates.js";

/** Mandates from the first word to the end, helpers who prepare, and the birthdays at which rights end. */
describe("mandates over HTTP", () => {
  let app: TestApp;
  let admin: Client;
  const people: Record<string, SignedIn> = {};

  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    for (const name of ["yusuf", "geertje", "noor", "carlijn", "daan", "hester", "casper", "jip", "tijn", "ilias"])
      people[name] = await signIn(app.baseUrl, name);
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
  }, 60_000);

  const who = (name: string): SignedIn => people[name]!;
  const dossierOf = (name: string): string => who(name).me.ownDossierId!;
  const view = (reader: string, owner: string) => who(reader).raw("GET", `/v1/dossiers/${dossierOf(owner)}/view`);
  const post = (name: string, path: string, body: object = {}) => who(name).raw("POST", path, body);

  interface Listed {
    id: string;
    type: string;
    state: string;
    holderName: string | null;
    isMine: boolean;
    reads: string[];
    decides: string[];
    checkedBy: string | null;
    endReason: string | null;
  }
  async function mandates(name: string, path = `/v1/dossiers/${dossierOf(name)}/mandates`): Promise<Listed[]> {
    return (await who(name).raw("GET", path)).json<{ items: Listed[] }>().items;
  }
  interface Line {
    type: string;
    actor: { name: string; kind: string };
    objectIds: string[];
  }
  async function events(owner: string): Promise<Line[]> {
    const answer = await who(owner).raw("GET", `/v1/dossiers/${dossierOf(owner)}/access-events?limit=30`);
    return answer.json<{ items: Line[] }>().items;
  }

  const ofJip = () => `/v1/dossiers/${dossierOf("jip")}`;
  const termsFor = (membership: string) => ({
    granteeKey: `m:${membership}`,
    purpose: "guidance-at-work",
    actions: ["read"],
    scope: [{ template: "opening-card" }],
    validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    receipt: { text: "x", language: "nl" },
  });
  /** An offer of jip that nobody took yet. */
  async function offered() {
    const asked = { type: "attorney", validUntil: NEXT_YEAR(), classesAsWritten: ["functional", "medical"] };
    const made = await post("jip", `${ofJip()}/mandates`, asked);
    expect(made.status).toBe(201);
    const { id, token } = made.json<{ id: string; token: string }>();
    return { id, link: { dossierId: dossierOf("jip"), token }, place: `${ofJip()}/mandates/${id}` };
  }
  /** What the record of jip says of an object, the newest first. */
  async function linesAbout(id: string): Promise<string[]> {
    const lines = await events("jip");
    return lines.filter(({ objectIds }) => objectIds.includes(id)).map(({ type }) => type);
  }

  /** The deployer looked at the document: their command, as they would give it. @returns what it says went wrong, or "" */
  async function checking(id: string, by: string, ...more: string[]): Promise<string> {
    const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: app.database.urls.owner };
    const run = promisify(execFile)(process.execPath, ["scripts/mandates/check.mjs", id, "--by", by, ...more], { env });
    return run.then(
      () => "",
      (failed: { stderr: string }) => failed.stderr,
    );
  }
  const check = async (...told: Parameters<typeof checking>): Promise<boolean> => (await checking(...told)) === "";
  const statement = (shareCode: string) => ({
    shareCode,
    type: "guardian",
    sourceDocument: "Beschikking van de rechtbank",
    validFrom: localToday(),
    validUntil: NEXT_YEAR(),
  });

  describe("an owner asks somebody to help", () => {
    let token: string;
    let id: string;
    const link = () => ({ dossierId: dossierOf("jip"), token });

    it("with a link that tells what it is about to whoever is signed in", async () => {
      const made = await post("jip", `/v1/dossiers/${dossierOf("jip")}/mandates`, {
        type: "attorney",
        validUntil: NEXT_YEAR(),
        classesAsWritten: ["plan", "income"],
      });
      expect(made.status).toBe(201);
      ({ id, token } = made.json<{ id: string; token: string }>());
      expect((await mandates("jip")).find((each) => each.id === id)).toMatchObject({
        state: "offered",
        holderName: null,
      });
      const seen = await post("tijn", "/v1/mandate-offers/look", link());
      expect(seen.json()).toMatchObject({ type: "attorney", ownerName: who("jip").me.account.name });
    });

    it("is the same nothing for a wrong token, another binder, oneself and a professional role", async () => {
      const wrong = { ...link(), token: "A".repeat(22) };
      const elsewhere = { ...link(), dossierId: dossierOf("daan") };
      for (const [name, body] of [
        ["tijn", wrong],
        ["tijn", elsewhere],
        ["jip", link()],
      ] as const) {
        expect((await post(name, "/v1/mandate-offers/look", body)).status).toBe(404);
        expect((await post(name, "/v1/mandate-offers/accept", body)).status).toBe(404);
      }
      expect((await post("ilias", "/v1/mandate-offers/accept", link())).status).toBe(403);
    });

    it("gives nothing when it is taken, and everything written down when the owner says yes; once", async () => {
      expect((await post("tijn", "/v1/mandate-offers/accept", link())).status).toBe(200);
      expect((await post("geertje", "/v1/mandate-offers/accept", link())).status).toBe(404);
      expect((await mandates("jip")).find((each) => each.id === id)).toMatchObject({
        state: "waits",
        holderName: who("tijn").me.account.name,
      });
      const before = await view("tijn", "jip");
      expect(before.status).not.toBe(200);
      const place = `/v1/dossiers/${dossierOf("jip")}/mandates/${id}`;
      expect((await post("tijn", `${place}/check`)).status).toBe(403);
      expect((await post("jip", `${place}/check`)).status).toBe(204);
      expect((await post("jip", `${place}/check`)).status).toBe(409);
      const [own] = await mandates("tijn", "/v1/mandates");
      expect(own).toMatchObject({ state: "in-force", reads: ["plan", "income"], decides: ["plan", "income"] });
      const read = await view("tijn", "jip");
      expect(read.status).toBe(200);
      const classes = read.json<{ entries: { dataClass: string }[] }>().entries.map(({ dataClass }) => dataClass);
      expect(new Set(classes)).toEqual(new Set(["plan"]));
      expect((await events("jip")).map(({ type }) => type)).toEqual(
        expect.arrayContaining(["mandate.offer", "mandate.accept", "mandate.check", "view"]),
      );
    });

    it("shares no further than what was written down, nor longer than the mandate lasts", async () => {
      const terms = {
        granteeKey: `m:${who("ilias").me.activeMembership!.id}`,
        purpose: "guidance-at-work",
        actions: ["read"],
        receipt: { text: "x", language: "nl" },
      };
      const until = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
      const grants = `/v1/dossiers/${dossierOf("jip")}/grants`;
      const wide = await post("tijn", grants, { ...terms, scope: [{ dataClass: "needs" }], validUntil: until(30) });
      expect([wide.status, wide.text]).toEqual([400, expect.stringContaining("terms-mandate-class")]);
      const long = await post("tijn", grants, { ...terms, scope: [{ dataClass: "plan" }], validUntil: until(300) });
      expect([long.status, long.text]).toEqual([400, expect.stringContaining("terms-period-too-long")]);
      const made = await post("tijn", grants, { ...terms, scope: [{ dataClass: "plan" }], validUntil: until(30) });
      expect(made.status).toBe(201);
      const [newest] = await events("jip");
      expect(newest).toMatchObject({ type: "grant.create", actor: { kind: "representative" } });
    });

    it("takes nothing back that narrows: not a pause, not a stop, not a never", async () => {
      const dossier = `/v1/dossiers/${dossierOf("jip")}`;
      const list = (await who("jip").raw("GET", `${dossier}/grants`)).json<{
        items: { id: string; state: string }[];
      }>();
      const grant = list.items.find(({ state }) => state === "active")!.id;
      const what = { kind: "class", dataClass: "functional" };
      const never = await post("jip", `${dossier}/blocks`, {
        who: { kind: "profession", profession: "jobcoach" },
        what,
      });
      const block = never.json<{ items?: { id: string }[]; id?: string }>();
      const blockId = block.id ?? block.items!.at(-1)!.id;
      expect((await post("jip", `${dossier}/grants/${grant}/pause`)).status).toBe(200);
      expect((await post("tijn", `${dossier}/grants/${grant}/resume`)).status).toBe(403);
      expect((await who("tijn").raw("DELETE", `${dossier}/blocks/${blockId}`)).status).toBe(403);
      expect((await post("jip", `${dossier}/grants/${grant}/resume`)).status).toBe(200);
      expect((await post("jip", `${dossier}/grants/${grant}/stop`)).status).toBe(200);
      expect((await post("tijn", `${dossier}/grants/${grant}/undo-stop`)).status).toBe(403);
      expect((await post("jip", `${dossier}/grants/${grant}/undo-stop`)).status).toBe(200);
      expect((await who("jip").raw("DELETE", `${dossier}/blocks/${blockId}`)).status).toBe(204);
    });

    it("ends at once when the owner says so, with what was shared and what was offered under it", async () => {
      const offered = await post("tijn", `/v1/dossiers/${dossierOf("jip")}/invitations`, {
        address: "nieuw@jobcoach.example",
        profession: "jobcoach",
        purpose: "guidance-at-work",
        actions: ["read"],
        scope: [{ dataClass: "plan" }],
        validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
        receipt: { text: "x", language: "nl" },
      });
      expect(offered.status).toBe(201);
      expect((await post("jip", `/v1/dossiers/${dossierOf("jip")}/mandates/${id}/end`)).status).toBe(204);
      const offer = await admin.query(
        "select i.withdrawn_at is not null as gone from invitation i where i.opens = $1 and i.kind = 'grant'",
        [dossierOf("jip")],
      );
      expect(offer.rows).toEqual([{ gone: true }]);
      expect((await view("tijn", "jip")).status).not.toBe(200);
      expect(await mandates("tijn", "/v1/mandates")).toEqual([]);
      const { rows } = await admin.query("select state, end_reason from access_grant where mandate_id = $1", [id]);
      expect(rows).toEqual([{ state: "ended", end_reason: "mandate-ended" }]);
      expect((await mandates("jip")).find((each) => each.id === id)).toMatchObject({
        state: "ended",
        endReason: "ended",
      });
    });
  });

  describe("who stands on another side", () => {
    const takeOff = () =>
      admin.query(
        `update membership set valid_from = now() - interval '5 years', valid_until = now() - interval '4 years'
        where account_id = $1`,
        [who("tijn").me.account.id],
      );
    afterEach(takeOff);

    it.each([
      ["of an employer", "employer", false],
      ["of the chain, by a share", "person", true],
    ])("%s does not become the one who acts for the owner, with no hat on either", async (_, interest, takesPart) => {
      const { link, place } = await offered();
      expect((await offer("tijn", "look", link)).status).toBe(200);
      const membership = await wear(interest);
      if (takesPart) expect((await post("jip", `${ofJip()}/grants`, termsFor(membership))).status).toBe(201);
      const never = { ...link, token: "A".repeat(22) };
      for (const act of ["look", "accept"]) {
        const [refused, unknown] = [await offer("tijn", act, link), await offer("tijn", act, never)];
        expect([refused.status, refused.json()["code"]]).toEqual([404, "not-found"]);
        expect({ ...refused.json(), traceId: "" }).toEqual({ ...unknown.json(), traceId: "" });
      }
      expect((await post("jip", `${place}/check`)).status).toBe(409);
    });

    it("and is not said yes to when that began after they took the offer", async () => {
      const { id, link, place } = await offered();
      expect((await post("tijn", "/v1/mandate-offers/accept", link)).status).toBe(200);
      await wear("employer");
      expect((await post("jip", `${place}/check`)).status).toBe(409);
      expect(await linesAbout(id)).toEqual(["mandate.accept", "mandate.offer"]);
      expect((await mandates("jip")).find((each) => each.id === id)).toMatchObject({ state: "waits" });
      expect((await view("tijn", "jip")).status).not.toBe(200);
    });

    it("is not let in by a check of the deployer, who hears why; what is theirs already may end sooner", async () => {
      const { rows } = await admin.query("select share_code from dossier where id = $1", [dossierOf("jip")]);
      await post("tijn", "/v1/mandates", statement(rows[0].share_code));
      const { id } = (await mandates("jip")).find(({ type }) => type === "guardian")!;
      await wear("employer");
      expect(await checking(id, "Beheerder")).toMatch(
        /^That did not work: .*side of an employer.*cannot act for its owner/,
      );
      expect(await linesAbout(id)).toEqual(["mandate.state"]);
      await takeOff();
      expect(await checking(id, "Beheerder")).toBe("");
      await wear("employer");
      expect(await checking(id, "Beheerder", "--incapacity", localToday())).toContain("side of an employer");
      const sooner = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
      expect(await checking(id, "Beheerder", "--until", sooner)).toBe("");
    });

    const offer = (name: string, act: string, link: object) => post(name, `/v1/mandate-offers/${act}`, link);

    /** Gives tijn a role like that of ilias. */
    async function wear(interest: string): Promise<string> {
      const { rows } = await admin.query<{ id: string }>(
        `insert into membership (id, account_id, organisation_id, profession, interest, confidentiality,
          verification_level, verification_assurance, valid_from, valid_until)
        select gen_random_uuid(), $1, organisation_id, profession, $2, confidentiality, verification_level,
          verification_assurance, now() - interval '1 year', now() + interval '1 year' from membership where id = $3
        returning id`,
        [who("tijn").me.account.id, interest, who("ilias").me.activeMembership!.id],
      );
      return rows[0]!.id;
    }
  });

  describe("changed by two at once", () => {
    it("is changed by one of them, and the record says so once", async () => {
      const { id, link, place } = await offered();
      expect((await post("tijn", "/v1/mandate-offers/accept", link)).status).toBe(200);
      for (const act of ["check", "end"]) {
        const both = [1, 2].map(() => () => post("jip", `${place}/${act}`));
        expect(await atOnce(admin, { table: "mandate", id }, both)).toEqual([204, 409]);
      }
      expect(await linesAbout(id)).toEqual(["mandate.end", "mandate.check", "mandate.accept", "mandate.offer"]);
    });
  });

  describe("somebody says that they represent an owner", () => {
    it("hears the same whether the code is somebody's or not, and gets nothing before it is checked", async () => {
      const { rows } = await admin.query("select share_code from dossier where id = $1", [dossierOf("noor")]);
      const known = await post("geertje", "/v1/mandates", statement(rows[0].share_code));
      const unknown = await post("geertje", "/v1/mandates", statement("NOBODY00"));
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
      const stated = (await mandates("noor")).find(({ type }) => type === "guardian")!;
      expect(stated).toMatchObject({ state: "waits", holderName: who("geertje").me.account.name });
      expect((await view("geertje", "noor")).status).not.toBe(200);
      // Not told back either: it would tell whether the code is anybody's, and whose.
      expect((await mandates("geertje", "/v1/mandates")).map(({ type }) => type)).toEqual(["supporter"]);
      expect((await who("geertje").raw("GET", `/v1/dossiers/${dossierOf("noor")}/mandates`)).status).toBe(404);
      // Nobody checks their own, and what the law gives an owner does not check either.
      const place = `/v1/dossiers/${dossierOf("noor")}/mandates/${stated.id}`;
      for (const act of ["check", "end"]) expect((await post("geertje", `${place}/${act}`)).status).toBe(404);
      expect((await post("noor", `${place}/check`)).status).toBe(403);
      await check(stated.id, "Beheerder");
      expect((await view("geertje", "noor")).status).toBe(200);
      expect((await post("noor", `${place}/end`)).status).toBe(403);
      expect((await post("geertje", `${place}/end`)).status).toBe(204);
      expect((await view("geertje", "noor")).status).not.toBe(200);
      expect((await events("noor")).map(({ type }) => type)).toEqual(
        expect.arrayContaining(["mandate.state", "mandate.check", "mandate.end"]),
      );
    });

    it("an owner refuses what nobody checked", async () => {
      const { rows } = await admin.query("select share_code from dossier where id = $1", [dossierOf("yusuf")]);
      await post("tijn", "/v1/mandates", { ...statement(rows[0].share_code), type: "mentor" });
      const stated = (await mandates("yusuf")).find(({ type }) => type === "mentor")!;
      const place = `/v1/dossiers/${dossierOf("yusuf")}/mandates/${stated.id}`;
      expect((await post("yusuf", `${place}/end`)).status).toBe(204);
      expect((await mandates("yusuf")).find(({ id }) => id === stated.id)).toMatchObject({ endReason: "declined" });
      expect(await check(stated.id, "Beheerder")).toBe(false);
    });

    it("a mentor decides in the period that was checked, and states it anew for the next one", async () => {
      const { rows } = await admin.query("select share_code from dossier where id = $1", [dossierOf("yusuf")]);
      const mentor = { ...statement(rows[0].share_code), type: "mentor", validFrom: inDays(-30) };
      const own = async () => (await mandates("tijn", "/v1/mandates")).filter(({ type }) => type === "mentor");
      const waiting = async () => (await mandates("yusuf")).find(({ state }) => state === "waits")!;
      await post("tijn", "/v1/mandates", mentor);
      const { id } = await waiting();
      expect(await check(id, "Beheerder")).toBe(false);
      expect(await check(id, "Beheerder", "--incapacity", inDays(-2))).toBe(false);
      expect((await view("tijn", "yusuf")).status).not.toBe(200);
      expect(await check(id, "Beheerder", "--incapacity", inDays(-2), "--until", inDays(20))).toBe(true);
      expect((await view("tijn", "yusuf")).status).toBe(200);
      // Later than it was checked for is never said of the same period; earlier is.
      expect(await check(id, "Beheerder", "--until", inDays(200))).toBe(true);
      expect(await own()).toMatchObject([{ state: "in-force", validUntil: inDays(20) }]);
      expect(await check(id, "Beheerder", "--until", inDays(0))).toBe(true);
      expect((await view("tijn", "yusuf")).status).not.toBe(200);
      await post("tijn", "/v1/mandates", mentor);
      expect((await waiting()).id).not.toBe(id);
    });

    const inDays = (days: number) => new Date(Date.parse(localToday()) + days * 86_400_000).toISOString().slice(0, 10);
  });

  it("a mentor acts only while the owner cannot decide, and says so in the record", async () => {
    const [mentor] = await mandates("hester", "/v1/mandates");
    expect(mentor).toMatchObject({ type: "mentor", state: "in-force" });
    const read = await view("hester", "daan");
    expect(read.status).toBe(200);
    const classes = read.json<{ entries: { dataClass: string }[] }>().entries.map(({ dataClass }) => dataClass);
    expect(classes).not.toContain("story");
    const [newest] = await events("daan");
    expect(newest).toMatchObject({ type: "view", actor: { kind: "representative" } });
    const before = "select incapacity_checked_on::text as at from mandate where id = $1";
    const [{ at }] = (await admin.query(before, [mentor!.id])).rows;
    for (const when of [null, "2999-01-01"]) {
      await admin.query("update mandate set incapacity_checked_on = $2 where id = $1", [mentor!.id, when]);
      expect((await view("hester", "daan")).status).not.toBe(200);
      expect((await mandates("hester", "/v1/mandates"))[0]).toMatchObject({ state: "shut", reads: [] });
    }
    await admin.query("update mandate set incapacity_checked_on = $2 where id = $1", [mentor!.id, at]);
    expect((await view("hester", "daan")).status).toBe(200);
  });

  it("what a mentor says beside a sheet stands under their own name, and never in the place of what the owner said", async () => {
    type Read = { id: string; dataClass: string; reaction: object | null };
    const { entries } = (await view("hester", "daan")).json<{ entries: Read[] }>();
    // A mentor reads who somebody is, and decides nothing about it.
    const [one, other] = entries.filter(({ dataClass, reaction }) => dataClass !== "profile" && reaction === null);
    const place = (entry: { id: string }) => `/v1/dossiers/${dossierOf("daan")}/entries/${entry.id}`;
    const says = (name: string, entry: { id: string }, stance: string) =>
      who(name).raw("PUT", `${place(entry)}/reaction`, { stance, text: `${name} ${stance}` });
    const read = async (entry: { id: string }) =>
      (await who("daan").raw("GET", place(entry))).json<{ reaction: { text: string } }>().reaction;
    expect((await says("daan", one!, "disagree")).status).toBe(200);
    expect((await says("hester", one!, "agree")).status).toBe(409);
    expect(await read(one!)).toMatchObject({ text: "daan disagree" });
    expect(await read(one!)).not.toHaveProperty("author");
    for (const stance of ["agree", "partly"]) expect((await says("hester", other!, stance)).status).toBe(200);
    expect(await read(other!)).toMatchObject({
      text: "hester partly",
      author: { kind: "mandate", mandateType: "mentor" },
    });
    expect((await says("daan", other!, "disagree")).status).toBe(200);
    expect(await read(other!)).not.toHaveProperty("author");
  });

  it("the second wall: what a judge decided is ended by nobody but who holds it, and no check is taken back", async () => {
    const [mentor] = await mandates("hester", "/v1/mandates");
    const client = new Client({ connectionString: app.database.urls.app });
    await client.connect();
    const tries = async (name: string, change: string) => {
      await client.query("begin");
      try {
        await client.query("select set_config('app.account', $1, true)", [who(name).me.account.id]);
        return (await client.query(`update mandate set ${change} where id = $1`, [mentor!.id])).rowCount;
      } finally {
        await client.query("rollback");
      }
    };
    const over = "ended_at = now(), end_reason = 'ended'";
    await expect(tries("daan", over)).rejects.toMatchObject({ code: "42501" });
    await expect(tries("daan", `checked_by = null, ${over}`)).rejects.toMatchObject({ code: "42501" });
    expect(await tries("hester", over)).toBe(1);
    await client.end();
  });

  describe("a helper without legal power", () => {
    const terms = () => ({
      granteeKey: `m:${who("ilias").me.activeMembership!.id}`,
      purpose: "guidance-to-work",
      actions: ["read"],
      scope: [{ template: "opening-card" }],
      validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
      receipt: { text: "Ilias leest jouw openingskaart.", language: "nl" },
    });
    const base = () => `/v1/dossiers/${dossierOf("yusuf")}`;

    it("can share nothing, stop nothing, block nobody and read no record", async () => {
      const grants = (await who("yusuf").raw("GET", `${base()}/grants`)).json<{
        items: { id: string; state: string; reader: { granteeKey: string } }[];
      }>().items;
      const others = grants.find(({ state, reader }) => state === "active" && reader.granteeKey.startsWith("m:"))!;
      const refused = [404, 403];
      expect(refused).toContain((await post("geertje", `${base()}/grants`, terms())).status);
      expect(refused).toContain((await post("geertje", `${base()}/grants/${others.id}/stop`)).status);
      expect(refused).toContain((await who("geertje").raw("GET", `${base()}/access-events`)).status);
      expect(refused).toContain((await who("geertje").raw("GET", `${base()}/turning`)).status);
      const block = { who: { kind: "profession", profession: "jobcoach" }, what: { kind: "everything" } };
      expect(refused).toContain((await post("geertje", `${base()}/blocks`, block)).status);
    });

    it("prepares a share that counts when the owner says yes, and cannot say yes themself", async () => {
      const prepared = await post("geertje", `${base()}/grant-proposals`, terms());
      expect(prepared.status).toBe(201);
      const { id } = prepared.json<{ id: string }>();
      const own = await who("geertje").raw("GET", `${base()}/grant-proposals`);
      expect(own.json<{ items: object[] }>().items).toHaveLength(1);
      expect([404, 403]).toContain((await post("geertje", `${base()}/grant-proposals/${id}/confirm`)).status);
      const seen = await who("yusuf").raw("GET", `${base()}/grant-proposals`);
      expect(seen.json<{ items: object[] }>().items).toContainEqual(
        expect.objectContaining({
          id,
          givenKeys: [],
          neededKeys: ["owner"],
          preparedBy: who("geertje").me.account.name,
          shownText: "Ilias leest jouw openingskaart.",
        }),
      );
      const made = await post("yusuf", `${base()}/grant-proposals/${id}/confirm`);
      expect(made.status).toBe(201);
      const grant = await who("yusuf").raw("GET", `${base()}/grants/${made.json<{ id: string }>().id}`);
      expect(grant.json()).toMatchObject({ state: "active", receipt: { helperPresent: true } });
      const types = (await events("yusuf")).map(({ type, actor }) => `${type} ${actor.kind}`);
      expect(types).toEqual(expect.arrayContaining(["prepare.grant representative", "grant.create owner"]));
    });

    it("does not see what other people prepared or share, and takes back their own", async () => {
      const { id } = (await post("geertje", `${base()}/grant-proposals`, terms())).json<{ id: string }>();
      await admin.query("update grant_proposal set prepared_by = $2 where id = $1", [id, who("jip").me.account.id]);
      const list = await who("geertje").raw("GET", `${base()}/grant-proposals`);
      expect(list.json<{ items: object[] }>().items).toEqual([]);
      expect((await who("geertje").raw("DELETE", `${base()}/grant-proposals/${id}`)).status).toBe(404);
      await admin.query("update grant_proposal set prepared_by = $2 where id = $1", [id, who("geertje").me.account.id]);
      expect((await who("geertje").raw("DELETE", `${base()}/grant-proposals/${id}`)).status).toBe(204);
    });

    it("writes a sheet down; it is the owner's unfinished text when the owner takes it, and nobody else's before", async () => {
      const sheet = { templateKey: "my-question", content: { body: { question: "Mag ik ook op vrijdag vrij?" } } };
      const made = await post("geertje", `${base()}/prepared-sheets`, sheet);
      expect(made.status).toBe(201);
      const { id } = made.json<{ id: string }>();
      const waiting = await who("yusuf").raw("GET", `${base()}/prepared-sheets`);
      expect(waiting.json<{ items: object[] }>().items).toContainEqual(
        expect.objectContaining({ id, preparedBy: who("geertje").me.account.name, ...sheet.content }),
      );
      expect((await post("geertje", `${base()}/prepared-sheets/${id}/take`)).status).toBe(403);
      const taken = await post("yusuf", `${base()}/prepared-sheets/${id}/take`);
      expect(taken.status).toBe(201);
      const entry = await who("yusuf").raw("GET", `${base()}/entries/${taken.json<{ entryId: string }>().entryId}`);
      expect(entry.json()).toMatchObject({ state: "private", draft: { content: sheet.content } });
      expect((await post("yusuf", `${base()}/prepared-sheets/${id}/take`)).status).toBe(404);
    });

    it("prepares no notebook page, no assessment and nothing with a link", async () => {
      const status = async (templateKey: string, body: object) =>
        (await post("geertje", `${base()}/prepared-sheets`, { templateKey, content: { body } })).status;
      expect(await status("private-notebook", { note: "x" })).toBe(400);
      expect(await status("jobcoach-guidance-plan", { ownersQuestion: "x" })).toBe(400);
      expect(await status("my-question", { question: "x", nothing: "x" })).toBe(400);
    });
  });

  describe("an owner of fifteen becomes sixteen", () => {
    /** Moves the day of birth, never the clock: they complete `years` so many days from today. */
    async function turn(owner: string, years: number, days: number): Promise<void> {
      const at = new Date(Date.parse(localToday()) + days * 86_400_000);
      const born = `${at.getUTCFullYear() - years}-${at.toISOString().slice(5, 10)}`;
      const set = "set owner_birth_date = $2 where";
      await admin.query(`update dossier ${set} id = $1`, [dossierOf(owner), born]);
      await admin.query(`update mandate ${set} dossier_id = $1`, [dossierOf(owner), born]);
    }

    it("a parent reads until the day before, and not on the birthday; keys and mandate go with it", async () => {
      await turn("noor", 16, 1);
      expect((await view("carlijn", "noor")).status).toBe(200);
      expect((await who("carlijn").raw("GET", "/v1/me")).json<{ mandates: object[] }>().mandates).toHaveLength(1);
      const turning = await who("noor").raw("GET", `/v1/dossiers/${dossierOf("noor")}/turning`);
      expect(turning.json()).toMatchObject({
        turning: { age: 16, days: 1 },
        ending: [{ type: "parent", holderName: who("carlijn").me.account.name }],
      });
      await turn("noor", 16, 0);
      expect((await view("carlijn", "noor")).status).not.toBe(200);
      expect((await who("carlijn").raw("GET", "/v1/me")).json<{ mandates: object[] }>().mandates).toEqual([]);
      expect((await mandates("carlijn", "/v1/mandates"))[0]).toMatchObject({ state: "shut", reads: [] });
      const over = await who("noor").raw("GET", `/v1/dossiers/${dossierOf("noor")}/turning`);
      expect(over.json()).toEqual({ turning: null, ending: [], reviews: [] });
      // From now on one key, their own, is enough.
      const made = await post("noor", `/v1/dossiers/${dossierOf("noor")}/grants`, {
        granteeKey: `m:${(await signIn(app.baseUrl, "gijs")).me.activeMembership!.id}`,
        purpose: "school-to-work",
        actions: ["read"],
        scope: [{ template: "opening-card" }],
        validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
        receipt: { text: "x", language: "nl" },
      });
      expect(made.status).toBe(201);
    });

    it("at seventeen everything that stands is looked at one by one; nothing gets longer", async () => {
      await turn("noor", 18, 40);
      const path = `/v1/dossiers/${dossierOf("noor")}`;
      interface Turning {
        turning: { age: number; days: number };
        reviews: { grantId: string; reviewedAt: string | null; endsByItself: boolean }[];
      }
      const before = (await who("noor").raw("GET", `${path}/turning`)).json<Turning>();
      expect(before.turning).toMatchObject({ age: 18, days: 40 });
      const [first] = before.reviews;
      expect(first).toMatchObject({ reviewedAt: null });
      const ends = async () => {
        const { items } = (await who("noor").raw("GET", `${path}/grants`)).json<{
          items: { id: string; validUntil: string; state: string }[];
        }>();
        return items.map(({ id, validUntil, state }) => [id, validUntil, state]);
      };
      const unchanged = await ends();
      expect((await post("carlijn", `${path}/grants/${first!.grantId}/review`)).status).not.toBe(200);
      expect((await post("noor", `${path}/grants/${first!.grantId}/review`)).status).toBe(200);
      expect(await ends()).toEqual(unchanged);
      const after = (await who("noor").raw("GET", `${path}/turning`)).json<Turning>();
      expect(after.reviews.find(({ grantId }) => grantId === first!.grantId)!.reviewedAt).not.toBeNull();
      expect(after.reviews).toHaveLength(before.reviews.length);
      await turn("noor", 18, 0);
      expect((await who("noor").raw("GET", `${path}/turning`)).json()).toMatchObject({ turning: null });
    });
  });
});
