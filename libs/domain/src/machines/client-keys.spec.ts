import fc from "fast-check";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { algorithmsOf, keyProblem, keySetProblems, publicKeysOf, SIGNING_ALGORITHMS } from "./client-keys.js";

type Jwk = Record<string, unknown>;

const jwk = (kind: "ec" | "ed25519" | "rsa", options: object = {}, secret = false): Jwk => {
  const settings = { namedCurve: "P-256", modulusLength: 2048, ...options };
  const pair = generateKeyPairSync(kind as "ec", settings) as { publicKey: KeyObject; privateKey: KeyObject };
  return (secret ? pair.privateKey : pair.publicKey).export({ format: "jwk" }) as Jwk;
};
const EC = jwk("ec");
const ED = jwk("ed25519");
const RSA = jwk("rsa");

describe("a key a client signs with", () => {
  it("is a public one for ES256, EdDSA or PS256", () => {
    expect([EC, ED, RSA].map(keyProblem)).toEqual([null, null, null]);
    expect(SIGNING_ALGORITHMS).toEqual(["ES256", "EdDSA", "Ed25519", "PS256"]);
    expect(algorithmsOf({ kty: "RSA" })).not.toContain("RS256");
  });

  it.each<[string, unknown, string]>([
    ["a private one", jwk("ec", {}, true), "private-key"],
    ["a private RSA one", jwk("rsa", {}, true), "private-key"],
    ["a shared secret", { kty: "oct", k: "c2VjcmV0" }, "private-key"],
    ["a shared secret without the secret", { kty: "oct" }, "not-an-option"],
    ["another curve", jwk("ec", { namedCurve: "P-384" }), "not-an-option"],
    ["RSA that is too short", jwk("rsa", { modulusLength: 1024 }), "not-an-option"],
    ["RSA one bit too short", { ...RSA, n: Buffer.alloc(256, 0x7f).toString("base64url") }, "not-an-option"],
    ["RSA that is absurdly long", { ...RSA, n: Buffer.alloc(600, 0xff).toString("base64url") }, "not-an-option"],
    ["RSA with exponent 3", { ...RSA, e: "Aw" }, "malformed"],
    ["RSA without a modulus", { kty: "RSA", e: "AQAB" }, "malformed"],
    ["RSA with no base64url", { ...RSA, n: "a".repeat(341) }, "malformed"],
    ["for RS256", { ...RSA, alg: "RS256" }, "not-an-option"],
    ["for HS256", { ...EC, alg: "HS256" }, "not-an-option"],
    ["for encryption", { ...EC, use: "enc" }, "not-an-option"],
    ["for signing with, not checking", { ...EC, key_ops: ["sign"] }, "not-an-option"],
    ["half a point", { kty: "EC", crv: "P-256", x: EC["x"] }, "malformed"],
    ["a point that is too short", { ...ED, x: "AAAA" }, "malformed"],
    ["of a kind that is no text", { kty: { toString: 0 } }, "not-an-option"],
    ["on a curve that is no text", { kty: "EC", crv: { toString: 0 } }, "not-an-option"],
    ["a text", "key", "wrong-type"],
    ["a list", [EC], "wrong-type"],
    ["nothing", null, "wrong-type"],
  ])("is not %s", (_, key, code) => expect(keyProblem(key)).toBe(code));

  it("never is one with a secret in it, wherever the secret came from", () => {
    const secret = fc.constantFrom("d", "p", "q", "dp", "dq", "qi", "oth", "k");
    fc.assert(
      fc.property(fc.constantFrom(EC, ED, RSA), secret, fc.anything(), (key, member, value) => {
        expect(keyProblem({ ...key, [member]: value })).toBe("private-key");
      }),
    );
  });

  it("is judged, not crashed on, whatever somebody pastes", () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom("EC", "OKP", "RSA", "oct", "P-256", "Ed25519", "AQAB"));
    const members = fc.constantFrom("kty", "crv", "x", "y", "n", "e", "alg", "use", "key_ops", "kid");
    const anyKey = fc.dictionary(members, fc.oneof(texts, fc.anything()));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyKey), (key) => {
        expect(typeof keyProblem(key) === "string" || keyProblem(key) === null).toBe(true);
        expect(keySetProblems({ keys: [key] }, "/jwks").length).toBeLessThanOrEqual(1);
        expect(keySetProblems(key, "/jwks").length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a set of keys", () => {
  const named = (key: Jwk, kid: string): Jwk => ({ ...key, kid });
  const codes = (set: unknown) => keySetProblems(set, "/jwks").map(({ pointer, code }) => `${pointer} ${code}`);

  it("has one to five keys with different names", () => {
    expect(codes({ keys: [named(EC, "one"), named(ED, "two"), named(RSA, "2026-11")] })).toEqual([]);
    expect(codes({ keys: [] })).toEqual(["/jwks/keys too-few"]);
    expect(codes({})).toEqual(["/jwks/keys required"]);
    expect(codes([EC])).toEqual(["/jwks/keys required"]);
    expect(codes({ keys: Array(6).fill(named(EC, "one")) })).toEqual(["/jwks/keys too-many"]);
    expect(codes({ keys: [named(EC, "one"), named(ED, "one")] })).toEqual(["/jwks/keys/1 not-unique"]);
    expect(codes({ keys: [named(EC, "one"), named(EC, "two")] })).toEqual(["/jwks/keys/1 not-unique"]);
    expect(codes({ keys: [named(RSA, "one"), { ...named(RSA, "two"), x: "more" }] })).toEqual([
      "/jwks/keys/1 not-unique",
    ]);
    expect(codes({ keys: [EC] })).toEqual(["/jwks/keys/0/kid malformed"]);
    expect(codes({ keys: [named(EC, "een naam")] })).toEqual(["/jwks/keys/0/kid malformed"]);
    expect(codes({ keys: [named(ED, "one"), { ...named(EC, "two"), d: "x" }] })).toEqual(["/jwks/keys/1 private-key"]);
  });

  it("is kept with nothing in it but what checks a signature", () => {
    const extra = { alg: "ES256", use: "sig", x5u: "https://elsewhere.example/", x5c: ["…"], ext: true };
    expect(publicKeysOf({ keys: [{ ...named(EC, "one"), ...extra }], more: 1 })).toEqual([
      { kty: "EC", kid: "one", crv: "P-256", x: EC["x"], y: EC["y"] },
    ]);
    expect(publicKeysOf({ keys: [named(RSA, "two"), named(ED, "three")] })).toEqual([
      { kty: "RSA", kid: "two", n: RSA["n"], e: "AQAB" },
      { kty: "OKP", kid: "three", crv: "Ed25519", x: ED["x"] },
    ]);
  });
});
