import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";

const PURPOSE = "guidance-at-work";

describe("J3: a jobcoach reads the handover", () => {
  let app: TestApp;
  let ilias: SignedIn;
  let fenna: SignedIn;
  let path: { dossierId: string };

  beforeAll(async () => {
    app = await startTestApp();
    ilias = await signIn(app.baseUrl, "ilias");
    fenna = await signIn(app.baseUrl, "fenna");
    path = { dossierId: fenna.me.ownDossierId! };
  }, 120_000);
  afterAll(() => app?.stop());

  const listing = async () =>
    (await ilias.client.GET("/v1/dossiers")).data!.items.find(({ id }) => id === path.dossierId)!;
  const view = () =>
    ilias.client.GET("/v1/dossiers/{dossierId}/view", { params: { path, query: { purpose: PURPOSE } } });

  it("sees who shares with them, for what, and that something is new", async () => {
    const found = await listing();
    expect(found).toMatchObject({ ownerName: fenna.me.account.name, relation: "shared" });
    expect(found.purposes).toMatchObject([{ purpose: PURPOSE, actions: ["contribute", "read"] }]);
    expect(found.changedAt! > found.lastViewedAt!).toBe(true);
  });

  it("says for which purpose, and opens the binder in its order", async () => {
    const mute = await ilias.client.GET("/v1/dossiers/{dossierId}/view", { params: { path } });
    expect(mute.response.status).toBe(400);
    expect(mute.error).toMatchObject({ code: "purpose-missing" });
    const { data } = await view();
    expect(data!.sections[0]).toBe("wie-ik-ben");
    expect(data!.entries.map(({ templateKey }) => templateKey)).toEqual(
      expect.arrayContaining(["opening-card", "handover-to-jobcoach", "jobcoach-guidance-plan", "signal-card"]),
    );
    for (const entry of data!.entries) expect(entry.state).toBeUndefined();
    const found = await listing();
    expect(found.changedAt! < found.lastViewedAt!).toBe(true);
  });

  it("asks for more; the owner sees it, and says no without a word", async () => {
    const asked = await ilias.raw("POST", "/v1/access-requests", {
      dossierId: path.dossierId,
      purpose: PURPOSE,
      items: [{ template: "my-story" }],
      months: 3,
      reason: "Dan weet ik wat je al probeerde.",
    });
    expect([asked.status, asked.text]).toEqual([202, "{}"]);
    const nobody = await ilias.raw("POST", "/v1/access-requests", {
      shareCode: "NOBODYAT",
      purpose: PURPOSE,
      items: [{ template: "my-story" }],
      months: 3,
      reason: "x",
    });
    expect([nobody.status, nobody.text]).toEqual([202, "{}"]);
    const { data } = await fenna.client.GET("/v1/dossiers/{dossierId}/access-requests", { params: { path } });
    const request = data!.items.find(({ state, from }) => state === "open" && from.name === ilias.me.account.name)!;
    expect(request).toMatchObject({ reason: "Dan weet ik wat je al probeerde.", items: [{ template: "my-story" }] });
    const answer = await fenna.client.POST("/v1/dossiers/{dossierId}/access-requests/{requestId}/answer", {
      params: { path: { ...path, requestId: request.id } },
      body: { answer: "declined" },
    });
    expect(answer.data).toMatchObject({ state: "declined" });
    const { data: mine } = await ilias.client.GET("/v1/access-requests");
    expect(mine!.items.find(({ id }) => id === request.id)?.state).toBe("sent");
  });

  it("asks once more, and the share that answers it closes the question", async () => {
    const asked = { purpose: PURPOSE, items: [{ template: "my-question" }], months: 3, reason: "Wat wil je weten?" };
    await ilias.raw("POST", "/v1/access-requests", { dossierId: path.dossierId, ...asked });
    const requests = async () =>
      (await fenna.client.GET("/v1/dossiers/{dossierId}/access-requests", { params: { path } })).data!.items;
    const { id: requestId } = (await requests()).find(({ state }) => state === "open")!;
    const share = (granteeKey: string) =>
      fenna.client.POST("/v1/dossiers/{dossierId}/grants", {
        params: { path },
        body: {
          granteeKey,
          purpose: PURPOSE,
          actions: ["read"],
          scope: asked.items,
          validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
          requestId,
          receipt: { text: "Ilias leest je vraag.", language: "nl" },
        },
      });
    const stateOf = async () => (await requests()).find(({ id }) => id === requestId)!.state;
    const colleague = (await signIn(app.baseUrl, "marit")).me.activeMembership!.id;
    expect((await share(`m:${colleague}`)).response.status).toBe(201);
    expect(await stateOf()).toBe("open");
    expect((await share(`m:${ilias.me.activeMembership!.id}`)).response.status).toBe(201);
    expect(await stateOf()).toBe("granted");
    const { data: mine } = await ilias.client.GET("/v1/access-requests");
    expect(mine!.items.find(({ id }) => id === requestId)?.state).toBe("granted");
  });

  it("contributes a plan: unfinished, then sent, then read first by the owner", async () => {
    const body = { ownersQuestion: "Help mij aan rust.", workWish: "Werk met boeken" };
    const begun = await ilias.client.POST("/v1/dossiers/{dossierId}/entries", {
      params: { path },
      body: { templateKey: "jobcoach-guidance-plan", purpose: PURPOSE, content: { body: { workWish: "Werk" } } },
    });
    expect(begun.data).toMatchObject({ revision: 0, state: "draft" });
    const place = { ...path, entryId: begun.data!.id };
    const hidden = await fenna.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    expect(hidden.response.status).toBe(404);
    const unsent = await ilias.raw("POST", `/v1/dossiers/${path.dossierId}/entries/${place.entryId}/withdraw`, {
      reason: "Toch niet.",
    });
    expect([unsent.status, unsent.json<{ code: string }>().code]).toEqual([409, "state-conflict"]);
    const sent = await ilias.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/submit", {
      params: { path: place },
      body: { content: { body, plainSummary: "Zo gaan we het doen." }, purpose: PURPOSE },
    });
    expect(sent.data).toEqual({ state: "submitted" });
    const read = await fenna.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    expect(read.data).toMatchObject({ state: "submitted", body, author: { name: ilias.me.account.name } });
  });

  it("fills in their part of a sheet that is the owner's; it waits for the owner", async () => {
    const before = (await view()).data!.entries.find(({ templateKey }) => templateKey === "warm-handover")!;
    const place = { ...path, entryId: before.id };
    const fields = app.catalogue.templates.get("warm-handover")!.steps.flatMap((step) => step.fields);
    const theirs = fields.find(({ by, type }) => by !== "owner" && type === "longText")!.key;
    const notTheirs = fields.find(({ by, type }) => by === "owner" && type === "longText")!.key;
    const write = (body: Record<string, unknown>) =>
      ilias.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/revisions", {
        params: { path: place },
        body: { content: { body }, purpose: PURPOSE },
      });
    const refused = await write({ [notTheirs]: "Ik schrijf dit voor jou." });
    expect(refused.error?.problems).toEqual([{ pointer: `/content/body/${notTheirs}`, code: "not-yours-to-write" }]);
    // It comes on top of what they wrote before and she has not read yet.
    const earlier = await fenna.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    const written = await write({ [theirs]: "Ik bel elke dinsdag." });
    expect(written.error).toBeUndefined();
    expect((await view()).data!.entries.find(({ id }) => id === before.id)!.body).toEqual(before.body);
    const waits = await fenna.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    // Only the owner is told that it waits, and who wrote it.
    const waitsBy = { kind: "membership", name: ilias.me.account.name, profession: "jobcoach" };
    const words = { ...earlier.data!.body, [theirs]: "Ik bel elke dinsdag." };
    expect(waits.data).toMatchObject({ state: "accepted", body: words, waitsBy });
    // She compares it with what others still read; nobody else is given two texts.
    const { body, plainSummary, workStep } = before;
    expect(waits.data!.before).toMatchObject({ body, plainSummary, workStep });
    expect(waits.data!.before!.body).not.toHaveProperty(theirs, words[theirs]);
    const theirRead = await ilias.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", {
      params: { path: place, query: { purpose: PURPOSE } },
    });
    expect(theirRead.data).toMatchObject({ id: before.id });
    expect(theirRead.data!.before).toBeUndefined();
    const own = await fenna.client.GET("/v1/dossiers/{dossierId}/view", { params: { path } });
    expect(own.data!.entries.find(({ id }) => id === before.id)).toMatchObject({ waitsBy });
    expect(JSON.stringify((await view()).data)).not.toContain("waitsBy");
    const accepted = await fenna.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/accept", {
      params: { path: place },
      body: { revision: waits.data!.revision! },
    });
    expect(accepted.data).toEqual({ state: "accepted" });
    const after = (await view()).data!.entries.find(({ id }) => id === before.id)!;
    expect(after.body).toMatchObject({ [theirs]: "Ik bel elke dinsdag." });
    const kept = await fenna.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    expect([kept.data!.waitsBy, kept.data!.before]).toEqual([undefined, undefined]);
  });

  it("never writes for the owner on a sheet for both, also when they started it", async () => {
    const months = (count: number) => new Date(Date.now() + count * 30 * 86_400_000).toISOString();
    await fenna.client.POST("/v1/dossiers/{dossierId}/grants", {
      params: { path },
      body: {
        granteeKey: `m:${ilias.me.activeMembership!.id}`,
        purpose: PURPOSE,
        actions: ["read", "contribute"],
        scope: [{ template: "meeting-record" }],
        validUntil: months(3),
        receipt: { text: "Ilias mag het overleg opschrijven.", language: "nl" },
      },
    });
    const theirs = { kind: "three", date: "2026-06-02" };
    const start = (body: Record<string, unknown>) =>
      ilias.client.POST("/v1/dossiers/{dossierId}/entries", {
        params: { path },
        body: { templateKey: "meeting-record", purpose: PURPOSE, submit: true, content: { body } },
      });
    const notTheirs = [{ pointer: "/content/body/myWish", code: "not-yours-to-write" }];
    expect((await start({ ...theirs, myWish: "Wat jij wilt." })).error?.problems).toEqual(notTheirs);
    const begun = await start(theirs);
    const place = { ...path, entryId: begun.data!.id };
    const write = (by: SignedIn, body: Record<string, unknown>) =>
      by.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/revisions", {
        params: { path: place },
        body: { content: { body }, ...(by === ilias ? { purpose: PURPOSE } : {}) },
      });
    const again = await write(ilias, { ...theirs, myWish: "Wat jij wilt." });
    expect(again.error?.problems).toEqual(notTheirs);
    for (const act of ["open", "accept"] as const)
      await fenna.client.POST(`/v1/dossiers/{dossierId}/entries/{entryId}/${act}`, {
        params: { path: place },
        body: act === "accept" ? { revision: 1 } : {},
      });
    expect((await write(fenna, { ...theirs, myWish: "Dat iedereen mij laat uitpraten." })).response.status).toBe(201);
    expect((await write(ilias, { myWish: "Wat jij wilt." })).error?.problems).toEqual(notTheirs);
    expect((await write(ilias, { date: "2026-06-03" })).response.status).toBe(201);
    const after = await fenna.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    const body = { kind: "three", date: "2026-06-03", myWish: "Dat iedereen mij laat uitpraten." };
    expect(after.data).toMatchObject({ body });
  });

  it("gives the reading back, and still finds and reads what they wrote, until the owner says never", async () => {
    const { data: grants } = await ilias.client.GET("/v1/dossiers/{dossierId}/grants", { params: { path } });
    for (const { id: grantId } of grants!.items.filter(({ state }) => state !== "ended"))
      await ilias.client.POST("/v1/dossiers/{dossierId}/grants/{grantId}/give-back", {
        params: { path: { ...path, grantId } },
      });
    expect((await view()).data?.entries.filter(({ mine }) => mine !== true) ?? []).toEqual([]);
    expect(await listing()).toMatchObject({ ownerName: "Fenna Oosterlicht", relation: "wrote", purposes: [] });
    const { data: own } = await ilias.client.GET("/v1/dossiers/{dossierId}/entries", { params: { path } });
    const plan = own!.items.find(({ state }) => state === "submitted")!;
    expect(own!.items.every(({ author, state }) => author?.name === ilias.me.account.name && state)).toBe(true);
    const { data: read } = await ilias.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", {
      params: { path: { ...path, entryId: plan.id } },
    });
    expect(read).toMatchObject({ mine: true, body: { workWish: expect.any(String) } });

    await fenna.client.POST("/v1/dossiers/{dossierId}/blocks", {
      params: { path },
      body: {
        who: { kind: "reader", granteeKey: `m:${ilias.me.activeMembership!.id}` },
        what: { kind: "everything" },
      },
    });
    expect(await listing()).toBeUndefined();
  });
});
