import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";

describe("J6: who looked?", () => {
  let app: TestApp;
  let lotte: SignedIn;
  let path: { dossierId: string };

  beforeAll(async () => {
    app = await startTestApp();
    lotte = await signIn(app.baseUrl, "lotte");
    path = { dossierId: lotte.me.ownDossierId! };
  }, 120_000);
  afterAll(() => app?.stop());

  const events = async (query: { before?: number; limit?: number } = { limit: 200 }) =>
    (await lotte.client.GET("/v1/dossiers/{dossierId}/access-events", { params: { path, query } })).data!;

  it("tells who, what, for which purpose and when, refusals included", async () => {
    const { items } = await events();
    const reads = items.filter(
      ({ type, actor, outcome }) => type === "entry.read" && actor.name === "Rachid Vlierhout" && outcome === "allowed",
    );
    const read = reads.find(({ entries }) => entries[0]?.templateKey === "insurance-doctor-functional")!;
    expect(read).toMatchObject({
      purpose: "guidance-at-work",
      actor: { profession: "arbeidsdeskundige", organisation: "Werkwijs Advies", kind: "professional" },
    });
    expect(read.occurredAt).not.toBeNull();
    const refused = items.filter(({ outcome }) => outcome === "refused");
    expect(refused.map(({ actor }) => actor.name)).toContain("Rachid Vlierhout");
  });

  it("has one event for one view, at once", async () => {
    const before = (await events()).items[0]!.seq;
    const rachid = await signIn(app.baseUrl, "rachid");
    await rachid.client.GET("/v1/dossiers/{dossierId}/view", {
      params: { path, query: { purpose: "guidance-at-work" } },
    });
    await rachid.client.GET("/v1/dossiers/{dossierId}/view", {
      params: { path, query: { purpose: "capacity-assessment" } },
    });
    const after = (await events()).items.filter(({ seq }) => seq > before);
    expect(after.map(({ type, outcome, purpose }) => [type, outcome, purpose])).toEqual([
      ["view", "refused", "capacity-assessment"],
      ["view", "allowed", "guidance-at-work"],
    ]);
  });

  it("pages back to the beginning", async () => {
    const all: number[] = [];
    let before: number | undefined;
    do {
      const page = await events({ before, limit: 7 });
      all.push(...page.items.map(({ seq }) => seq));
      before = page.next ?? undefined;
    } while (before !== undefined);
    expect(all.at(-1)).toBe(1);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(new Set(all).size).toBe(all[0]);
  });

  it("shows that nothing was tampered with", async () => {
    const verdict = await lotte.client.GET("/v1/dossiers/{dossierId}/access-events/verify", { params: { path } });
    expect(verdict.data).toMatchObject({ intact: true, firstBroken: null });
    expect(verdict.data!.events).toBeGreaterThan(10);
  });

  it("is for who decides about the dossier, and for nobody else", async () => {
    const rachid = await signIn(app.baseUrl, "rachid");
    const asked = await rachid.client.GET("/v1/dossiers/{dossierId}/access-events", { params: { path } });
    expect(asked.response.status).toBe(404);
  });
});
