import type { Problem } from "../result.js";

/** Public keys of one client at most: one in use, its successor, and some room. */
export const MOST_KEYS = 5;

const LEAST_RSA_BITS = 2048;
/** Longer ones only cost whoever checks them. */
const MOST_RSA_BITS = 4096;

/** What tells a private or symmetric key (RFC 7518, 6.2.2, 6.3.2, 6.4.1). */
const SECRET_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] as const;

/** What is kept of a key (RFC 7517); everything else somebody pastes is left behind. */
export interface PublicKey {
  kty: "EC" | "OKP" | "RSA";
  kid: string;
  crv?: string;
  x?: string;
  y?: string;
  n?: string;
  e?: string;
}

const KID = /^[A-Za-z0-9._~:-]{1,100}$/;
/** 32 bytes in base64url without padding. */
const BYTES_32 = /^[A-Za-z0-9_-]{43}$/;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
/** 65537: smaller exponents have been trouble, and nobody uses others. */
const EXPONENT = "AQAB";

/** Algorithms that go with a key; what a token says about its algorithm is only believed when it is one of these. */
export function algorithmsOf({ kty }: Pick<PublicKey, "kty">): readonly string[] {
  // EdDSA is what RFC 8037 called it, Ed25519 what RFC 9864 does. RS256 is left out, as FAPI 2.0 does: PS256 is proven.
  return { EC: ["ES256"], OKP: ["EdDSA", "Ed25519"], RSA: ["PS256"] }[kty];
}

export const SIGNING_ALGORITHMS: readonly string[] = (["EC", "OKP", "RSA"] as const).flatMap((kty) =>
  algorithmsOf({ kty }),
);

/**
 * What is wrong with one key as JSON Web Key. A name (`kid`) is not asked here: the key of a DPoP proof has none.
 * @returns a code, or null when it is a public key of a kind that is accepted
 */
export function keyProblem(key: unknown): "wrong-type" | "private-key" | "not-an-option" | "malformed" | null {
  if (typeof key !== "object" || key === null || Array.isArray(key)) return "wrong-type";
  const jwk = key as Record<string, unknown>;
  if (SECRET_MEMBERS.some((member) => Object.hasOwn(jwk, member))) return "private-key";
  const { kty, crv } = jwk;
  if (kty === "EC" && crv === "P-256")
    return isBytes32(jwk["x"]) && isBytes32(jwk["y"]) ? usable(jwk, "EC") : "malformed";
  if (kty === "OKP" && crv === "Ed25519") return isBytes32(jwk["x"]) ? usable(jwk, "OKP") : "malformed";
  if (kty !== "RSA") return "not-an-option";
  const bits = bitsOf(jwk["n"]);
  if (bits === null || jwk["e"] !== EXPONENT) return "malformed";
  return bits < LEAST_RSA_BITS || bits > MOST_RSA_BITS ? "not-an-option" : usable(jwk, "RSA");
}

/** A key that says itself that it is for something else is not used. */
function usable(jwk: Record<string, unknown>, kty: PublicKey["kty"]): "not-an-option" | null {
  const { alg, use, key_ops: acts } = jwk;
  const isForSigning = use === undefined || use === "sig";
  const isForVerifying = acts === undefined || (Array.isArray(acts) && acts.every((act) => act === "verify"));
  const isOfAlgorithm = alg === undefined || algorithmsOf({ kty }).includes(alg as string);
  return isForSigning && isForVerifying && isOfAlgorithm ? null : "not-an-option";
}

/** Everything that is wrong with a set of keys (RFC 7517, 5) that a client would sign with; pointers under `pointer`. */
export function keySetProblems(set: unknown, pointer: string): Problem[] {
  const keys = keysIn(set);
  if (keys === null) return [{ pointer: `${pointer}/keys`, code: "required" }];
  if (keys.length === 0) return [{ pointer: `${pointer}/keys`, code: "too-few" }];
  if (keys.length > MOST_KEYS) return [{ pointer: `${pointer}/keys`, code: "too-many" }];
  const names = new Set<unknown>();
  const values = new Set<string>();
  return keys.flatMap((key, index) => {
    const at = `${pointer}/keys/${index}`;
    const code = keyProblem(key);
    if (code !== null) return [{ pointer: at, code }];
    const { kid, ...material } = publicKeyOf(key as PublicKey);
    if (typeof kid !== "string" || !KID.test(kid)) return [{ pointer: `${at}/kid`, code: "malformed" }];
    const value = JSON.stringify(material);
    const isNew = !names.has(kid) && !values.has(value);
    names.add(kid);
    values.add(value);
    return isNew ? [] : [{ pointer: at, code: "not-unique" }];
  });
}

/** The keys of a set without problems, with nothing in them but what is needed to check a signature. */
export function publicKeysOf(set: unknown): PublicKey[] {
  return (keysIn(set) as PublicKey[]).map(publicKeyOf);
}

function publicKeyOf({ kty, kid, crv, x, y, n, e }: PublicKey): PublicKey {
  if (kty === "RSA") return { kty, kid, n, e };
  return kty === "EC" ? { kty, kid, crv, x, y } : { kty, kid, crv, x };
}

function keysIn(set: unknown): unknown[] | null {
  if (typeof set !== "object" || set === null) return null;
  const { keys } = set as { keys?: unknown };
  return Array.isArray(keys) ? keys : null;
}

const isBytes32 = (value: unknown): boolean => typeof value === "string" && BYTES_32.test(value);

/** Length of a number in base64url, in bits. */
function bitsOf(value: unknown): number | null {
  if (typeof value !== "string" || value.length > 1024 || value.length % 4 === 1) return null;
  if (!BASE64URL.test(value)) return null;
  const bytes = Uint8Array.from(atob(value.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (bytes.length - first) * 8 - Math.clz32(bytes[first]!) + 24;
}
