import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";

const PURPOSE = "capacity-assessment";

describe("J4: an insurance doctor adds an assessment with consent", () => {
  let app: TestApp;
  let lotte: SignedIn;
  let doctor: SignedIn;
  let expert: SignedIn;
  let path: { dossierId: string };
  const made: Record<"medical" | "functional", string> = { medical: "", functional: "" };

  beforeAll(async () => {
    app = await startTestApp();
    lotte = await signIn(app.baseUrl, "lotte");
    doctor = await signIn(app.baseUrl, "willemijn");
    expert = await signIn(app.baseUrl, "rachid");
    path = { dossierId: lotte.me.ownDossierId! };
  }, 120_000);
  afterAll(() => app?.stop());

  const today = new Date().toISOString().slice(0, 10);
  const later = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
  /** The fewest answers a sheet can do with. */
  const required = (template: string) => {
    const fields = app.catalogue.templates.get(template)!.steps.flatMap((step) => step.fields);
    return Object.fromEntries(
      fields
        .filter((field) => field.required)
        .map((field) => {
          if (field.type === "date") return [field.key, field.key === "validUntil" ? later : today];
          if (field.type === "choice") return [field.key, field.options![0]!.key];
          if (field.type === "multiChoice") return [field.key, [field.options![0]!.key]];
          if (field.type === "yesNo") return [field.key, true];
          if (field.type === "list") return [field.key, []];
          return [field.key, "Wat ik zag en hoorde."];
        }),
    );
  };

  it("writes two parts; nobody but the owner has them until she accepts", async () => {
    for (const part of ["medical", "functional"] as const) {
      const templateKey = `insurance-doctor-${part}`;
      const entry = await doctor.client.POST("/v1/dossiers/{dossierId}/entries", {
        params: { path },
        body: {
          templateKey,
          purpose: PURPOSE,
          content: { body: required(templateKey), plainSummary: "In gewone woorden." },
          bundleId: "0192f0c1-0000-7000-8000-000000000001",
          submit: true,
        },
      });
      expect(entry.error).toBeUndefined();
      expect(entry.data).toMatchObject({ revision: 1, state: "submitted" });
      made[part] = entry.data!.id;
    }
    const entryOf = (who: SignedIn, entryId: string, purpose?: string) =>
      who.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", {
        params: { path: { ...path, entryId }, query: { purpose } },
      });
    expect((await entryOf(expert, made.functional, "guidance-at-work")).response.status).toBe(404);
    const written = (await entryOf(doctor, made.medical, PURPOSE)).data!;
    expect([written.state, written.mine, written.waitsBy]).toEqual(["submitted", true, undefined]);
    const waitsBy = { name: doctor.me.account.name };
    expect((await entryOf(lotte, made.medical)).data).toMatchObject({ state: "submitted", openedAt: null, waitsBy });
  });

  /** The writer goes on while the owner has the first text before her. */
  async function newerMeanwhile(place: { dossierId: string; entryId: string }): Promise<void> {
    const content = { body: required("insurance-doctor-functional"), plainSummary: "In nieuwe woorden." };
    const body = { content, purpose: PURPOSE };
    const written = await doctor.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/revisions", {
      params: { path: place },
      body,
    });
    expect(written.data).toEqual({ revision: 2 });
  }

  it("the owner reads first, reacts, and accepts as separate acts", async () => {
    const place = { ...path, entryId: made.functional };
    const accept = (revision: number) =>
      lotte.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/accept", {
        params: { path: place },
        body: { revision },
      });
    expect((await accept(1)).response.status).toBe(409);
    const opened = await lotte.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/open", {
      params: { path: place },
    });
    expect(opened.data).toEqual({ state: "submitted" });
    await newerMeanwhile(place);
    const reaction = await lotte.client.PUT("/v1/dossiers/{dossierId}/entries/{entryId}/reaction", {
      params: { path: place },
      body: { stance: "partly", text: "Het tempo klopt, de uren niet." },
    });
    expect(reaction.response.status).toBe(200);
    const unread = await accept(1);
    expect(unread.response.status).toBe(409);
    expect(unread.error).toMatchObject({ code: "revision-conflict", details: { latest: 2 } });
    const unsaid = await lotte.raw("POST", `/v1/dossiers/${place.dossierId}/entries/${place.entryId}/accept`, {});
    expect([unsaid.status, unsaid.json()]).toEqual([
      400,
      expect.objectContaining({ problems: [{ pointer: "/revision", code: "required" }] }),
    ]);
    expect((await accept(2)).data).toEqual({ state: "accepted" });
    const reread = await lotte.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: place } });
    expect(reread.data).toMatchObject({ state: "accepted", reaction: { stance: "partly" } });
  });

  it("releases the functional part to the labour expert; the medical part stays closed", async () => {
    const grants = await lotte.client.GET("/v1/dossiers/{dossierId}/grants", { params: { path } });
    const old = grants.data!.items.find(
      ({ reader, state }) => reader.name === "Rachid Vlierhout" && state === "active",
    )!;
    const terms = {
      granteeKey: old.reader.granteeKey,
      purpose: old.purpose,
      actions: ["read" as const],
      scope: [{ entry: made.functional }],
      validUntil: new Date(Date.now() + 60 * 86_400_000).toISOString(),
    };
    const grant = await lotte.client.POST("/v1/dossiers/{dossierId}/grants", {
      params: { path },
      body: { ...terms, receipt: { text: "Rachid leest wat je kunt.", language: "nl" } },
    });
    expect(grant.error).toBeUndefined();
    const view = await expert.client.GET("/v1/dossiers/{dossierId}/view", {
      params: { path, query: { purpose: old.purpose } },
    });
    const ids = view.data!.entries.map(({ id }) => id);
    expect(ids).toContain(made.functional);
    expect(ids).not.toContain(made.medical);
    const functional = view.data!.entries.find(({ id }) => id === made.functional)!;
    expect(functional).toMatchObject({ plainSummary: "In nieuwe woorden.", reaction: { stance: "partly" } });
    expect(functional.state).toBeUndefined();
    expect(JSON.stringify(view.data)).not.toContain("0192f0c1-0000-7000");

    const refused = await lotte.client.POST("/v1/dossiers/{dossierId}/grants", {
      params: { path },
      body: { ...terms, scope: [{ entry: made.medical }], receipt: { text: "x", language: "nl" } },
    });
    expect(refused.error?.problems).toEqual([{ pointer: "/scope/0", code: "terms-never" }]);
    const closed = await expert.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", {
      params: { path: { ...path, entryId: made.medical }, query: { purpose: old.purpose } },
    });
    expect(closed.response.status).toBe(404);
  });

  it("the writer takes it back with a reason", async () => {
    const withdrawn = await doctor.client.POST("/v1/dossiers/{dossierId}/entries/{entryId}/withdraw", {
      params: { path: { ...path, entryId: made.medical } },
      body: { reason: "Er stond een fout in." },
    });
    expect(withdrawn.error).toBeUndefined();
    expect(withdrawn.data).toEqual({ state: "withdrawn" });
  });
});
