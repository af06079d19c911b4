import { Client } from "pg";
import type { ProviderConfig } from "#config/providers.js";
import { startTestApp, type TestApp } from "#testing/app.js";
import { RealProvider } from "#testing/real-provider.js";
import { SoftwareAuthenticator } from "#testing/authenticator.js";
import { Surfer } from "#testing/surfer.js";
import { confirmWithKey, newestMail, signInWithKey, type Started } from "#testing/visitor.js";

const LOW = "urn:stad:loa:1";
const ENOUGH = "urn:stad:loa:2";
const HIGH = "urn:stad:loa:3";

/** Signing in with a real OpenID Connect provider, through the redirects a browser makes and with the cookies it would send. */
describe("signing in with a provider", () => {
  let app: TestApp;
  let provider: RealProvider;
  let admin: Client;

  beforeAll(async () => {
    provider = await RealProvider.listen();
    const { issuer, clientId, clientSecret } = provider;
    const config: ProviderConfig = {
      key: "stadslogin",
      labelNl: "Inloggen met Stadslogin",
      labelEn: "Log in with Stadslogin",
      audience: "citizen",
      issuer,
      clientId,
      clientSecret,
      assurance: { [LOW]: "low", [ENOUGH]: "substantial", [HIGH]: "high" },
      scopes: ["openid"],
    };
    const forWork: ProviderConfig = { ...config, key: "werkpas", labelNl: "Werkpas", audience: "professional" };
    app = await startTestApp({ providers: [config, forWork] });
    const origin = app.baseUrl.replace("127.0.0.1", "localhost");
    provider.open(`${origin}/v1/sign-in/with/stadslogin/callback`, [LOW, ENOUGH, HIGH, "urn:stad:loa:0"]);
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
    await provider?.stop();
  }, 60_000);

  const WITH = "/v1/sign-in/with/stadslogin";
  const newSubject = () => `pseudonym-${Math.random().toString(36).slice(2)}`;

  /** Begins as somebody whom the provider knows, and nobody here yet. */
  async function beginWith(subject: string, surfer: Surfer): Promise<Started> {
    provider.next = { subject, acr: ENOUGH };
    expect((await surfer.walk(WITH)).path).toBe("/start?with=stadslogin");
    const address = `${subject}@voorbeeld.example`;
    const who = { name: "Noor", language: "nl", as: "owner", birthDate: "2006-05-04", address };
    expect((await surfer.post("/v1/start", who)).status).toBe(202);
    const code = (await newestMail(app.database.adminUrl, address))!.parameters["code"];
    expect((await surfer.post("/v1/start/code", { code })).json()).toEqual({ next: "passkey" });
    const options = (await surfer.post("/v1/start/passkey/options")).json<never>();
    const key = new SoftwareAuthenticator(surfer.origin);
    const made = await surfer.post("/v1/start/passkey", { response: key.create(options), name: "Telefoon" });
    expect(made.status).toBe(201);
    return { visitor: surfer, key, address, ...made.json<Pick<Started, "me" | "recoveryCodes">>() };
  }

  const sessionOf = async (surfer: Surfer) => (await surfer.get("/v1/session")).json();

  /** As after a while: nothing of the last minutes counts any more. */
  async function growStale(accountId: string): Promise<void> {
    await admin.query("update session set fresh_until = now() - interval '1 minute' where account_id = $1", [
      accountId,
    ]);
  }

  it("names the providers, and nothing of their settings", async () => {
    const { items } = (await new Surfer(app.baseUrl).get("/v1/providers")).json();
    expect(items).toEqual([
      {
        key: "stadslogin",
        labelNl: "Inloggen met Stadslogin",
        labelEn: "Log in with Stadslogin",
        audience: "citizen",
        assurance: "high",
      },
      expect.objectContaining({ key: "werkpas", audience: "professional" }),
    ]);
  });

  it("lets a stranger go on to begin, and in again afterwards, at the level the provider proved", async () => {
    const subject = newSubject();
    const noor = await beginWith(subject, new Surfer(app.baseUrl));
    for (const [acr, assurance, isFresh] of [
      [LOW, "low", false],
      [ENOUGH, "substantial", true],
      [HIGH, "high", true],
    ] as const) {
      provider.next = { subject, acr };
      const surfer = new Surfer(app.baseUrl);
      const { path, hops } = await surfer.walk(WITH);
      expect(path).toBe("/");
      expect(hops.some((hop) => hop.includes("code_challenge_method=S256"))).toBe(true);
      expect(await sessionOf(surfer)).toMatchObject({ means: "oidc", assurance, isFresh, kind: "person" });
      expect((await surfer.get("/v1/me")).json()).toMatchObject({ account: { id: noor.me.account.id } });
      expect((await surfer.get("/v1/linked-providers")).json()).toMatchObject({ items: [{ provider: "stadslogin" }] });
    }
  });

  it("refuses a level that is not in the settings, and none", async () => {
    const subject = newSubject();
    await beginWith(subject, new Surfer(app.baseUrl));
    for (const acr of ["urn:stad:loa:0", undefined]) {
      provider.next = { subject, acr };
      const surfer = new Surfer(app.baseUrl);
      expect((await surfer.walk(WITH)).path).toBe("/sign-in?problem=sign-in-failed");
      expect(surfer.cookies.size).toBe(0);
    }
  });

  it("keeps nothing of a stranger who does not go on, nor of one with a citizen service number", async () => {
    const count = async () => (await admin.query("select count(*)::int as n from linked_identity")).rows[0].n;
    const before = await count();
    provider.next = { subject: newSubject(), acr: ENOUGH };
    expect((await new Surfer(app.baseUrl).walk(WITH)).path).toBe("/start?with=stadslogin");
    provider.next = { subject: "123456782", acr: ENOUGH };
    expect((await new Surfer(app.baseUrl).walk(WITH)).path).toBe("/sign-in?problem=sign-in-failed");
    expect(await count()).toBe(before);
  });

  it("links to an account from a fresh session only, once, and tells its holder", async () => {
    const surfer = new Surfer(app.baseUrl);
    const noor = await beginWith(newSubject(), surfer);
    const subject = newSubject();
    provider.next = { subject, acr: ENOUGH };
    await growStale(noor.me.account.id);
    expect((await surfer.walk(`${WITH}?to=link`)).path).toBe("/access?problem=step-up-required");
    await confirmWithKey(surfer, noor.key);
    // The provider remembers who signed in there a moment ago; another person at another machine is what is meant.
    surfer.forgetElsewhere();
    expect((await surfer.walk(`${WITH}?to=link`)).path).toBe("/access?linked=stadslogin");
    expect((await newestMail(app.database.adminUrl, noor.address))!.template).toBe("provider-linked");
    const other = new Surfer(app.baseUrl);
    expect((await other.walk(WITH)).path).toBe("/");
    expect((await other.get("/v1/me")).json()).toMatchObject({ account: { id: noor.me.account.id } });

    const wim = new Surfer(app.baseUrl);
    await beginWith(newSubject(), wim);
    wim.forgetElsewhere();
    provider.next = { subject, acr: ENOUGH };
    expect((await wim.walk(`${WITH}?to=link`)).path).toBe("/access?problem=sign-in-failed");
    expect((await wim.get("/v1/linked-providers")).json<{ items: object[] }>().items).toHaveLength(1);

    const { items } = (await surfer.get("/v1/linked-providers")).json<{ items: { id: string }[] }>();
    expect(items).toHaveLength(2);
    expect((await wim.send("DELETE", `/v1/linked-providers/${items[1]!.id}`)).status).toBe(404);
    expect((await surfer.send("DELETE", `/v1/linked-providers/${items[1]!.id}`)).status).toBe(204);
    expect((await new Surfer(app.baseUrl).walk(WITH)).path).toBe("/start?with=stadslogin");
  });

  it("leaves nobody a way in through a provider once its holder got back in with mailbox and card", async () => {
    const surfer = new Surfer(app.baseUrl);
    const noor = await beginWith(newSubject(), surfer);
    const subject = newSubject();
    provider.next = { subject, acr: ENOUGH };
    surfer.forgetElsewhere();
    expect((await surfer.walk(`${WITH}?to=link`)).path).toBe("/access?linked=stadslogin");

    const back = new Surfer(app.baseUrl);
    await back.post("/v1/recovery", { address: noor.address });
    const { code } = (await newestMail(app.database.adminUrl, noor.address))!.parameters;
    const proofs = { code, cardCode: noor.recoveryCodes[0] };
    expect((await back.post("/v1/recovery/code", proofs)).status).toBe(200);
    const key = new SoftwareAuthenticator(back.origin);
    const options = (await back.post("/v1/recovery/passkey/options")).json<never>();
    const made = await back.post("/v1/recovery/passkey", { response: key.create(options), name: "Nieuwe telefoon" });
    expect(made.status).toBe(201);
    expect((await back.get("/v1/linked-providers")).json()).toEqual({ items: [] });
    const thief = new Surfer(app.baseUrl);
    expect((await thief.walk(WITH)).path).toBe("/start?with=stadslogin");
    expect((await thief.get("/v1/me")).status).toBe(401);
    // Who began with a provider and had nothing else goes on with the new key, and may link again.
    const again = await signInWithKey(app.baseUrl, key);
    expect((await again.get("/v1/me")).json()).toMatchObject({ account: { id: noor.me.account.id } });
    surfer.cookies.clear();
    for (const [name, value] of again.cookies) surfer.cookies.set(name, value);
    surfer.forgetElsewhere();
    expect((await surfer.walk(`${WITH}?to=link`)).path).toBe("/access?linked=stadslogin");
  });

  it("links nothing when the session ended on the way, or nobody is signed in", async () => {
    const surfer = new Surfer(app.baseUrl);
    const noor = await beginWith(newSubject(), surfer);
    surfer.forgetElsewhere();
    provider.next = { subject: newSubject(), acr: ENOUGH };
    surfer.onTheWay = () =>
      admin.query("update session set ended_at = now() where account_id = $1", [noor.me.account.id]);
    expect((await surfer.walk(`${WITH}?to=link`)).path).toBe("/access?problem=sign-in-failed");
    for (const to of ["link", "step-up"])
      expect((await new Surfer(app.baseUrl).walk(`${WITH}?to=${to}`)).path).toBe("/sign-in?problem=sign-in-required");
  });

  it("confirms that it is you: the level goes up, the token changes, the old one is dead", async () => {
    const subject = newSubject();
    const noor = await beginWith(subject, new Surfer(app.baseUrl));
    const surfer = new Surfer(app.baseUrl);
    provider.next = { subject, acr: LOW };
    await surfer.walk(WITH);
    const stolen = surfer.copy();
    provider.next = { subject, acr: LOW };
    expect((await surfer.walk(`${WITH}?to=step-up`)).path).toBe("/access?problem=sign-in-failed");
    expect(await sessionOf(surfer)).toMatchObject({ assurance: "low", isFresh: false });
    provider.next = { subject, acr: HIGH };
    expect((await surfer.walk(`${WITH}?to=step-up`)).path).toBe("/");
    expect(await sessionOf(surfer)).toMatchObject({ assurance: "high", isFresh: true });
    expect((await stolen.get("/v1/me")).status).toBe(401);
    // Never weaker than it was, and never somebody else.
    provider.next = { subject, acr: ENOUGH };
    expect((await surfer.walk(`${WITH}?to=step-up`)).path).toBe("/access?problem=sign-in-failed");
    const other = newSubject();
    await beginWith(other, new Surfer(app.baseUrl));
    await growStale(noor.me.account.id);
    provider.next = { subject: other, acr: HIGH };
    surfer.forgetElsewhere();
    expect((await surfer.walk(`${WITH}?to=step-up`)).path).toBe("/access?problem=sign-in-failed");
    expect(await sessionOf(surfer)).toMatchObject({ assurance: "high", isFresh: false });
  });

  it("confirms at the level that was asked for, and no less", async () => {
    const subject = newSubject();
    const noor = await beginWith(subject, new Surfer(app.baseUrl));
    const surfer = new Surfer(app.baseUrl);
    provider.next = { subject, acr: ENOUGH };
    await surfer.walk(WITH);
    expect((await surfer.walk(`${WITH}?to=step-up&level=high`)).path).toBe("/access?problem=sign-in-failed");
    expect(await sessionOf(surfer)).toMatchObject({ assurance: "substantial" });
    provider.next = { subject, acr: HIGH };
    expect((await surfer.walk(`${WITH}?to=step-up&level=high`)).path).toBe("/");
    expect(await sessionOf(surfer)).toMatchObject({ assurance: "high", isFresh: true });
    // A passkey is worth the second level: who came with less goes on with that, and nobody goes down.
    await confirmWithKey(surfer, noor.key);
    expect(await sessionOf(surfer)).toMatchObject({ assurance: "high" });
    const light = new Surfer(app.baseUrl);
    provider.next = { subject, acr: LOW };
    await light.walk(WITH);
    expect(await sessionOf(light)).toMatchObject({ assurance: "low" });
    await confirmWithKey(light, noor.key);
    expect(await sessionOf(light)).toMatchObject({ assurance: "substantial", isFresh: true });
  });

  it("needs the lax cookie: a strict one stays behind on the way back", async () => {
    const subject = newSubject();
    await beginWith(subject, new Surfer(app.baseUrl));
    provider.next = { subject, acr: ENOUGH };
    const surfer = new Surfer(app.baseUrl);
    surfer.treatAsStrict = true;
    expect((await surfer.walk(WITH)).path).toBe("/sign-in?problem=sign-in-failed");
  });

  it("sends who comes for work back to their own door", async () => {
    for (const [path, problem] of [
      ["?to=link", "sign-in-required"],
      ["/callback?code=a&state=b", "sign-in-failed"],
    ]) {
      const gone = await new Surfer(app.baseUrl).walk(`/v1/sign-in/with/werkpas${path}`);
      expect(gone.path).toBe(`/sign-in?as=guest&problem=${problem}`);
    }
  });

  it("asks for another purpose than there is: bad input; another provider: not there", async () => {
    const visitor = new Surfer(app.baseUrl);
    expect((await visitor.get(`${WITH}?to=evil`)).status).toBe(400);
    for (const path of ["/v1/sign-in/with/nobody", "/v1/sign-in/with/nobody/callback", "/v1/sign-in/with/__proto__"])
      expect((await visitor.get(path)).status).toBe(404);
  });
});

describe("without providers in the settings", () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp()), 120_000);
  afterAll(() => app?.stop(), 60_000);

  it("nothing of it exists", async () => {
    const visitor = new Surfer(app.baseUrl);
    expect((await visitor.get("/v1/providers")).json()).toEqual({ items: [] });
    expect((await visitor.get("/v1/sign-in/with/stadslogin")).status).toBe(404);
    expect((await visitor.get("/v1/sign-in/with/stadslogin/callback?code=a&state=b")).status).toBe(404);
  });
});
