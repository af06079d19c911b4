import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RealProvider } from "#testing/real-provider.js";
import { arrive, follow, press } from "../hands.js";
import { begin, REAL, signOut, sitDown, toSignIn, type Beginner } from "../real-people.js";
import { Stage } from "../stage.js";
import { say } from "../texts.js";

const ENOUGH = "urn:stad:loa:2";
const UNKNOWN = "urn:stad:loa:0";
const LABEL = "Inloggen met Stadslogin";
const FAYE: Beginner = { name: "Faye Kreek", address: "faye@voorbeeld.nl", born: ["5", "4", "2006"] };

/** Coming in with an account elsewhere, through a real OpenID Connect provider on another site of this machine. */
describe("an account elsewhere", () => {
  let stage: Stage;
  let provider: RealProvider;
  const folder = mkdtempSync(join(tmpdir(), "regiemap-providers-"));

  beforeAll(async () => {
    provider = await RealProvider.listen();
    const settings = {
      key: "stadslogin",
      labelNl: LABEL,
      labelEn: "Log in with Stadslogin",
      audience: "citizen",
      issuer: provider.issuer,
      clientId: provider.clientId,
      clientSecretFile: "secret",
      assurance: { [ENOUGH]: "substantial" },
    };
    writeFileSync(join(folder, "secret"), provider.clientSecret, { mode: 0o600 });
    // JSON is YAML.
    writeFileSync(join(folder, "providers.yaml"), JSON.stringify({ providers: [settings] }));
    stage = await Stage.open({ ...REAL, REGIEMAP_PROVIDERS: join(folder, "providers.yaml") });
    provider.open(`${stage.app.url}/v1/sign-in/with/stadslogin/callback`, [ENOUGH, UNKNOWN]);
  });
  afterAll(async () => {
    await stage?.close();
    await provider?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("begins with it, and is back with it the next time", async () => {
    const { page, watch } = await sitDown(stage);
    watch.expectOrigin(provider.issuer);
    provider.next = { subject: "faye-elsewhere", acr: ENOUGH };
    await toSignIn(page);
    await follow(page, LABEL);
    await page.waitForURL(/\/start\?with=stadslogin$/);
    await begin(page, FAYE);
    await page.waitForURL(/\/new\/opening-card$/);

    await signOut(page);
    await toSignIn(page);
    await follow(page, LABEL);
    await arrive(page, say("binder:hello", { name: "Faye" }));

    // Confirming with it opens another tab; what waits for it goes on here by itself.
    watch.expect({ status: 403, path: /recovery-codes/ });
    const stale = { status: 403, contentType: "application/problem+json", json: { code: "step-up-required" } };
    await page.route("**/v1/recovery-codes", (route) => route.fulfill(stale), { times: 1 });
    await page.goto("/access");
    await press(page, say("access:card.make"));
    const [other] = await Promise.all([
      page.context().waitForEvent("page"),
      follow(page.getByRole("dialog", { name: say("entrance:confirm.title") }), LABEL),
    ]);
    await arrive(page, say("access:card.new"));
    await other.getByRole("dialog", { name: say("entrance:confirm.done") }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/access");
  });

  it("control: who is not sure enough there does not come in, and hears it", async () => {
    const { page, watch } = await sitDown(stage);
    watch.expectOrigin(provider.issuer);
    provider.next = { subject: "faye-elsewhere", acr: UNKNOWN };
    await toSignIn(page);
    await follow(page, LABEL);
    await page.waitForURL(/\/sign-in\?problem=/);
    await page.getByRole("alert").waitFor();
    expect((await page.request.get("/v1/me")).status()).toBe(401);
  });
});
