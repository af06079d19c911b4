import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { expectStatus, readerInvitation } from "./directory.js";

/** Casper looks after Daan's money. Of what Daan shares he sees what is about money, and nothing that says what else there is. */
describe("who decides about some classes only", () => {
  let app: TestApp;
  let daan: SignedIn;
  let casper: SignedIn;
  let path: string;
  /** A card about who he is, and a sheet about money. */
  let scope: object[];
  const readers: Record<string, string> = {};
  const made: Record<string, string> = {};

  beforeAll(async () => {
    app = await startTestApp();
    [daan, casper] = [await signIn(app.baseUrl, "daan"), await signIn(app.baseUrl, "casper")];
    path = `/v1/dossiers/${daan.me.ownDossierId}`;
    for (const name of ["loes", "ilias"])
      readers[name] = `m:${(await signIn(app.baseUrl, name)).me.activeMembership!.id}`;
    const sheets = (
      await daan.client.GET("/v1/dossiers/{dossierId}/entries", {
        params: { path: { dossierId: daan.me.ownDossierId! } },
      })
    ).data!.items;
    const money = sheets.find(({ dataClass, state }) => dataClass === "income" && state === "accepted")!;
    scope = [{ template: "opening-card" }, { entry: money.id }];
    made["both"] = await share("loes", "income-and-provisions", scope);
    made["other"] = await share("ilias", "guidance-to-work", scope.slice(0, 1));
    made["theirs"] = await share("loes", "income-and-provisions", scope.slice(1));
  }, 120_000);
  afterAll(() => app?.stop(), 60_000);

  async function share(name: string, purpose: string, items: object[]): Promise<string> {
    const body = {
      granteeKey: readers[name],
      purpose,
      actions: ["read"],
      scope: items,
      validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
      receipt: { text: "Wat er gedeeld wordt.", language: "nl" },
    };
    return expectStatus(await daan.raw("POST", `${path}/grants`, body), 201).json<{ id: string }>().id;
  }
  interface Item {
    id: string;
    scope: object[];
    grantId?: string;
    entries?: { entryId: string }[];
  }
  const list = async (who: SignedIn, what: string): Promise<Item[]> =>
    expectStatus(await who.raw("GET", `${path}/${what}`), 200).json<{ items: Item[] }>().items;
  const seenOf = (items: Item[], id: string) => items.find((each) => each.id === id)?.scope;

  const recordOf = async (who: SignedIn): Promise<{ type: string; objectIds: string[] }[]> => {
    const answer = expectStatus(await who.raw("GET", `${path}/access-events?limit=50`), 200);
    return answer.json<{ items: { type: string; objectIds: string[] }[] }>().items;
  };

  /** What lines of this kind Casper reads are about. */
  const recorded = async (kind: string): Promise<Set<string>> =>
    new Set((await recordOf(casper)).filter(({ type }) => type === kind).flatMap(({ objectIds }) => objectIds));

  it("sees the shares that touch these, and of those only the items that are theirs", async () => {
    const items = await list(casper, "grants");
    expect(seenOf(items, made["both"]!)).toMatchObject(scope.slice(1));
    expect(seenOf(items, made["theirs"]!)).toMatchObject(scope.slice(1));
    expect(items.map(({ id }) => id)).not.toContain(made["other"]);
    const all = await list(daan, "grants");
    expect(seenOf(all, made["both"]!)).toMatchObject(scope);
    expect(all.length).toBeGreaterThan(items.length);
    const one = (id: string) => casper.raw("GET", `${path}/grants/${id}`);
    expect((await one(made["both"]!)).json()).toMatchObject({ scope: scope.slice(1), receipt: null });
    expect((await one(made["theirs"]!)).json()).toMatchObject({ receipt: { noticeText: "Wat er gedeeld wordt." } });
    const never = await one("01990000-0000-7000-8000-000000000000");
    const hidden = await one(made["other"]!);
    expect([hidden.status, hidden.json().code]).toEqual([never.status, never.json().code]);
    expect(hidden.status).toBe(404);
  });

  it("sees who reads their sheets, and not who reads the others", async () => {
    const items = await list(casper, "readers");
    const own = new Set((await list(casper, "entries")).map(({ id }) => id));
    const grants = items.map(({ grantId }) => grantId);
    expect(grants).toEqual(expect.arrayContaining([made["both"], made["theirs"]]));
    expect(grants).not.toContain(made["other"]);
    for (const { entries } of items) for (const { entryId } of entries!) expect(own).toContain(entryId);
  });

  it("reads in the record what happened to those, and not what happened to the others", async () => {
    const lines = async (who: SignedIn) =>
      expectStatus(await who.raw("GET", `${path}/access-events?limit=50`), 200).json<{
        items: { type: string; objectIds: string[]; actor: { name: string } }[];
        next: number | null;
      }>();
    const [theirs, all] = [await lines(casper), await lines(daan)];
    const about = ({ items }: typeof all, id: string) =>
      items.find(({ type, objectIds }) => type === "grant.create" && objectIds.includes(id));
    expect(about(all, made["other"]!)).toBeDefined();
    expect(about(theirs, made["other"]!)).toBeUndefined();
    expect(about(theirs, made["both"]!)).toBeDefined();
    // There is as much to turn over for them as for him: a page is a page of the record.
    expect(theirs.next === null).toBe(all.next === null);
  });

  it("puts nothing in the place of a share that is more than theirs", async () => {
    const instead = (id: string) =>
      casper.raw("POST", `${path}/grants`, {
        granteeKey: readers["loes"],
        purpose: "income-and-provisions",
        actions: ["read"],
        scope: scope.slice(1),
        validUntil: new Date(Date.now() + 20 * 86_400_000).toISOString(),
        receipt: { text: "Alleen geld.", language: "nl" },
        supersedes: id,
      });
    const refused = await instead(made["both"]!);
    expect(refused.status).toBe(400);
    expect(refused.json()).toMatchObject({ problems: [{ pointer: "/supersedes" }] });
    expect(seenOf(await list(daan, "grants"), made["both"]!)).toMatchObject(scope);
    made["theirs"] = expectStatus(await instead(made["theirs"]!), 201).json<{ id: string }>().id;
  });

  it("acts on no share they cannot see, and on the others as ever", async () => {
    const act = (id: string, what: string) => casper.raw("POST", `${path}/grants/${id}/${what}`);
    for (const what of ["stop", "pause"]) expect((await act(made["other"]!, what)).status).toBe(404);
    expect((await act(made["theirs"]!, "pause")).status).toBe(200);
  });

  it("sees what waits for somebody's yes, and the invitation with it, in the same way", async () => {
    const invite = async (purpose: string, profession: string, items: object[]) => {
      const wanted = readerInvitation("nieuw@voorbeeld.example", { purpose, profession, scope: items });
      const answer = expectStatus(await daan.raw("POST", `${path}/invitations`, wanted), 201);
      return answer.json<{ id: string }>().id;
    };
    const money = await invite("income-and-provisions", "klantmanager", scope);
    const coach = await invite("guidance-to-work", "jobcoach", scope.slice(0, 1));
    const sent = new Set((await list(casper, "invitations")).map(({ id }) => id));
    expect([sent.has(money), sent.has(coach)]).toEqual([true, false]);
    const record = await recorded("grant.invite");
    expect([record.has(money), record.has(coach)]).toEqual([true, false]);
    const waiting = await list(casper, "grant-proposals");
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toMatchObject({ scope: scope.slice(1), shownText: "" });
    const all = await list(daan, "grant-proposals");
    const hidden = all.find((each) => each.scope.length === 1)!.id;
    expect((await casper.raw("DELETE", `${path}/grant-proposals/${hidden}`)).status).toBe(404);
    expect((await casper.raw("DELETE", `${path}/invitations/${coach}`)).status).toBe(404);
    expect((await casper.raw("DELETE", `${path}/invitations/${money}`)).status).toBe(204);
  });

  it("sees the nevers and the requests that are about these", async () => {
    const block = async (dataClass: string) => {
      const body = { who: { kind: "profession", profession: "jobcoach" }, what: { kind: "class", dataClass } };
      return expectStatus(await daan.raw("POST", `${path}/blocks`, body), 201).json<{ id: string }>().id;
    };
    const [money, functional] = [await block("income"), await block("functional")];
    const blocks = new Set((await list(casper, "blocks")).map(({ id }) => id));
    expect([blocks.has(money), blocks.has(functional)]).toEqual([true, false]);
    const record = await recorded("block.create");
    expect([record.has(money), record.has(functional)]).toEqual([true, false]);
    // What was said of it stays theirs to read when it is gone, and only of theirs.
    const lines = async (kind: string) => (await recordOf(casper)).filter(({ type }) => type === kind).length;
    const [made, removed] = [await lines("block.create"), await lines("block.remove")];
    for (const id of [money, functional]) expectStatus(await daan.raw("DELETE", `${path}/blocks/${id}`), 204);
    expect([await lines("block.create"), await lines("block.remove")]).toEqual([made, removed + 1]);
    const loes = await signIn(app.baseUrl, "loes");
    const ask = (items: object[]) =>
      loes.raw("POST", "/v1/access-requests", {
        dossierId: daan.me.ownDossierId,
        purpose: "income-and-provisions",
        items,
        months: 3,
        reason: "Voor de aanvraag.",
      });
    const before = (await list(casper, "access-requests")).length;
    const wanted = [{ template: "opening-card" }, { template: "benefit-application" }];
    expectStatus(await ask(wanted), 202);
    expect(await list(casper, "access-requests")).toHaveLength(before);
    expectStatus(await ask(wanted.slice(1)), 202);
    expect(await list(casper, "access-requests")).toHaveLength(before + 1);
    const seen = new Set((await list(casper, "access-requests")).map(({ id }) => id));
    const hidden = (await list(daan, "access-requests")).find(({ id }) => !seen.has(id))!;
    const answer = await casper.raw("POST", `${path}/access-requests/${hidden.id}/answer`, { answer: "declined" });
    expect(answer.status).toBe(404);
  });

  it("takes along what is theirs to read, and stops at once what they could stop one by one", async () => {
    const taken = expectStatus(await casper.raw("GET", `${path}/export`), 200);
    const { view } = taken.json<{ view: { entries: { id: string; dataClass: string }[] } }>();
    const own = (await list(casper, "entries")).map(({ id }) => id);
    expect(new Set(view.entries.map(({ id }) => id))).toEqual(new Set(own));
    expect(own.length).toBeLessThan((await list(daan, "entries")).length);
    const seen = new Set((await list(casper, "grants")).map(({ id }) => id));
    const answer = expectStatus(await casper.raw("POST", `${path}/grants/stop`, {}), 200);
    const stopped = answer.json<{ items: { grantId: string }[] }>().items.map(({ grantId }) => grantId);
    expect(stopped).toContain(made["both"]);
    for (const id of stopped) expect(seen).toContain(id);
    const left = await daan.raw("GET", `${path}/grants/${made["other"]}`);
    expect(left.json()).toMatchObject({ state: "active" });
  });

  describe("of a sheet that also says something else", () => {
    interface Sheet {
      id: string;
      templateKey: string;
      body: Record<string, unknown>;
    }
    const FOR = "income-and-provisions";
    const PLAN_FIELDS = ["from", "endDate", "renewBefore", "whoHelps"];
    let sheet: string;
    const sheetOf = async (who: SignedIn, path_: string): Promise<Sheet> =>
      expectStatus(await who.raw("GET", path_), 200).json<Sheet>();
    const hasPlan = ({ body }: Sheet): string[] => PLAN_FIELDS.filter((field) => field in body);

    beforeAll(async () => {
      const answer = expectStatus(await daan.raw("GET", `${path}/view`), 200).json<{ entries: Sheet[] }>();
      sheet = answer.entries.find(
        ({ templateKey, body }) => templateKey === "recorded-about-me" && "endDate" in body,
      )!.id;
    });

    it("writes the fields that are theirs, over what stands there", async () => {
      const place = `${path}/entries/${sheet}`;
      const before = await sheetOf(daan, place);
      expect([hasPlan(before), hasPlan(await sheetOf(casper, place))]).toEqual([PLAN_FIELDS, []]);
      const write = (body: object) => casper.raw("POST", `${place}/revisions`, { content: { body } });
      const beyond = await write({ amount: "14 uur per week", endDate: "2027-01-31" });
      expect([beyond.status, beyond.json()]).toEqual([
        400,
        expect.objectContaining({ problems: [{ pointer: "/content/body/endDate", code: "not-yours-to-write" }] }),
      ]);
      expectStatus(await write({ amount: "14 uur per week" }), 201);
      expect((await sheetOf(daan, place)).body).toEqual({ ...before.body, amount: "14 uur per week" });
    });

    it("starts a sheet with those fields and no others", async () => {
      const start = (more: object) =>
        casper.raw("POST", `${path}/entries`, {
          templateKey: "recorded-about-me",
          content: { body: { kind: "decision", title: "Toeslag", ...more } },
        });
      const beyond = await start({ from: "2027-01-01" });
      expect([beyond.status, beyond.json()]).toEqual([
        400,
        expect.objectContaining({ problems: [{ pointer: "/content/body/from", code: "not-yours-to-write" }] }),
      ]);
      expectStatus(await start({ amount: "80 euro" }), 201);
    });

    const terms = (items: object[]) => ({
      granteeKey: readers["loes"],
      purpose: FOR,
      actions: ["read"],
      scope: items,
      validUntil: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    });
    const seenBefore = async (who: SignedIn, items: object[]): Promise<Sheet> => {
      const answer = expectStatus(await who.raw("POST", `${path}/grants/preview`, terms(items)), 200);
      return answer.json<{ entries: Sheet[] }>().entries.find(({ id }) => id === sheet)!;
    };
    const give = async (who: SignedIn, items: object[]): Promise<string> => {
      const body = { ...terms(items), receipt: { text: "Dit blad.", language: "nl" } };
      return expectStatus(await who.raw("POST", `${path}/grants`, body), 201).json<{ id: string }>().id;
    };
    const loesReads = async (): Promise<Sheet> => {
      const loes = await signIn(app.baseUrl, "loes");
      return sheetOf(loes, `${path}/entries/${sheet}?purpose=${FOR}`);
    };

    it("gives what they decide about, and shows just that beforehand", async () => {
      const before = await seenBefore(casper, [{ entry: sheet }]);
      expect([before.body["amount"], hasPlan(before)]).toEqual(["14 uur per week", []]);
      const id = await give(casper, [{ entry: sheet }]);
      const after = await loesReads();
      expect([after.body, hasPlan(after)]).toEqual([before.body, []]);
      expectStatus(await daan.raw("POST", `${path}/grants/${id}/stop`), 200);
    });

    it("gives nothing of a field that is not theirs", async () => {
      const answer = await casper.raw("POST", `${path}/grants/preview`, terms([{ entry: sheet, fields: ["endDate"] }]));
      expect([answer.status, answer.json()]).toEqual([
        400,
        expect.objectContaining({ problems: [{ pointer: "/scope/0", code: "terms-mandate-class" }] }),
      ]);
    });

    it("sees no more of it when the owner gave the reader the whole", async () => {
      expect(hasPlan(await seenBefore(daan, [{ entry: sheet }]))).toEqual(PLAN_FIELDS);
      const id = await give(daan, [{ entry: sheet }]);
      expect(hasPlan(await loesReads())).toEqual(PLAN_FIELDS);
      expect(hasPlan(await seenBefore(casper, [{ entry: sheet }]))).toEqual([]);
      expectStatus(await daan.raw("POST", `${path}/grants/${id}/stop`), 200);
    });
  });
});
