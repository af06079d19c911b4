import { Client } from "pg";
import type { ProviderConfig } from "#config/providers.js";
import { startTestApp, type TestApp } from "#testing/app.js";
import { ForgingProvider, type Lie } from "#testing/forging-provider.js";
import { Surfer } from "#testing/surfer.js";
import { startAsSomebody } from "#testing/visitor.js";

const ENOUGH = "urn:stad:loa:2";
const REFUSED = "/sign-in?problem=sign-in-failed";
const WITH = "/v1/sign-in/with/forger";
const seconds = () => Math.floor(Date.now() / 1000);

/** ID tokens that are untrue in one way; everything else about them is true, and the subject is somebody's here. */
const LIES: [string, () => Lie][] = [
  ["another issuer", () => ({ claims: { iss: "https://evil.example" } })],
  ["no issuer", () => ({ without: ["iss"] })],
  ["another audience", () => ({ claims: { aud: "somebody-else" } })],
  ["no audience", () => ({ without: ["aud"] })],
  ["an audience of two, meant for the other", () => ({ claims: { aud: ["regiemap", "x"], azp: "x" } })],
  ["expired", () => ({ claims: { exp: seconds() - 120, iat: seconds() - 240 } })],
  ["no end", () => ({ without: ["exp"] })],
  ["made in the future", () => ({ claims: { nbf: seconds() + 600 } })],
  ["another nonce", () => ({ claims: { nonce: "other" } })],
  ["no nonce", () => ({ without: ["nonce"] })],
  ["the signature of another key", () => ({ signedBy: "stranger" })],
  ["a key nobody knows", () => ({ signedBy: "stranger", kid: "two" })],
  ["no signature", () => ({ alg: "none" })],
  ["the client's secret as the key", () => ({ alg: "HS256" })],
  ["no level", () => ({ without: ["acr"] })],
  ["a level that is not in the settings", () => ({ claims: { acr: "urn:stad:loa:9" } })],
  ["a level of the language it is written in", () => ({ claims: { acr: "constructor" } })],
  ["a level that is no text", () => ({ claims: { acr: [ENOUGH] as never } })],
  ["nobody", () => ({ without: ["sub"] })],
  ["a citizen service number", () => ({ claims: { sub: "123456782" } })],
  ["no ID token", () => ({ none: true })],
];

describe("forged answers of a provider", () => {
  let app: TestApp;
  let admin: Client;
  let forger: ForgingProvider;
  let other: ForgingProvider;
  let renamed: ForgingProvider;

  beforeAll(async () => {
    forger = await ForgingProvider.listen();
    other = await ForgingProvider.listen();
    renamed = await ForgingProvider.listen();
    renamed.callsItself = forger.issuer;
    const providers = [configOf("forger", forger), configOf("other", other), configOf("renamed", renamed)];
    app = await startTestApp({ providers });
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    const { me } = await startAsSomebody(app);
    for (const { issuer } of [forger, other])
      await admin.query(
        "insert into linked_identity (account_id, id, issuer, subject, provider) values ($1, uuidv7(), $2, 'noor', 'forger')",
        [me.account.id, issuer],
      );
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
    await forger?.stop();
    await other?.stop();
    await renamed?.stop();
  }, 60_000);

  function configOf(key: string, { issuer, clientId, clientSecret }: ForgingProvider): ProviderConfig {
    const words = { labelNl: key, labelEn: key, audience: "citizen" as const, scopes: ["openid"] };
    return { key, ...words, issuer, clientId, clientSecret, assurance: { [ENOUGH]: "substantial" } };
  }

  /** Leaves for the forger; what it was asked. */
  async function leave(surfer: Surfer): Promise<URLSearchParams> {
    const asked = new URL(await surfer.step(WITH)).searchParams;
    Object.assign(forger, { lie: {}, subject: "noor", acr: ENOUGH, nonce: asked.get("nonce") });
    return asked;
  }

  const truth = (asked: URLSearchParams) => ({ code: "c", state: asked.get("state")!, iss: forger.issuer });
  const comeBack = (surfer: Surfer, answer: Record<string, string>, at = WITH) =>
    surfer.step(`${at}/callback?${new URLSearchParams(answer).toString()}`, true);

  /** What a refused answer may not have changed. */
  async function state(): Promise<unknown> {
    const tables = ["account", "session", "linked_identity", "account_event", "outbox_mail"];
    const counts = tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(", ");
    const { rows } = await admin.query(
      `select ${counts}, (select count(*) from sign_in_step where kind = 'linking') as strangers`,
    );
    return rows[0];
  }

  async function expectRefused(work: () => Promise<string>): Promise<void> {
    const before = await state();
    expect(await work()).toBe(REFUSED);
    expect(await state()).toEqual(before);
  }

  it("the truth is let in", async () => {
    const surfer = new Surfer(app.baseUrl);
    expect(await comeBack(surfer, truth(await leave(surfer)))).toBe("/");
    expect((await surfer.get("/v1/session")).json()).toMatchObject({ means: "oidc", assurance: "substantial" });
  });

  it.each(LIES)("an ID token with %s", async (_, lie) => {
    const surfer = new Surfer(app.baseUrl);
    const asked = await leave(surfer);
    forger.lie = lie();
    await expectRefused(() => comeBack(surfer, truth(asked)));
    expect(surfer.cookies.size).toBe(0);
  });

  it.each<[string, (answer: Record<string, string>) => Record<string, string>]>([
    ["another state", (answer) => ({ ...answer, state: "x" })],
    ["no state", ({ state: _, ...rest }) => rest],
    ["another issuer's name (mix-up)", (answer) => ({ ...answer, iss: "https://evil.example" })],
    ["no issuer's name", ({ iss: _, ...rest }) => rest],
    ["no code", ({ code: _, ...rest }) => rest],
    ["a refusal", ({ code: _, ...rest }) => ({ ...rest, error: "access_denied" })],
    ["nothing", () => ({})],
  ])("an answer with %s is refused before the provider is asked", async (_, change) => {
    const surfer = new Surfer(app.baseUrl);
    const answer = change(truth(await leave(surfer)));
    const before = forger.asked;
    await expectRefused(() => comeBack(surfer, answer));
    expect(forger.asked).toBe(before);
  });

  it("nobody is sent to a provider whose metadata name another issuer than the settings", async () => {
    const surfer = new Surfer(app.baseUrl);
    const sent = await surfer.step("/v1/sign-in/with/renamed");
    expect(sent).toMatch(/^\/sign-in\?problem=/);
    expect(surfer.cookies.size).toBe(0);
    // Control: by its own name it is where one is sent.
    renamed.callsItself = null;
    expect(await surfer.step("/v1/sign-in/with/renamed")).toContain(`${renamed.issuer}/authorize`);
  });

  it("an answer counts once, wrong or right", async () => {
    for (const isRight of [true, false]) {
      const surfer = new Surfer(app.baseUrl);
      const answer = truth(await leave(surfer));
      const thief = surfer.twin();
      await comeBack(surfer, isRight ? answer : { ...answer, state: "x" });
      await expectRefused(() => comeBack(thief, answer));
    }
  });

  it("an answer in another browser, or with a step of another ceremony", async () => {
    const surfer = new Surfer(app.baseUrl);
    const answer = truth(await leave(surfer));
    await expectRefused(() => comeBack(new Surfer(app.baseUrl), answer));
    const other = new Surfer(app.baseUrl);
    await other.post("/v1/sign-in/options");
    await expectRefused(() => comeBack(other, answer));
  });

  it("an answer at the address of another provider", async () => {
    const surfer = new Surfer(app.baseUrl);
    const answer = truth(await leave(surfer));
    Object.assign(other, { subject: "noor", acr: ENOUGH, nonce: forger.nonce });
    await expectRefused(() => comeBack(surfer, { ...answer, iss: other.issuer }, "/v1/sign-in/with/other"));
  });

  it("asks with PKCE, state and nonce, each time others", async () => {
    const one = await leave(new Surfer(app.baseUrl));
    const two = await leave(new Surfer(app.baseUrl));
    expect(one.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"]) {
      expect(one.get(name)!.length).toBeGreaterThanOrEqual(43);
      expect(one.get(name)).not.toBe(two.get(name));
    }
  });
});
