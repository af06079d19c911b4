import { SoftwareAuthenticator } from "#testing/authenticator.js";
import { startRunningApp, type RunningApp } from "#testing/running-app.js";
import { confirmWithKey, signInWithKey, Visitor } from "#testing/visitor.js";

/** The whole program without the demo: somebody real begins at the first page, with mail that is only shown. */
describe("a fresh installation without the demo", () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startRunningApp({ REGIEMAP_DEMO: "0", REGIEMAP_OUTBOX: "1" });
  }, 120_000);
  afterAll(() => app?.stop(), 60_000);

  it("says what there is, and has nobody invented", async () => {
    const visitor = new Visitor(app.url);
    expect((await visitor.get("/v1/entrance")).json()).toEqual({ demo: false, outbox: true });
    expect((await visitor.get("/v1/demo/personas")).status).toBe(404);
    expect((await visitor.post("/v1/demo/sessions", { persona: "jip" })).status).toBe(404);
  });

  it("lets somebody begin, sign in again and confirm", async () => {
    const visitor = new Visitor(app.url);
    const address = "noor@voorbeeld.example";
    await visitor.post("/v1/start", { name: "Noor", language: "nl", as: "owner", birthDate: "2008-02-29", address });
    expect((await visitor.post("/v1/start/code", { code: await codeFor(address) })).json()).toEqual({
      next: "passkey",
    });
    const options = (await visitor.post("/v1/start/passkey/options")).json<never>();
    const key = new SoftwareAuthenticator(app.url);
    const made = await visitor.post("/v1/start/passkey", { response: key.create(options), name: "Telefoon" });
    expect([made.status, made.json()]).toEqual([
      201,
      { me: expect.objectContaining({ demo: false, kind: "owner" }), recoveryCodes: expect.any(Array) },
    ]);
    const again = await signInWithKey(app.url, key);
    await confirmWithKey(again, key);
    expect((await again.get("/v1/dossiers")).json<{ items: object[] }>().items).toHaveLength(1);
  });

  /** From the page of the outbox, where the worker puts it within seconds. */
  async function codeFor(address: string): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const { items } = (await new Visitor(app.url).get("/v1/outbox")).json<{
        items: { to: string; text: string }[];
      }>();
      const code = /^(\d{8})$/m.exec(items.find(({ to }) => to === address)?.text ?? "")?.[1];
      if (code !== undefined) return code;
      await new Promise((go) => setTimeout(go, 200));
    }
    throw new Error("No code came.");
  }
});
