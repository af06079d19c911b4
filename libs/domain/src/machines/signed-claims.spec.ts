import fc from "fast-check";
import { checkAssertion, isAssertionHeader, LONGEST_ASSERTION } from "./client-assertion.js";
import { checkProof, isProofHeader, PROOF_WINDOW } from "./dpop-proof.js";
import { CLOCK_SKEW } from "./signed-claims.js";

const NOW = 1_795_345_200;
const ISSUER = "https://regiemap.example";
const CLIENT = "0191d3c0-0000-7000-8000-000000000001";
const ONCE = "8d0a2b1c-5a53-4c8c-9c56-1a3a3d1c7a11";

describe("a client assertion", () => {
  const expected = { clientId: CLIENT, issuer: ISSUER, now: NOW };
  const honest = { iss: CLIENT, sub: CLIENT, aud: ISSUER, iat: NOW, exp: NOW + 60, jti: ONCE };
  const check = (changes: object) => checkAssertion({ ...honest, ...changes }, expected);

  it("counts when it says who, to whom, and now", () => {
    expect(check({})).toEqual({ jti: ONCE, exp: NOW + 60 });
    expect(check({ aud: [ISSUER] })).toMatchObject({ jti: ONCE });
    expect(check({ nbf: NOW })).toMatchObject({ jti: ONCE });
    expect(check({ iat: NOW + CLOCK_SKEW, exp: NOW + CLOCK_SKEW + LONGEST_ASSERTION })).toMatchObject({ jti: ONCE });
  });

  it.each<[string, object, string]>([
    ["of another issuer", { iss: "somebody" }, "issuer"],
    ["about another subject", { sub: "somebody" }, "subject"],
    ["for another server", { aud: "https://elsewhere.example" }, "audience"],
    ["for the token endpoint's address", { aud: `${ISSUER}/v1/oauth/token` }, "audience"],
    ["for this server and another", { aud: [ISSUER, "https://elsewhere.example"] }, "audience"],
    ["for nobody", { aud: undefined }, "audience"],
    ["expired this second", { exp: NOW }, "time"],
    ["without an end", { exp: undefined }, "time"],
    ["with a text for an end", { exp: String(NOW + 60) }, "time"],
    ["with an end that is no number", { exp: Number.NaN }, "time"],
    ["that lives too long", { exp: NOW + LONGEST_ASSERTION + CLOCK_SKEW + 1 }, "time"],
    ["without a beginning", { iat: undefined }, "time"],
    ["from the future", { iat: NOW + CLOCK_SKEW + 1 }, "time"],
    ["made long ago", { iat: NOW - LONGEST_ASSERTION - CLOCK_SKEW - 1 }, "time"],
    ["that ends before it begins", { iat: NOW + 9, exp: NOW + 8 }, "time"],
    ["not valid yet", { nbf: NOW + CLOCK_SKEW + 1 }, "time"],
    ["without a name", { jti: undefined }, "once"],
    ["with a name that is too short", { jti: "1" }, "once"],
    ["with a name that is too long", { jti: "x".repeat(256) }, "once"],
  ])("does not count %s", (_, changes, refusal) => expect(check(changes)).toBe(refusal));

  it("counts only with exactly these words, whatever else is put in their place", () => {
    const member = fc.constantFrom("iss", "sub", "aud", "exp", "iat", "jti");
    fc.assert(
      fc.property(member, fc.anything(), (name, value) => {
        const answer = check({ [name]: value });
        if (typeof answer === "string") return;
        const { exp } = answer;
        expect(exp > NOW && exp <= NOW + LONGEST_ASSERTION + CLOCK_SKEW).toBe(true);
        expect(["exp", "iat", "jti"].includes(name) || String(value) === String(honest[name as "aud"])).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each<[string, object, boolean]>([
    ["usual", { alg: "ES256", kid: "one" }, true],
    ["typed", { alg: "ES256", kid: "one", typ: "client-authentication+jwt" }, true],
    ["of another type", { alg: "ES256", kid: "one", typ: "dpop+jwt" }, false],
    ["without a key's name", { alg: "ES256" }, false],
    ["with a key of its own", { alg: "ES256", kid: "one", jwk: {} }, false],
    ["with an address of keys", { alg: "ES256", kid: "one", jku: "https://elsewhere.example" }, false],
    ["with something critical", { alg: "ES256", kid: "one", crit: ["b64"] }, false],
  ])("header %s", (_, header, isRight) => expect(isAssertionHeader({ ...header })).toBe(isRight));
});

describe("a DPoP proof", () => {
  const url = `${ISSUER}/v1/access-requests`;
  const expected = { method: "POST", url, tokenHash: "hash", now: NOW };
  const honest = { htm: "POST", htu: url, iat: NOW, jti: ONCE, ath: "hash" };
  const check = (changes: object, of: object = {}) => checkProof({ ...honest, ...changes }, { ...expected, ...of });

  it.each<[string, object, object]>([
    ["as it is", {}, {}],
    ["with a query, which does not count", { htu: `${url}?a=b#c` }, {}],
    ["written in capitals where they do not count", { htu: url.replace("https://regiemap", "HTTPS://REGIEMAP") }, {}],
    ["with the port that goes without saying", { htu: url.replace(".example", ".example:443") }, {}],
    ["at the edge of its time", { iat: NOW - PROOF_WINDOW }, {}],
    ["a little ahead", { iat: NOW + PROOF_WINDOW }, {}],
    ["at the token endpoint, without a token", { ath: undefined }, { tokenHash: null }],
  ])("counts %s", (_, changes, of) => expect(check(changes, of)).toEqual({ jti: ONCE }));

  it.each<[string, object, string, object?]>([
    ["for another method", { htm: "GET" }, "request"],
    ["for a method in small letters", { htm: "post" }, "request"],
    ["for another address", { htu: `${ISSUER}/v1/oauth/token` }, "request"],
    ["for another website", { htu: url.replace("regiemap", "elsewhere") }, "request"],
    ["for the address over http", { htu: url.replace("https", "http") }, "request"],
    ["for an address with a name in it", { htu: url.replace("https://", "https://somebody@") }, "request"],
    ["for a path with a slash more", { htu: `${url}/` }, "request"],
    ["for no address", { htu: undefined }, "request"],
    ["for half an address", { htu: "/v1/access-requests" }, "request"],
    ["for another token", { ath: "other" }, "token"],
    ["for no token", { ath: undefined }, "token"],
    ["with a token where there is none yet", {}, "token", { tokenHash: null }],
    ["made too long ago", { iat: NOW - PROOF_WINDOW - 1 }, "time"],
    ["from the future", { iat: NOW + PROOF_WINDOW + 1 }, "time"],
    ["without a time", { iat: undefined }, "time"],
    ["with a text for a time", { iat: String(NOW) }, "time"],
    ["without a name", { jti: undefined }, "once"],
    ["with a name that is too short", { jti: "1" }, "once"],
  ])("does not count %s", (_, changes, refusal, of = {}) => expect(check(changes, of)).toBe(refusal));

  it("counts for one address only, whatever the other one is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.webPath().map((path) => ISSUER + path),
        ),
        (htu) => {
          const answer = check({ htu });
          if (typeof answer !== "string") expect(new URL(htu).pathname).toBe("/v1/access-requests");
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, object, boolean]>([
    ["usual", { typ: "dpop+jwt", alg: "ES256", jwk: {} }, true],
    ["of another type", { typ: "JWT", alg: "ES256", jwk: {} }, false],
    ["without a type", { alg: "ES256", jwk: {} }, false],
    ["with a key's name", { typ: "dpop+jwt", alg: "ES256", jwk: {}, kid: "one" }, false],
    ["with something critical", { typ: "dpop+jwt", alg: "ES256", jwk: {}, crit: ["b64"] }, false],
  ])("header %s", (_, header, isRight) => expect(isProofHeader({ ...header })).toBe(isRight));
});
