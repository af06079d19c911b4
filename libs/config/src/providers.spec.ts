import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dump } from "js-yaml";
import { readConfig } from "./config.js";
import { StartProblem } from "./start-problem.js";

const GOOD = {
  key: "stadslogin",
  labelNl: "Inloggen met Stadslogin",
  labelEn: "Log in with Stadslogin",
  audience: "citizen",
  issuer: "https://login.stad.example/oidc",
  clientId: "regiemap",
  clientSecretFile: "stadslogin.secret",
  assurance: { "urn:stad:loa:2": "substantial" },
};

describe("the providers in the settings", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "regiemap-providers-"));
    writeFileSync(join(folder, "stadslogin.secret"), "een-geheim-van-zestien\n");
    writeFileSync(join(folder, "short.secret"), "kort");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function read(content: unknown) {
    const path = join(folder, "providers.yaml");
    writeFileSync(path, typeof content === "string" ? content : dump(content));
    return readConfig({ REGIEMAP_PROVIDERS: path }).providers;
  }

  function complaints(content: unknown): string[] {
    try {
      read(content);
      return [];
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(StartProblem);
      return (thrown as StartProblem).message.split("\n");
    }
  }

  it("are none when nothing is set", () => {
    expect(readConfig({}).providers).toEqual([]);
  });

  it("are read, the secret from a file of its own", () => {
    const { clientSecretFile: _, ...rest } = GOOD;
    expect(read({ providers: [GOOD] })).toEqual([
      { ...rest, clientSecret: "een-geheim-van-zestien", scopes: ["openid"] },
    ]);
    expect(read({ providers: [{ ...GOOD, issuer: "http://localhost:4000", scopes: ["openid", "x"] }] })).toHaveLength(
      1,
    );
  });

  it.each<[string, unknown, string]>([
    ["no YAML", "providers: [", "cannot be read as YAML"],
    ["no list", { provider: [] }, 'a list under "providers"'],
    ["a field missing", { providers: [{ ...GOOD, clientId: undefined }] }, "has no clientId"],
    ["a field nobody knows", { providers: [{ ...GOOD, secret: "x" }] }, "has secret, which means nothing"],
    ["a key with a space", { providers: [{ ...GOOD, key: "a b" }] }, "key is at most"],
    ["an empty label", { providers: [{ ...GOOD, labelNl: "" }] }, "labelNl is 1 to 60"],
    ["another audience", { providers: [{ ...GOOD, audience: "all" }] }, "citizen or professional"],
    ["no https", { providers: [{ ...GOOD, issuer: "http://login.stad.example" }] }, "starts with https://"],
    [
      "a host that only begins as this machine",
      { providers: [{ ...GOOD, issuer: "http://localhost.evil.example" }] },
      "https://",
    ],
    [
      "an issuer with a question",
      { providers: [{ ...GOOD, issuer: "https://x.example/?a" }] },
      "without question mark",
    ],
    ["no secret there", { providers: [{ ...GOOD, clientSecretFile: "nowhere" }] }, "cannot be read"],
    ["a short secret", { providers: [{ ...GOOD, clientSecretFile: "short.secret" }] }, "fewer than 16"],
    ["no level", { providers: [{ ...GOOD, assurance: {} }] }, "for each acr"],
    ["a level nobody knows", { providers: [{ ...GOOD, assurance: { a: "best" } }] }, "for each acr"],
    ["scopes without openid", { providers: [{ ...GOOD, scopes: ["profile"] }] }, "with openid in it"],
    [
      "the same key twice",
      { providers: [GOOD, { ...GOOD, issuer: "https://b.example" }] },
      "names the key stadslogin twice",
    ],
    ["the same issuer twice", { providers: [GOOD, { ...GOOD, key: "b" }] }, "names the issuer"],
  ])("are refused with one sentence: %s", (_, content, sentence) => {
    const found = complaints(JSON.parse(JSON.stringify(content)));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
    expect(found[0]).not.toContain("geheim");
  });
});
