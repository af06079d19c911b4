import { startTestApp, type TestApp } from "#testing/app.js";
import { fillSheet } from "#testing/filled-sheet.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { expectStatus } from "./directory.js";
import { NEXT_YEAR } from "./operations-mandates.js";
import { SOMEDAY } from "./world.js";

/** What a professional writes on an accepted sheet waits for the owner: nobody else lets it through, and nothing covers it. */
describe("a text that waits for the owner", () => {
  let app: TestApp;
  const people: Record<string, SignedIn> = {};

  beforeAll(async () => {
    app = await startTestApp();
    for (const name of ["lotte", "willemijn", "rachid", "geertje", "jip", "ilias"])
      people[name] = await signIn(app.baseUrl, name);
  }, 120_000);
  afterAll(() => app?.stop(), 60_000);

  const who = (name: string): SignedIn => people[name]!;
  const binder = (owner: string): string => `/v1/dossiers/${who(owner).me.ownDossierId}`;
  const made = async (name: string, path: string, body: object): Promise<string> =>
    expectStatus(await who(name).raw("POST", path, body), 201).json<{ id: string }>().id;

  /** Shares one sheet with a professional, later text too: what is accepted reaches them at once. */
  const share = (owner: string, reader: string, purpose: string, actions: string[], entry: string): Promise<string> =>
    made(owner, `${binder(owner)}/grants`, {
      granteeKey: `m:${who(reader).me.activeMembership!.id}`,
      purpose,
      actions,
      scope: [{ entry, dataUntil: null }],
      validUntil: SOMEDAY(),
      receipt: { text: "Dit blad.", language: "nl" },
    });

  /** Lets somebody act for an owner, for one class. */
  async function authorise(owner: string, holder: string, dataClass: string): Promise<void> {
    const offer = { type: "attorney", validUntil: NEXT_YEAR(), classesAsWritten: [dataClass] };
    const offered = expectStatus(await who(owner).raw("POST", `${binder(owner)}/mandates`, offer), 201);
    const { id, token } = offered.json<{ id: string; token: string }>();
    const link = { dossierId: who(owner).me.ownDossierId, token };
    expectStatus(await who(holder).raw("POST", "/v1/mandate-offers/accept", link), 200);
    expectStatus(await who(owner).raw("POST", `${binder(owner)}/mandates/${id}/check`), 204);
  }

  describe("on a sheet somebody represents the owner for", () => {
    const PURPOSE = "capacity-assessment";
    const READS = "guidance-at-work";
    let sheet: string;

    /** The doctor's report with these words everywhere. */
    const report = (words: string) => {
      const body = fillSheet(app.catalogue.templates.get("insurance-doctor-functional")!, () => words);
      return { content: { body: { ...body, validUntil: NEXT_YEAR() }, plainSummary: words }, purpose: PURPOSE };
    };
    const read = async (name: string) => {
      const query = name === "rachid" ? `?purpose=${READS}` : "";
      return expectStatus(await who(name).raw("GET", `${sheet}${query}`), 200).json<{
        plainSummary: string;
        openedAt: string | null;
      }>();
    };

    beforeAll(async () => {
      const path = binder("lotte");
      const wanted = { templateKey: "insurance-doctor-functional", submit: true, ...report("eerst") };
      const id = await made("willemijn", `${path}/entries`, wanted);
      sheet = `${path}/entries/${id}`;
      expectStatus(await who("lotte").raw("POST", `${sheet}/open`), 200);
      expectStatus(await who("lotte").raw("POST", `${sheet}/accept`, { revision: 1 }), 200);
      await share("lotte", "rachid", READS, ["read"], id);
      await authorise("lotte", "geertje", "functional");
      expectStatus(await who("willemijn").raw("POST", `${sheet}/revisions`, report("later")), 201);
    });

    it("is opened and accepted by nobody who cannot read it", async () => {
      const before = (await read("lotte")).openedAt;
      expect((await read("geertje")).plainSummary).toBe("eerst");
      for (const [act, body] of [
        ["open", {}],
        ["turn-down", { revision: 2 }],
        ["accept", { revision: 1 }],
        ["accept", { revision: 2 }],
      ] as const) {
        const answer = await who("geertje").raw("POST", `${sheet}/${act}`, body);
        expect([act, answer.status, answer.json().code]).toEqual([act, 403, "not-allowed"]);
      }
      expect((await read("rachid")).plainSummary).toBe("eerst");
      expect((await read("lotte")).openedAt).toBe(before);
      const record = await who("lotte").raw("GET", `${binder("lotte")}/access-events?limit=20`);
      const refused = record.json<{ items: { type: string; outcome: string }[] }>().items;
      expect(refused.filter(({ type, outcome }) => type === "entry.accept" && outcome === "refused")).toHaveLength(2);
    });

    it("is the owner's to accept", async () => {
      expectStatus(await who("lotte").raw("POST", `${sheet}/accept`, { revision: 2 }), 200);
      for (const name of ["geertje", "rachid"]) expect((await read(name)).plainSummary).toBe("later");
    });
  });

  describe("on a sheet for both that two professionals write on", () => {
    const PURPOSE = "guidance-at-work";
    let sheet: string;

    beforeAll(async () => {
      const path = binder("jip");
      const content = { body: { withWhom: { name: "Mijn begeleiders" }, contactRhythm: "elke week" } };
      const id = await made("jip", `${path}/entries`, { templateKey: "agreements", content });
      sheet = `${path}/entries/${id}`;
      for (const name of ["ilias", "rachid"]) await share("jip", name, PURPOSE, ["read", "contribute"], id);
    });

    const write = (name: string, body: object) =>
      who(name).raw("POST", `${sheet}/revisions`, { content: { body }, purpose: PURPOSE });
    const read = async (name: string) => {
      const answer = await who(name).raw("GET", name === "jip" ? sheet : `${sheet}?purpose=${PURPOSE}`);
      return expectStatus(answer, 200).json<{ body: object; draft: { content: object } | null }>();
    };

    it("covers no text that still waits: the second is kept as a draft, and told", async () => {
      expect((await write("ilias", { contactRhythm: "om de week" })).json()).toEqual({ revision: 2 });
      const second = await write("rachid", { talkLength: 30 });
      expect([second.status, second.json()]).toEqual([
        409,
        expect.objectContaining({ code: "revision-conflict", details: { latest: 2 } }),
      ]);
      const kept = await read("rachid");
      expect(kept).toMatchObject({
        body: { contactRhythm: "elke week" },
        draft: { content: { body: { talkLength: 30 } } },
      });
      expect((await read("jip")).body).toMatchObject({ contactRhythm: "om de week" });
    });

    it("is not covered by who represents the owner either, also not when they name its number", async () => {
      await authorise("jip", "geertje", "plan");
      const content = { body: { withWhom: { name: "Mijn begeleiders" }, contactRhythm: "elk kwartaal" } };
      for (const basedOn of [undefined, 1, 2]) {
        const answer = await who("geertje").raw("POST", `${sheet}/revisions`, { content, basedOn });
        expect([basedOn, answer.status, answer.json().code]).toEqual([basedOn, 409, "revision-conflict"]);
      }
      expect((await read("jip")).body).toMatchObject({ contactRhythm: "om de week" });
    });

    it("goes on for its writer, who lays more over their own words", async () => {
      expect((await write("ilias", { offers: "Elke week een gesprek." })).json()).toEqual({ revision: 3 });
      const waiting = (await read("jip")).body;
      expect(waiting).toMatchObject({ contactRhythm: "om de week", offers: "Elke week een gesprek." });
    });

    it("keeps nobody waiting after the owner said yes: the draft is laid over what was accepted", async () => {
      expectStatus(await who("jip").raw("POST", `${sheet}/accept`, { revision: 3 }), 200);
      expect((await write("rachid", { talkLength: 30 })).json()).toEqual({ revision: 4 });
      expectStatus(await who("jip").raw("POST", `${sheet}/accept`, { revision: 4 }), 200);
      const both = { contactRhythm: "om de week", offers: "Elke week een gesprek.", talkLength: 30 };
      expect((await read("ilias")).body).toMatchObject(both);
      expect((await read("rachid")).draft).toBeNull();
    });

    it("keeps nobody waiting after the owner wrote something else instead", async () => {
      expect((await write("ilias", { contactRhythm: "elke maand" })).json()).toEqual({ revision: 5 });
      expect((await write("rachid", { talkLength: 45 })).status).toBe(409);
      const body = { withWhom: { name: "Mijn begeleiders" }, contactRhythm: "elke dag" };
      expectStatus(await who("jip").raw("POST", `${sheet}/revisions`, { content: { body }, basedOn: 5 }), 201);
      expect((await write("rachid", { talkLength: 45 })).json()).toEqual({ revision: 7 });
      expect((await read("jip")).body).toMatchObject({ contactRhythm: "elke dag", talkLength: 45 });
    });

    it("is turned down by the owner: what stood there is the newest text, and what they were writing is still theirs", async () => {
      expectStatus(await who("jip").raw("POST", `${sheet}/accept`, { revision: 7 }), 200);
      const stood = (await read("jip")).body;
      expect((await write("ilias", { contactRhythm: "nooit" })).json()).toEqual({ revision: 8 });
      const unfinished = { body: { ...stood, offers: "Samen koffie." } };
      expectStatus(await who("jip").raw("PUT", `${sheet}/draft`, { content: unfinished, basedOn: 7 }), 200);
      const turnDown = (revision: number) => who("jip").raw("POST", `${sheet}/turn-down`, { revision });
      expect((await turnDown(7)).json()).toMatchObject({ code: "revision-conflict", details: { latest: 8 } });
      expect((await read("jip")).body).toMatchObject({ contactRhythm: "nooit" });
      expect(expectStatus(await turnDown(8), 200).json()).toEqual({ state: "accepted" });
      const kept = await read("jip");
      expect([kept.body, kept.draft?.content]).toEqual([stood, expect.objectContaining(unfinished)]);
      for (const name of ["ilias", "rachid"]) expect((await read(name)).body).toEqual(stood);
      expect((await turnDown(9)).json()).toMatchObject({ code: "state-conflict" });
      expect((await write("rachid", { talkLength: 60 })).json()).toEqual({ revision: 10 });
    });
  });
});
