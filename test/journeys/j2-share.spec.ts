import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";

const IN_SIX_MONTHS = new Date(Date.now() + 180 * 86_400_000).toISOString();

describe("J2: an owner shares with a new reader", () => {
  let app: TestApp;
  let jip: SignedIn;
  let ilias: SignedIn;
  let path: { dossierId: string };
  let grantId: string;

  beforeAll(async () => {
    app = await startTestApp();
    jip = await signIn(app.baseUrl, "jip");
    ilias = await signIn(app.baseUrl, "ilias");
    path = { dossierId: jip.me.ownDossierId! };
  }, 120_000);
  afterAll(() => app?.stop());

  const terms = () => ({
    granteeKey: `m:${ilias.me.activeMembership!.id}`,
    purpose: "guidance-at-work",
    actions: ["read" as const],
    scope: [{ template: "opening-card" }, { template: "needs-at-work", fields: ["communication", "placeTimesTools"] }],
    validUntil: IN_SIX_MONTHS,
  });
  const view = () => ilias.raw("GET", `/v1/dossiers/${path.dossierId}/view?purpose=guidance-at-work`);

  it("finds the reader", async () => {
    const found = await jip.client.GET("/v1/readers", { params: { query: { text: "ilias" } } });
    expect(found.data?.items).toHaveLength(1);
    expect(found.data?.items[0]).toMatchObject({ name: "Ilias Bergwater", profession: "jobcoach", group: "coaching" });
  });

  it("is refused nothing but the rules, all at once and with a pointer", async () => {
    const refused = await jip.client.POST("/v1/dossiers/{dossierId}/grants", {
      params: { path },
      body: {
        ...terms(),
        scope: [{ dataClass: "medical" }, { template: "no-such-sheet" }],
        validUntil: new Date(Date.now() + 5 * 365 * 86_400_000).toISOString(),
        receipt: { text: "x", language: "nl" },
      },
    });
    expect(refused.response.status).toBe(400);
    const found = refused.error?.problems?.map(({ pointer, code }) => `${pointer} ${code}`).sort();
    expect(found).toEqual([
      "/scope/0 terms-never",
      "/scope/1/template terms-template-unknown",
      "/validUntil terms-period-too-long",
    ]);
  });

  it("looks along beforehand, and the reader gets exactly that", async () => {
    expect((await view()).status).toBe(404);
    const preview = await jip.raw("POST", `/v1/dossiers/${path.dossierId}/grants/preview`, terms());
    expect(preview.status).toBe(200);
    const made = await jip.client.POST("/v1/dossiers/{dossierId}/grants", {
      params: { path },
      body: { ...terms(), receipt: { text: "Ilias kan lezen wat jou helpt.", language: "nl" } },
    });
    expect(made.response.status).toBe(201);
    grantId = made.data!.id!;
    const seen = await view();
    expect(seen.status).toBe(200);
    expect(seen.text).toBe(preview.text);
    const entries = seen.json<{ entries: { templateKey: string; body: object }[] }>().entries;
    expect(entries.map(({ templateKey }) => templateKey)).toEqual(["opening-card", "needs-at-work"]);
    for (const key of Object.keys(entries[1]!.body)) expect(["communication", "placeTimesTools"]).toContain(key);
  });

  it("has a receipt, and says who sees what", async () => {
    const grant = await jip.client.GET("/v1/dossiers/{dossierId}/grants/{grantId}", {
      params: { path: { ...path, grantId } },
    });
    expect(grant.data).toMatchObject({
      state: "active",
      reader: { name: "Ilias Bergwater", organisation: "Bureau Kompasroos" },
      receipt: {
        noticeText: "Ilias kan lezen wat jou helpt.",
        dataClasses: ["needs", "profile"],
        helperPresent: false,
      },
    });
    expect(grant.data?.lastViewedAt).not.toBeNull();
    const readers = await jip.client.GET("/v1/dossiers/{dossierId}/readers", { params: { path } });
    const mine = readers.data!.items.find((each) => each.grantId === grantId)!;
    expect(mine.entries).toHaveLength(2);
    expect(mine.entries.map(({ allFields }) => allFields).sort()).toEqual([false, true]);
  });

  it("pauses, resumes, shortens", async () => {
    const place = { ...path, grantId };
    const paused = await jip.client.POST("/v1/dossiers/{dossierId}/grants/{grantId}/pause", {
      params: { path: place },
    });
    expect(paused.data).toMatchObject({ state: "paused" });
    expect((await view()).status).toBe(404);
    const resumed = await jip.client.POST("/v1/dossiers/{dossierId}/grants/{grantId}/resume", {
      params: { path: place },
    });
    expect(resumed.error).toBeUndefined();
    expect((await view()).status).toBe(200);
    const later = await jip.client.POST("/v1/dossiers/{dossierId}/grants/{grantId}/shorten", {
      params: { path: place },
      body: { validUntil: new Date(Date.now() + 900 * 86_400_000).toISOString() },
    });
    expect(later.response.status).toBe(400);
    const sooner = new Date(Date.now() + 86_400_000).toISOString();
    const shortened = await jip.client.POST("/v1/dossiers/{dossierId}/grants/{grantId}/shorten", {
      params: { path: place },
      body: { validUntil: sooner },
    });
    expect(shortened.data?.validUntil.slice(0, 23)).toBe(sooner.slice(0, 23));
  });

  it("stops in one act, undoes it, and stops again", async () => {
    const place = { ...path, grantId };
    const act = (what: "stop" | "undo-stop") =>
      jip.client.POST(`/v1/dossiers/{dossierId}/grants/{grantId}/${what}`, { params: { path: place } });
    const stopped = await act("stop");
    expect(stopped.data).toMatchObject({ state: "paused" });
    expect(stopped.data?.stopsAt).not.toBeNull();
    expect((await view()).status).toBe(404);
    expect((await act("undo-stop")).data).toMatchObject({ state: "active", stopsAt: null });
    expect((await view()).status).toBe(200);
    expect((await act("stop")).response.status).toBe(200);
    expect((await view()).status).toBe(404);
  });

  it("blocks somebody, which outranks every grant", async () => {
    const body = { ...terms(), receipt: { text: "x", language: "nl" as const } };
    const made = await jip.client.POST("/v1/dossiers/{dossierId}/grants", { params: { path }, body });
    expect(made.response.status).toBe(201);
    expect((await view()).status).toBe(200);
    const block = await jip.client.POST("/v1/dossiers/{dossierId}/blocks", {
      params: { path },
      body: { who: { kind: "reader", granteeKey: terms().granteeKey }, what: { kind: "class", dataClass: "needs" } },
    });
    expect(block.response.status).toBe(201);
    expect(block.data?.label).toBe("Ilias Bergwater");
    expect((await view()).json<{ entries: object[] }>().entries).toHaveLength(1);
    const gone = await jip.client.DELETE("/v1/dossiers/{dossierId}/blocks/{blockId}", {
      params: { path: { ...path, blockId: block.data!.id } },
    });
    expect(gone.response.status).toBe(204);
    expect((await view()).json<{ entries: object[] }>().entries).toHaveLength(2);
  });
});
