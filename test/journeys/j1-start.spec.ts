import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";

describe("J1: an owner starts", () => {
  let app: TestApp;
  let yusuf: SignedIn;
  let dossierId: string;

  beforeAll(async () => {
    app = await startTestApp();
    yusuf = await signIn(app.baseUrl, "yusuf");
    dossierId = yusuf.me.ownDossierId!;
  }, 120_000);
  afterAll(() => app?.stop());

  it("writes a card, stops half-way, and goes on later where they were", async () => {
    const path = { dossierId };
    const begun = await yusuf.client.POST("/v1/dossiers/{dossierId}/entries", {
      params: { path },
      body: { templateKey: "strength-starters", content: { body: { goodAt: "Koken" } }, draft: true },
    });
    expect(begun.data).toMatchObject({ revision: 0, state: "private" });
    const entryId = begun.data!.id;
    const place = { dossierId, entryId };
    await yusuf.client.PUT("/v1/dossiers/{dossierId}/entries/{entryId}/draft", {
      params: { path: place },
      body: { content: { body: { goodAt: "Koken", enjoy: "Samen eten" } }, basedOn: 0 },
    });

    const again = await signIn(app.baseUrl, "yusuf");
    const later = await again.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    expect(later.data).toMatchObject({
      state: "private",
      revision: 0,
      body: {},
      draft: { content: { body: { goodAt: "Koken", enjoy: "Samen eten" } } },
    });
    const done = await again.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/revisions", {
      params: { path: place },
      body: { content: { body: { goodAt: "Koken", enjoy: "Samen eten", believeIn: "Rust" } }, basedOn: 0 },
    });
    expect(done.data).toEqual({ revision: 1 });
    const written = await again.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    expect(written.data).toMatchObject({ state: "accepted", revision: 1, latestRevision: 1, draft: null });
    expect(written.data?.body).toEqual({ goodAt: "Koken", enjoy: "Samen eten", believeIn: "Rust" });
    expect(written.data?.history).toHaveLength(1);
  });

  it("keeps a sheet for themself, and shares it again", async () => {
    const path = { dossierId };
    const made = await yusuf.client.POST("/v1/dossiers/{dossierId}/entries", {
      params: { path },
      body: { templateKey: "private-notebook", content: { body: {} }, state: "private" },
    });
    expect(made.data).toMatchObject({ state: "private", revision: 1 });
    const mine = await yusuf.client.POST("/v1/dossiers/{dossierId}/entries", {
      params: { path },
      body: { templateKey: "my-question", content: { body: { question: "Wie helpt mij met reizen?" } } },
    });
    expect(mine.error).toBeUndefined();
    const place = { dossierId, entryId: mine.data!.id };
    const act = async (what: "make-private" | "share-again") =>
      (await yusuf.client.POST(`/v1/dossiers/{dossierId}/entries/{entryId}/${what}`, { params: { path: place } })).data;
    expect(await act("make-private")).toEqual({ state: "private" });
    expect(await act("share-again")).toEqual({ state: "accepted" });
  });

  it("says everything that is wrong with a sheet at once", async () => {
    const wrong = await yusuf.client.POST("/v1/dossiers/{dossierId}/entries", {
      params: { path: { dossierId } },
      body: { templateKey: "opening-card", content: { body: { oneLine: 7, shoeSize: 43, pronouns: "x".repeat(500) } } },
    });
    expect(wrong.response.status).toBe(400);
    expect(wrong.error).toMatchObject({ code: "invalid-input" });
    const pointers = wrong.error?.problems?.map(({ pointer, code }) => `${pointer} ${code}`).sort();
    expect(pointers).toEqual([
      "/content/body/callMe required",
      "/content/body/oneLine wrong-type",
      "/content/body/pronouns too-long",
      "/content/body/shoeSize unknown-field",
    ]);
  });

  it("never loses a text when two tabs write", async () => {
    const { data: list } = await yusuf.client.GET("/v1/dossiers/{dossierId}/entries", {
      params: { path: { dossierId } },
    });
    const card = list!.items.find(({ templateKey }) => templateKey === "opening-card")!;
    const place = { dossierId, entryId: card.id };
    const before = await yusuf.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    const basedOn = before.data!.latestRevision!;
    const write = (oneLine: string) =>
      yusuf.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/revisions", {
        params: { path: place },
        body: { content: { body: { ...before.data!.body, oneLine } }, basedOn },
      });
    expect((await write("Tab een")).data).toEqual({ revision: basedOn + 1 });
    const second = await write("Tab twee");
    expect(second.response.status).toBe(409);
    expect(second.error).toMatchObject({ code: "revision-conflict", details: { latest: basedOn + 1 } });
    const after = await yusuf.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    expect(after.data).toMatchObject({ body: { oneLine: "Tab een" }, draft: { basedOn } });
    expect(after.data?.draft?.content.body).toMatchObject({ oneLine: "Tab twee" });
  });
});
