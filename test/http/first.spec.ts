import { startTestApp, type TestApp } from "#testing/app.js";

describe("from a demo session to a view", () => {
  let app: TestApp;
  beforeAll(async () => {
    const begun = Date.now();
    app = await startTestApp();
    process.stdout.write(`started in ${Date.now() - begun} ms\n`);
  }, 120_000);
  afterAll(() => app?.stop());

  it("shows the owner their own binder", async () => {
    const personas = await fetch(`${app.baseUrl}/v1/demo/personas`).then((r) => r.json());
    process.stdout.write(JSON.stringify(personas).slice(0, 600) + "\n");
    const signedIn = await fetch(`${app.baseUrl}/v1/demo/sessions`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-regiemap-request": "1" },
      body: JSON.stringify({ persona: "lotte" }),
    });
    const text = await signedIn.text();
    process.stdout.write(text + "\n" + app.log.join("\n") + "\n");
    const cookie = signedIn.headers.get("set-cookie")!.split(";")[0]!;
    const me = JSON.parse(text).me;
    const view = await fetch(`${app.baseUrl}/v1/dossiers/${me.ownDossierId}/view`, { headers: { cookie } });
    const body = await view.text();
    process.stdout.write(
      `${view.status} ${body.slice(0, 1500)}\n${[...view.headers].map((h) => h.join(": ")).join("\n")}\n`,
    );
    expect(view.status).toBe(200);
  });
});
