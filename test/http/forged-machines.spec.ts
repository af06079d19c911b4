import { createHmac, randomUUID } from "node:crypto";
import { exportJWK, exportSPKI, importJWK, type CryptoKey } from "jose";
import { Program, programKey, type Otherwise, type ProgramKey } from "#testing/program.js";
import { asAdmin } from "#testing/cluster.js";
import { somebody } from "#testing/somebody.js";
import type { RawAnswer } from "#testing/sign-in.js";
import { anOrganisation, expectStatus, joins } from "./directory.js";
import { MachineWorld, registerClient, REQUEST } from "./machine-world.js";
import { NOBODY } from "./world.js";

const seconds = (from: number): number => Math.floor(Date.now() / 1000) + from;
const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const withoutSignature = (token: string): string => token.split(".").slice(0, 2).join(".");

/** alg none: what somebody says, signed by nobody. */
const unsigned = (claims: object, header: object, signature = ""): string =>
  `${base64({ ...header, alg: "none" })}.${base64(claims)}.${signature}`;

/** The public key as if it were a secret shared by two. */
function keyedWith(publicKey: string, claims: object, header: object): string {
  const signed = `${base64({ ...header, alg: "HS256" })}.${base64(claims)}`;
  return `${signed}.${createHmac("sha256", publicKey).update(signed).digest("base64url")}`;
}

let world: MachineWorld;
let other: ProgramKey;
let spki: string;
beforeAll(async () => {
  world = await MachineWorld.start();
  other = await programKey();
  spki = await exportSPKI((await importJWK(world.key.publicJwk, "ES256", { extractable: true })) as CryptoKey);
}, 120_000);
afterAll(() => world?.app.stop(), 60_000);

type Forgery = (program: Program) => Promise<Otherwise> | Otherwise;
const saying = (program: Program, changes: object = {}): object => ({
  iss: program.clientId,
  sub: program.clientId,
  aud: program.issuer,
  iat: seconds(0),
  exp: seconds(60),
  jti: randomUUID(),
  ...changes,
});

describe("a client assertion that is not right gets no token", () => {
  const FORGED: Record<string, Forgery> = {
    "for another server": () => ({ claims: { aud: "https://elsewhere.example" } }),
    "for the address of the token endpoint": ({ issuer }) => ({ claims: { aud: `${issuer}/v1/oauth/token` } }),
    "for this server and another": ({ issuer }) => ({ claims: { aud: [issuer, "https://elsewhere.example"] } }),
    "for nobody": () => ({ claims: { aud: undefined } }),
    "of another issuer": () => ({ claims: { iss: NOBODY } }),
    "about another client": () => ({ claims: { sub: NOBODY } }),
    "of a client that is not there": () => ({ claims: { iss: NOBODY, sub: NOBODY } }),
    "of a client with a name that is no id": () => ({ claims: { iss: "' or true --", sub: "' or true --" } }),
    "that is over": () => ({ claims: { exp: seconds(-1) } }),
    "without an end": () => ({ claims: { exp: undefined } }),
    "that lives for a day": () => ({ claims: { exp: seconds(86_400) } }),
    "from the far future": () => ({ claims: { iat: seconds(3_600), exp: seconds(3_660) } }),
    "made long ago": () => ({ claims: { iat: seconds(-3_600) } }),
    "without a beginning": () => ({ claims: { iat: undefined } }),
    "not valid yet": () => ({ claims: { nbf: seconds(120) } }),
    "without a name": () => ({ claims: { jti: undefined } }),
    "signed with a key of somebody else": () => ({ key: other }),
    "signed with the key of its proofs": () => ({ key: world.proofKey }),
    "with a key it brings along": () => ({ key: other, header: { jwk: other.publicJwk } }),
    "with keys at an address": () => ({ key: other, header: { jku: "https://elsewhere.example/keys" } }),
    "with a key of another name": () => ({ header: { kid: "another" } }),
    "without the name of its key": () => ({ header: { kid: undefined } }),
    "of another type": () => ({ header: { typ: "dpop+jwt" } }),
    "with a part that has to be understood": () => ({ header: { crit: ["b64"], b64: true } }),
    "signed by nobody": (program) => ({ text: unsigned(saying(program), { kid: world.key.publicJwk.kid }) }),
    "signed by nobody, with something for a signature": (program) => ({
      text: unsigned(saying(program), { kid: world.key.publicJwk.kid }, "AAAA"),
    }),
    "HS256 with the public key": (program) => ({
      text: keyedWith(spki, saying(program), { kid: world.key.publicJwk.kid }),
    }),
    "changed after it was signed": async (program) => {
      const [header, , signature] = (await program.assertion()).split(".");
      return { text: `${header}.${base64(saying(program, { exp: seconds(280) }))}.${signature}` };
    },
    "without its signature": async (program) => ({ text: withoutSignature(await program.assertion()) }),
    "with a part too many": async (program) => ({ text: `${await program.assertion()}.AAAA` }),
    "of ten thousand letters": () => ({ text: "a".repeat(10_000) }),
    "that is no token": () => ({ text: "assertion" }),
  };

  it.each(Object.entries(FORGED))("%s", async (_, forge) => {
    const program = world.program();
    const refused = await program.askToken(await forge(program));
    expect([refused.status, refused.json()["error"]]).toEqual([401, "invalid_client"]);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    // Control: the same program with an honest one.
    expect((await program.askToken()).status).toBe(200);
  });

  it("replayed", async () => {
    const program = world.program();
    const text = await program.assertion();
    expect((await program.askToken({ text })).status).toBe(200);
    const again = await program.askToken({ text });
    expect([again.status, again.json()["error"]]).toEqual([401, "invalid_client"]);
  });

  it("of a client of another organisation, with this one's key", async () => {
    const elsewhere = await anOrganisation(world.app, "De Overkant");
    const clientId = await registerClient(elsewhere, other);
    const refused = await world.program({ clientId }).askToken();
    expect(refused.json()["error"]).toBe("invalid_client");
    expect((await world.program({ clientId, key: other }).askToken()).status).toBe(200);
  });

  it("signed by its own key in a way that is not accepted", async () => {
    const rsa = await programKey("RS256");
    const clientId = await registerClient(world.organisation, rsa);
    const refused = await world.program({ clientId, key: rsa }).askToken();
    expect([refused.status, refused.json()["error"]]).toEqual([401, "invalid_client"]);
  });

  it("of an organisation that nobody approved", async () => {
    const waiting = await anOrganisation(world.app, "Nog Niet", { approved: false });
    const clientId = await registerClient(waiting, other);
    const refused = await world.program({ clientId, key: other }).askToken();
    expect([refused.status, refused.json()["error"]]).toEqual([401, "invalid_client"]);
  });
});

/** Proofs that are wrong wherever they are shown. */
const WRONG_PROOFS: Record<string, (program: Program) => Promise<Otherwise> | Otherwise> = {
  "for another method": () => ({ claims: { htm: "GET" } }),
  "for another address": ({ issuer }) => ({ claims: { htu: `${issuer}/v1/me` } }),
  "for another website": () => ({ claims: { htu: "https://elsewhere.example/v1/access-requests" } }),
  "without an address": () => ({ claims: { htu: undefined } }),
  "made two minutes ago": () => ({ claims: { iat: seconds(-120) } }),
  "from two minutes ahead": () => ({ claims: { iat: seconds(120) } }),
  "without a moment": () => ({ claims: { iat: undefined } }),
  "without a name": () => ({ claims: { jti: undefined } }),
  "with the name 1": () => ({ claims: { jti: "1" } }),
  "of another type": () => ({ header: { typ: "JWT" } }),
  "without a key": () => ({ header: { jwk: undefined } }),
  "with a key it is not signed with": () => ({ key: other }),
  "with a secret key": async () => ({ header: { jwk: await exportJWK(world.proofKey.privateKey) } }),
  "with a shared secret for a key": () => ({
    text: keyedWith("secret", {}, { typ: "dpop+jwt", jwk: { kty: "oct", k: "c2VjcmV0" } }),
  }),
  "signed by nobody": () => ({ text: unsigned({}, { typ: "dpop+jwt", jwk: world.proofKey.publicJwk }) }),
  "that is no token": () => ({ text: "proof" }),
};

describe("a token is not given for a proof that is not right", () => {
  it.each(Object.entries(WRONG_PROOFS))("%s", async (_, forge) => {
    const program = world.program();
    const refused = await program.askToken({}, await forge(program));
    expect([refused.status, refused.json()["error"]]).toEqual([400, "invalid_dpop_proof"]);
    expect((await program.askToken()).status).toBe(200);
  });

  it("none at all", async () => {
    const refused = await world.program().askToken({}, null);
    expect([refused.status, refused.json()["error"]]).toEqual([400, "invalid_dpop_proof"]);
  });

  it("replayed, with a new assertion", async () => {
    const program = world.program();
    const text = await program.proof("POST", "/v1/oauth/token", null);
    expect((await program.askToken({}, { text })).status).toBe(200);
    expect((await program.askToken({}, { text })).json()["error"]).toBe("invalid_client");
  });
});

const codeOf = (answer: RawAnswer): string => `${answer.status} ${String(answer.json()["code"])}`;
const ask = (program: Program, otherwise: Otherwise = {}, headers: Record<string, string | null> = {}) =>
  program.send("POST", "/v1/access-requests", REQUEST, otherwise, headers);

describe("a request with a proof that is not right is refused", () => {
  const HERE: typeof WRONG_PROOFS = {
    ...WRONG_PROOFS,
    "for another token": () => ({ claims: { ath: "AAAA" } }),
    "for no token": () => ({ claims: { ath: undefined } }),
  };

  it.each(Object.entries(HERE))("%s", async (_, forge) => {
    const program = await world.program().begin();
    const refused = await ask(program, await forge(program));
    expect(codeOf(refused)).toBe("401 machine-proof-refused");
    expect(refused.headers.get("www-authenticate")).toMatch(/^DPoP error="invalid_dpop_proof", algs="ES256 /);
    expect((await ask(program)).status).toBe(202);
  });

  it("none at all, two, and one shown before", async () => {
    const program = await world.program().begin();
    expect(codeOf(await ask(program, {}, { dpop: null }))).toBe("401 machine-proof-refused");
    const text = await program.proof("POST", "/v1/access-requests", program.token);
    const two = `${text}, ${await program.proof("POST", "/v1/access-requests", program.token)}`;
    expect(codeOf(await ask(program, {}, { dpop: two }))).toBe("401 machine-proof-refused");
    expect((await ask(program, { text })).status).toBe(202);
    expect(codeOf(await ask(program, { text }))).toBe("401 machine-proof-refused");
  });
});

describe("a token that is not right is refused", () => {
  const refusals: Record<string, (program: Program) => Promise<RawAnswer>> = {
    "with a proof by another key": async (program) => {
      const { kid: _, ...jwk } = other.publicJwk;
      return ask(program, { key: other, header: { jwk } });
    },
    "as Bearer": (program) => ask(program, {}, { authorization: `Bearer ${program.token}` }),
    "as Bearer, without a proof": (program) =>
      ask(program, {}, { authorization: `Bearer ${program.token}`, dpop: null }),
    "made up": (program) => {
      program.token = "AAAAAAAAAAAAAAAAAAAAAA";
      return ask(program);
    },
    "a session's": async (program) => {
      program.token = world.owner.cookie.split("=")[1]!;
      return ask(program);
    },
    "cut short": (program) => ask(program, {}, { authorization: `DPoP ${program.token!.slice(1)}` }),
    none: (program) => ask(program, {}, { authorization: "DPoP " }),
    "past its five minutes": async (program) => {
      const sql =
        "update machine_token set created_at = created_at - interval '6 minutes', expires_at = expires_at - interval '6 minutes'";
      await asAdmin(world.app.database.adminUrl, sql);
      return ask(program);
    },
  };

  it.each(Object.entries(refusals))("%s", async (_, attempt) => {
    const refused = await attempt(await world.program().begin());
    expect(codeOf(refused)).toBe("401 machine-token-refused");
    expect(refused.headers.get("www-authenticate")).toMatch(/^DPoP error="invalid_token", algs="ES256 /);
    expect((await ask(await world.program().begin())).status).toBe(202);
  });

  it("and a cookie beside it does not help", async () => {
    const { cookie } = world.owner;
    const program = world.program();
    program.token = "AAAAAAAAAAAAAAAAAAAAAA";
    expect(codeOf(await program.send("GET", "/v1/me", undefined, {}, { cookie }))).toBe("401 machine-token-refused");
  });

  it("lives 300 seconds, and only its hash is kept", async () => {
    const answer = await world.program().askToken();
    expect(answer.json()).toEqual({ access_token: expect.any(String), token_type: "DPoP", expires_in: 300 });
    const { rows } = await world.query<{ row: string; life: string }>(
      "select t::text as row, (t.expires_at - t.created_at)::text as life from machine_token t",
    );
    expect(new Set(rows.map(({ life }) => life))).toEqual(new Set(["00:05:00"]));
    const kept = rows.map(({ row }) => row).join("\n");
    expect(kept).not.toContain(answer.json<{ access_token: string }>().access_token);
    await expect(
      world.query("update machine_token set expires_at = created_at + interval '301 seconds'"),
    ).rejects.toThrow("check");
  });
});

describe("a professional who is not one of theirs is refused", () => {
  const NOT_THEIRS: Record<string, () => Promise<string | null>> = {
    "nobody named": async () => null,
    "no id": async () => "Noa",
    "somebody who never was": async () => NOBODY,
    "somebody of another organisation": async () =>
      joins(await anOrganisation(world.app, "Anders"), await somebody(world.app, "Anna Anders")),
    "somebody who left": async () => {
      const who = await somebody(world.app, "Lex Weg");
      const membershipId = await joins(world.organisation, who);
      expectStatus(await who.raw("POST", `/v1/memberships/${membershipId}/leave`, {}), 204);
      return membershipId;
    },
    "somebody who has not begun": async () => {
      const membershipId = await joins(world.organisation, await somebody(world.app, "Mo Morgen"));
      await world.query(`update membership set valid_from = now() + interval '1 hour' where id = '${membershipId}'`);
      return membershipId;
    },
  };

  it.each(Object.entries(NOT_THEIRS))("%s", async (_, membership) => {
    const program = await world.program().begin();
    const refused = await ask(program, {}, { "regiemap-membership": await membership() });
    expect(codeOf(refused)).toBe("403 machine-membership-refused");
    expect((await ask(program)).status).toBe(202);
  });
});

describe("control: the tables notice", () => {
  it("a door that forgets what was shown before", async () => {
    const { machineDoor: door } = world.app.persistence;
    const program = await world.program().begin();
    const text = await program.proof("POST", "/v1/access-requests", program.token);
    const remembers = door.useOnce.bind(door);
    door.useOnce = async () => true;
    expect([(await ask(program, { text })).status, (await ask(program, { text })).status]).toEqual([202, 202]);
    door.useOnce = remembers;
  });

  it("a door that lets everybody act; what comes after it still asks who works where", async () => {
    const { machineDoor: door } = world.app.persistence;
    const looks = door.look.bind(door);
    door.look = async (...asked) => {
      const token = await looks(...asked);
      return token && { ...token, isColleague: true };
    };
    const refused = await ask(await world.program().begin(), {}, { "regiemap-membership": NOBODY });
    door.look = looks;
    expect(codeOf(refused)).toBe("401 sign-in-required");
  });
});

describe("the token endpoint reads what it is sent, and nothing else", () => {
  const FORMS: Record<string, [Record<string, string | null>, string]> = {
    "another grant": [{ grant_type: "authorization_code" }, "unsupported_grant_type"],
    "a password": [{ grant_type: "password", username: "a", password: "b" }, "unsupported_grant_type"],
    "no grant": [{ grant_type: null }, "invalid_request"],
    "another kind of assertion": [
      { client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:saml2-bearer" },
      "invalid_client",
    ],
    "no assertion": [{ client_assertion: null }, "invalid_client"],
    "a secret instead": [{ client_assertion: null, client_assertion_type: null, client_secret: "x" }, "invalid_client"],
    "another client beside it": [{ client_id: NOBODY }, "invalid_client"],
    "a scope": [{ scope: "read" }, "invalid_scope"],
  };
  it.each(Object.entries(FORMS))("%s", async (_, [form, error]) => {
    const refused = await world.program().askToken({}, {}, form);
    expect([refused.status, refused.json()["error"]]).toEqual([error === "invalid_client" ? 401 : 400, error]);
  });

  it.each<[string, string, string, number]>([
    ["JSON", "application/json", JSON.stringify({ grant_type: "client_credentials" }), 400],
    ["a form of another kind", "multipart/form-data; boundary=x", "--x--", 415],
    ["nothing", "application/x-www-form-urlencoded", "", 400],
    ["a parameter twice", "application/x-www-form-urlencoded", "grant_type=client_credentials&grant_type=x", 400],
    ["emoji and halves of them", "application/x-www-form-urlencoded", "grant_type=%F0%9F%98&__proto__=x&😀=1", 400],
    ["far too much", "application/x-www-form-urlencoded", `grant_type=${"x".repeat(100_000)}`, 413],
  ])("%s", async (_, type, body, status) => {
    const answer = await fetch(`${world.app.baseUrl}/v1/oauth/token`, {
      method: "POST",
      body,
      headers: { "content-type": type },
    });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject(
      status === 400 ? { error: expect.any(String) } : { code: expect.any(String) },
    );
  });

  it("takes a form nowhere else, and nothing from another website", async () => {
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const session = { ...form, cookie: world.owner.cookie, "x-regiemap-request": "1" };
    const elsewhere = await fetch(`${world.app.baseUrl}${world.dossier}/blocks`, {
      method: "POST",
      body: "a=b",
      headers: session,
    });
    expect(elsewhere.status).toBe(415);
    const foreign = { ...form, origin: "https://elsewhere.example" };
    const refused = await fetch(`${world.app.baseUrl}/v1/oauth/token`, {
      method: "POST",
      body: "a=b",
      headers: foreign,
    });
    expect(refused.status).toBe(403);
  });

  it("says how it is used (RFC 8414)", async () => {
    const answer = await fetch(`${world.app.baseUrl}/.well-known/oauth-authorization-server`);
    const { issuer } = world.program();
    expect(await answer.json()).toEqual({
      issuer,
      token_endpoint: `${issuer}/v1/oauth/token`,
      response_types_supported: [],
      grant_types_supported: ["client_credentials"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
      token_endpoint_auth_signing_alg_values_supported: ["ES256", "EdDSA", "Ed25519", "PS256"],
      dpop_signing_alg_values_supported: ["ES256", "EdDSA", "Ed25519", "PS256"],
    });
  });

  it("writes none of it in the log", () => {
    const log = world.app.log.join("\n");
    expect(log).toContain("refused a token");
    expect(log).not.toMatch(/eyJ[A-Za-z0-9_-]{20}/);
    expect(log).not.toContain("client_assertion=");
  });
});
