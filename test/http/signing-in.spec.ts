import { startTestApp, type TestApp } from "#testing/app.js";
import { confirmWithKey, newestMail, signInWithKey, startAsSomebody, Visitor } from "#testing/visitor.js";

/** Somebody real begins, signs in again, looks after their keys, and gets back in. */
describe("signing in", () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  }, 120_000);
  afterAll(() => app?.stop(), 60_000);

  it("begins with a mailbox and a passkey: a binder of one's own, and a card", async () => {
    const { me, recoveryCodes, visitor } = await startAsSomebody(app, { name: "Noor" });
    expect(me).toMatchObject({ account: { name: "Noor" }, kind: "owner", demo: false, assurance: "substantial" });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect([...visitor.cookies.keys()]).toEqual(["regiemap"]);
    const dossiers = (await visitor.get("/v1/dossiers")).json<{ items: { id: string; relation: string }[] }>();
    expect(dossiers.items).toMatchObject([{ id: me.ownDossierId, relation: "own" }]);
    const made = await visitor.post(`/v1/dossiers/${me.ownDossierId}/entries`, {
      templateKey: "opening-card",
      content: { body: { callMe: "Noor" } },
    });
    expect(made.status).toBe(201);
    expect((await visitor.get(`/v1/dossiers/${me.ownDossierId}/view`)).text).toContain("Noor");
  });

  it("signs in again with the passkey alone", async () => {
    const { key, me } = await startAsSomebody(app);
    const again = await signInWithKey(app.baseUrl, key);
    expect((await again.get("/v1/me")).json()).toMatchObject({ account: me.account });
    await confirmWithKey(again, key);
    expect((await again.get("/v1/session")).json()).toMatchObject({ means: "passkey", kind: "person", isFresh: true });
  });

  it("a guest has no binder", async () => {
    const { me } = await startAsSomebody(app, { birthDate: null });
    expect(me).toMatchObject({ ownDossierId: null, kind: "relative" });
  });

  it("knows an address that has an account, and tells only its mailbox", async () => {
    const first = await startAsSomebody(app);
    const visitor = new Visitor(app.baseUrl);
    const begin = { name: "Iemand", language: "nl", as: "owner", birthDate: "2000-01-01" };
    const known = await visitor.post("/v1/start", { ...begin, address: first.address.toUpperCase() });
    const unknown = await new Visitor(app.baseUrl).post("/v1/start", { ...begin, address: "nieuw@voorbeeld.example" });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    const mail = await newestMail(app.database.adminUrl, first.address);
    expect(mail?.template).toBe("known-code");
    const next = await visitor.post("/v1/start/code", { code: mail!.parameters["code"] });
    expect(next.json()).toEqual({ next: "sign-in" });
    expect((await visitor.post("/v1/start/passkey/options")).status).toBe(401);
  });
});
