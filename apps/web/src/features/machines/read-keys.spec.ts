import { readKeys } from "./read-keys.js";

const KEY = { kty: "EC", crv: "P-256", x: "x", y: "y", kid: "one" };

describe("keys that somebody pastes", () => {
  it("are a set, or one key", () => {
    expect(readKeys(JSON.stringify({ keys: [KEY] }))).toEqual({ jwks: { keys: [KEY] } });
    expect(readKeys(`  ${JSON.stringify(KEY)}\n`)).toEqual({ jwks: { keys: [KEY] } });
  });

  it.each<[string, string, string]>([
    ["nothing", " ", "empty"],
    ["a key of another form", "-----BEGIN PUBLIC KEY-----", "notJson"],
    ["a text", '"keys"', "noKeys"],
    ["a set of nothing", '{"keys":[]}', "noKeys"],
    ["a secret key", JSON.stringify({ keys: [{ ...KEY, d: "secret" }] }), "secret"],
    ["a shared secret", '{"kty":"oct","k":"secret"}', "secret"],
  ])("are not %s, and then nothing is sent", (_, text, problem) => expect(readKeys(text)).toEqual({ problem }));
});
