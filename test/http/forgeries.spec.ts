import { generateKeyPairSync, randomBytes } from "node:crypto";
import { Client } from "pg";
import { startTestApp, type TestApp } from "#testing/app.js";
import { SoftwareAuthenticator, type Forgery } from "#testing/authenticator.js";
import { newestMail, signInWithKey, startAsSomebody, Visitor, type Started } from "#testing/visitor.js";
import type { RawAnswer } from "#testing/sign-in.js";

/** An answer that is not true in one way. Everything else about it is. */
interface Row {
  what: string;
  forged: (started: Started, other: Started) => Forgery;
}

const UP = 0x01;
const UV = 0x04;
const AT = 0x40;

const BOTH: Row[] = [
  { what: "the answer to another challenge", forged: () => ({ challenge: randomBytes(32).toString("base64url") }) },
  { what: "an empty challenge", forged: () => ({ challenge: "" }) },
  { what: "another website", forged: () => ({ origin: "https://regiemap.example.evil" }) },
  { what: "another port", forged: ({ key }) => ({ origin: `${key.origin}1` }) },
  { what: "https for http", forged: ({ key }) => ({ origin: key.origin.replace("http:", "https:") }) },
  { what: "an app", forged: () => ({ origin: "android:apk-key-hash:AAAA" }) },
  { what: "another relying party", forged: () => ({ rpId: "evil.example" }) },
  { what: "a frame of another website", forged: () => ({ crossOrigin: true, topOrigin: "https://evil.example" }) },
  { what: "a frame of a website that is not named", forged: () => ({ crossOrigin: true }) },
  { what: "the other ceremony", forged: () => ({ type: "payment.get" }) },
  { what: "nobody there", forged: () => ({ flags: UV | AT }) },
  { what: "no finger, face or code", forged: () => ({ flags: UP | AT }) },
];

const ASSERTIONS: Row[] = [
  { what: "the type of making", forged: () => ({ type: "webauthn.create" }) },
  { what: "the signature of another key", forged: () => ({ key: newKey() }) },
  { what: "no signature", forged: () => ({ signature: "" }) },
  { what: "a signature of bytes", forged: () => ({ signature: randomBytes(70).toString("base64url") }) },
  { what: "a counter that went back", forged: () => ({ counter: 1 }) },
  { what: "a counter that stood still", forged: () => ({ counter: 3 }) },
  {
    what: "somebody else's passkey, signed with one's own",
    forged: (_, other) => ({ credentialId: other.key.credentialId }),
  },
  { what: "a passkey nobody has", forged: () => ({ credentialId: randomBytes(32) }) },
  { what: "an empty id", forged: () => ({ credentialId: Buffer.alloc(0) }) },
  {
    what: "one's own passkey in somebody else's name",
    forged: (_, other) => ({
      userHandle: Buffer.from(other.me.account.id.replaceAll("-", ""), "hex").toString("base64url"),
    }),
  },
];

const ATTESTATIONS: Row[] = [
  { what: "the type of using", forged: () => ({ type: "webauthn.get" }) },
  { what: "a kind of key that was not asked for", forged: () => ({ algorithm: -35 }) },
  { what: "an attestation nobody knows", forged: () => ({ attestation: "trust-me" }) },
  { what: "a passkey that is somebody's already", forged: (_, other) => ({ credentialId: other.key.credentialId }) },
  { what: "an id of a few bytes", forged: () => ({ credentialId: randomBytes(4) }) },
];

describe("forged answers", () => {
  let app: TestApp;
  let admin: Client;
  let noor: Started;
  let other: Started;

  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    noor = await startAsSomebody(app);
    other = await startAsSomebody(app);
    // Her counter stands at 3.
    for (let time = 0; time < 3; time += 1) await signInWithKey(app.baseUrl, noor.key);
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
  }, 60_000);

  const rows = (list: Row[]) => list.map((row) => [row.what, row] as const);

  describe("signing in with", () => {
    it.each(rows([...BOTH, ...ASSERTIONS]))("%s", async (_, { forged }) => {
      const visitor = new Visitor(app.baseUrl);
      const options = (await visitor.post("/v1/sign-in/options")).json<never>();
      const answer = await visitor.post("/v1/sign-in", { response: noor.key.get(options, forged(noor, other)) });
      expectRefused(answer, visitor);
    });

    it("control: the same without a forgery", async () => {
      expect((await (await signInWithKey(app.baseUrl, noor.key)).get("/v1/me")).status).toBe(200);
    });

    it("an answer that was used before", async () => {
      const visitor = new Visitor(app.baseUrl);
      const options = (await visitor.post("/v1/sign-in/options")).json<never>();
      const thief = visitor.copy();
      const response = noor.key.get(options);
      expect((await visitor.post("/v1/sign-in", { response })).status).toBe(201);
      expectRefused(await thief.post("/v1/sign-in", { response }), thief);
    });

    it("the answer to a step that is used up by a wrong one", async () => {
      const visitor = new Visitor(app.baseUrl);
      const options = (await visitor.post("/v1/sign-in/options")).json<never>();
      expectRefused(await visitor.post("/v1/sign-in", { response: noor.key.get(options, { signature: "" }) }), visitor);
      expectRefused(await visitor.post("/v1/sign-in", { response: noor.key.get(options) }), visitor);
    });

    it("the answer to a step that is over", async () => {
      const visitor = new Visitor(app.baseUrl);
      const options = (await visitor.post("/v1/sign-in/options")).json<never>();
      await admin.query("update sign_in_step set expires_at = now() where used_at is null");
      expectRefused(await visitor.post("/v1/sign-in", { response: noor.key.get(options) }), visitor);
    });

    it("the step of another browser, of another kind, or none", async () => {
      const visitor = new Visitor(app.baseUrl);
      const options = (await visitor.post("/v1/sign-in/options")).json<never>();
      const elsewhere = new Visitor(app.baseUrl);
      await elsewhere.post("/v1/sign-in/options");
      expectRefused(await elsewhere.post("/v1/sign-in", { response: noor.key.get(options) }), elsewhere);
      const nothing = new Visitor(app.baseUrl);
      expectRefused(await nothing.post("/v1/sign-in", { response: noor.key.get(options) }), nothing);
      const confirming = await signInWithKey(app.baseUrl, noor.key);
      const stepUp = (await confirming.post("/v1/step-up/options")).json<never>();
      expect((await confirming.post("/v1/sign-in", { response: noor.key.get(stepUp) })).status).toBe(401);
    });
  });

  describe("confirming with", () => {
    it.each(rows([...BOTH, ...ASSERTIONS]))("%s", async (_, { forged }) => {
      const visitor = await stale(noor);
      const options = (await visitor.post("/v1/step-up/options")).json<never>();
      const response = noor.key.get(options, forged(noor, other));
      expect((await visitor.post("/v1/step-up", { response })).status).toBe(401);
      expect((await visitor.get("/v1/session")).json()).toMatchObject({ isFresh: false });
    });

    it("somebody else's passkey, truly used", async () => {
      const visitor = await stale(noor);
      const options = (await visitor.post("/v1/step-up/options")).json<never>();
      expect((await visitor.post("/v1/step-up", { response: other.key.get(options) })).status).toBe(401);
    });

    it("the step of another session of one's own", async () => {
      const [one, two] = [await stale(noor), await stale(noor)];
      const options = (await one.post("/v1/step-up/options")).json<never>();
      two.cookies.set("regiemap-step", one.cookies.get("regiemap-step")!);
      expect((await two.post("/v1/step-up", { response: noor.key.get(options) })).status).toBe(401);
    });

    it("control: one's own, and the old token is dead at once", async () => {
      const visitor = await stale(noor);
      const old = visitor.copy();
      const options = (await visitor.post("/v1/step-up/options")).json<never>();
      expect((await visitor.post("/v1/step-up", { response: noor.key.get(options) })).status).toBe(200);
      expect((await visitor.get("/v1/session")).json()).toMatchObject({ isFresh: true });
      expect((await old.get("/v1/me")).status).toBe(401);
    });
  });

  describe("a new passkey by", () => {
    it.each(rows([...BOTH, ...ATTESTATIONS]))("%s", async (_, { forged }) => {
      const visitor = await signInWithKey(app.baseUrl, noor.key);
      const options = (await visitor.post("/v1/passkeys/options")).json<never>();
      const made = new SoftwareAuthenticator(visitor.origin).create(options, forged(noor, other));
      const answer = await visitor.post("/v1/passkeys", { response: made, name: "Van een ander" });
      expect(answer.status).toBe(401);
      expect((await visitor.get("/v1/passkeys")).json<{ items: object[] }>().items).toHaveLength(1);
    });

    it.each(rows([...BOTH, ...ATTESTATIONS]))("starting with %s", async (_, { forged }) => {
      const { visitor, options } = await beginning();
      const made = new SoftwareAuthenticator(visitor.origin).create(options, forged(noor, other));
      const answer = await visitor.post("/v1/start/passkey", { response: made, name: "Van een ander" });
      expectRefused(answer, visitor);
    });

    it("the ceremony of adding one in another session", async () => {
      const [one, two] = [await signInWithKey(app.baseUrl, noor.key), await signInWithKey(app.baseUrl, other.key)];
      const options = (await one.post("/v1/passkeys/options")).json<never>();
      two.cookies.set("regiemap-step", one.cookies.get("regiemap-step")!);
      const response = new SoftwareAuthenticator(one.origin).create(options);
      expect((await two.post("/v1/passkeys", { response, name: "x" })).status).toBe(401);
    });

    it("a session that is not fresh", async () => {
      const visitor = await stale(noor);
      for (const [method, path, body] of [
        ["POST", "/v1/passkeys/options", {}],
        ["POST", "/v1/recovery-codes", {}],
        ["DELETE", `/v1/passkeys/${noor.me.account.id}`, undefined],
      ] as const) {
        const answer = await visitor.send(method, path, body);
        expect([path, answer.status, answer.json()["code"]]).toEqual([path, 403, "step-up-required"]);
        expect(answer.json()).toMatchObject({ details: { reason: "fresh" } });
      }
    });
  });

  describe("a code", () => {
    it("of another step, a wrong one, and the right one after five tries", async () => {
      const visitor = new Visitor(app.baseUrl);
      const address = `pogingen-${Date.now()}@voorbeeld.example`;
      await visitor.post("/v1/start", { name: "Noor", language: "nl", as: "guest", address });
      const { code } = (await newestMail(app.database.adminUrl, address))!.parameters as { code: string };
      const elsewhere = new Visitor(app.baseUrl);
      await elsewhere.post("/v1/start", { name: "Noor", language: "nl", as: "guest", address: `x${address}` });
      expectRefused(await elsewhere.post("/v1/start/code", { code }), elsewhere);
      const wrong = String((Number(code) + 1) % 1e8).padStart(8, "0");
      for (const tried of [wrong, "", code.slice(1), `${code}0`, wrong])
        if (tried !== "") expectRefused(await visitor.post("/v1/start/code", { code: tried }), visitor);
      expectRefused(await visitor.post("/v1/start/code", { code: wrong }), visitor);
      expectRefused(await visitor.post("/v1/start/code", { code }), visitor);
    });

    it("that was used, or came too late", async () => {
      const visitor = new Visitor(app.baseUrl);
      const address = `laat-${Date.now()}@voorbeeld.example`;
      const begin = { name: "Noor", language: "nl", as: "guest", address };
      await visitor.post("/v1/start", begin);
      const code = async () => (await newestMail(app.database.adminUrl, address))!.parameters["code"];
      const thief = visitor.copy();
      expect((await visitor.post("/v1/start/code", { code: await code() })).status).toBe(200);
      expectRefused(await thief.post("/v1/start/code", { code: await code() }), thief);
      const late = new Visitor(app.baseUrl);
      await late.post("/v1/start", begin);
      await admin.query("update sign_in_step set expires_at = now() where used_at is null");
      expectRefused(await late.post("/v1/start/code", { code: await code() }), late);
    });

    it("is no passkey: the steps cannot be skipped", async () => {
      const visitor = new Visitor(app.baseUrl);
      await visitor.post("/v1/start", { name: "Noor", language: "nl", as: "guest", address: "over@voorbeeld.example" });
      for (const path of ["/v1/start/passkey/options", "/v1/recovery/passkey/options"]) {
        const copy = visitor.copy();
        expectRefused(await copy.post(path), copy);
      }
      const made = new SoftwareAuthenticator(visitor.origin).create({ challenge: "x", rp: { id: "localhost" } });
      for (const path of ["/v1/start/passkey", "/v1/recovery/passkey"]) {
        const copy = visitor.copy();
        expectRefused(await copy.post(path, { response: made, name: "x" }), copy);
      }
    });
  });

  describe("a session cookie", () => {
    const cookies: [string, (token: string) => string][] = [
      ["nobody has", () => randomBytes(16).toString("base64url")],
      ["with one letter changed", (token) => (token.startsWith("A") ? `B${token.slice(1)}` : `A${token.slice(1)}`)],
      ["cut off", (token) => token.slice(0, -1)],
      ["with more behind it", (token) => `${token}A`],
      ["in other letters", (token) => token.toLowerCase().replace(/[a-z]/, "é")],
      ["that is a JSON web token", () => "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."],
      ["that is SQL", () => "'%20or%20true--"],
      ["that is empty", () => ""],
    ];
    it.each(cookies)("%s", async (_, change) => {
      const visitor = await signInWithKey(app.baseUrl, noor.key);
      visitor.cookies.set("regiemap", change(visitor.cookies.get("regiemap")!));
      expect((await visitor.get("/v1/me")).status).toBe(401);
    });

    it("under the name of the other kind of connection, or that of a step", async () => {
      const visitor = await signInWithKey(app.baseUrl, noor.key);
      const token = visitor.cookies.get("regiemap")!;
      visitor.cookies.clear();
      for (const name of ["__Host-regiemap", "regiemap-step", "Regiemap", "session"]) {
        visitor.cookies.set(name, token);
        expect([name, (await visitor.get("/v1/me")).status]).toEqual([name, 401]);
      }
    });

    it("that is the hash in the database", async () => {
      const visitor = await signInWithKey(app.baseUrl, noor.key);
      const { rows } = await admin.query<{ hash: string }>(
        "select encode(token_hash, 'base64') as hash from session order by created_at desc limit 1",
      );
      visitor.cookies.set("regiemap", rows[0]!.hash.replaceAll("+", "-").replaceAll("/", "_").slice(0, 22));
      expect((await visitor.get("/v1/me")).status).toBe(401);
    });

    it("of a session that ended, idled or lasted too long", async () => {
      for (const change of [
        "ended_at = now()",
        "last_seen_at = now() - idle_minutes * interval '1 minute' - interval '1 microsecond'",
        "expires_at = now() - interval '1 microsecond'",
      ]) {
        const visitor = await signInWithKey(app.baseUrl, noor.key);
        expect((await visitor.get("/v1/me")).status).toBe(200);
        await admin.query(
          `update session set ${change} where id = (select id from session order by created_at desc limit 1)`,
        );
        for (const path of ["/v1/me", "/v1/session", "/v1/sessions", "/v1/dossiers"])
          expect([change, path, (await visitor.get(path)).status]).toEqual([change, path, 401]);
      }
    });
  });

  /** Signed in, and not fresh any more. */
  async function stale(who: Started): Promise<Visitor> {
    const visitor = await signInWithKey(app.baseUrl, who.key);
    await admin.query("update session set fresh_until = now() where account_id = $1", [who.me.account.id]);
    return visitor;
  }

  async function beginning() {
    const visitor = new Visitor(app.baseUrl);
    const address = `begin-${randomBytes(6).toString("hex")}@voorbeeld.example`;
    await visitor.post("/v1/start", { name: "Noor", language: "nl", as: "guest", address });
    const mail = await newestMail(app.database.adminUrl, address);
    await visitor.post("/v1/start/code", { code: mail!.parameters["code"] });
    return { visitor, options: (await visitor.post("/v1/start/passkey/options")).json<never>() };
  }
});

/** 401, the same words for every reason, and no session. */
function expectRefused(answer: RawAnswer, visitor: Visitor): void {
  const { traceId: _, ...body } = answer.json<Record<string, unknown>>();
  expect(body).toEqual({
    type: "https://regiemap.example/problems/sign-in-failed",
    title: "That did not work; try again.",
    status: 401,
    code: "sign-in-failed",
  });
  expect(visitor.cookies.has("regiemap")).toBe(false);
}

function newKey() {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
}
