import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest, signIn } from "#testing/sign-in.js";
import { NOBODY } from "./world.js";

const IMMUTABLE = "public, max-age=31536000, immutable";
const LIMITS = {
  demo: 6,
  "sign-in": 3,
  start: 2,
  code: 4,
  recovery: 2,
  ask: 3,
  verify: 2,
  search: 4,
  write: 1000,
  read: 1000,
  refusals: 5,
};

describe("limits, headers and the web app", () => {
  let app: TestApp;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "regiemap-web-"));
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>Regiemap</title>");
    writeFileSync(join(folder, "assets", "app-1a2b3c4d.js"), "export {};");
    writeFileSync(join(folder, "assets", "app-1a2b3c4d.js.br"), brotliCompressSync("export {};"));
    writeFileSync(join(folder, "favicon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    app = await startTestApp({ limits: LIMITS, webRoot: folder });
  }, 120_000);
  afterAll(async () => {
    await app?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it("stops somebody who is refused too often, and tells the owner once", async () => {
    const owner = await signIn(app.baseUrl, "fenna");
    const nosy = await signIn(app.baseUrl, "gijs");
    const path = `/v1/dossiers/${owner.me.ownDossierId}`;
    const look = () => nosy.raw("GET", `${path}/view?purpose=guidance-at-work`);
    for (let count = 0; count < 5; count += 1) expect((await look()).status).toBe(404);
    for (let count = 0; count < 4; count += 1) {
      const answer = await look();
      expect([answer.status, answer.json().code, answer.headers.get("retry-after")]).toEqual([429, "too-many", "60"]);
    }
    expect((await nosy.raw("GET", "/v1/me")).status).toBe(200);
    const { items } = (await owner.raw("GET", `${path}/access-events?limit=20`)).json<{
      items: { type: string; actor: { name: string } }[];
    }>();
    const theirs = items.filter(({ actor }) => actor.name === nosy.me.account.name).map(({ type }) => type);
    expect(theirs.slice(0, 6)).toEqual(["refusals.summary", "view", "view", "view", "view", "view"]);
  });

  it("limits each flow by itself", async () => {
    const jip = await signIn(app.baseUrl, "jip");
    const path = `/v1/dossiers/${jip.me.ownDossierId}/access-events/verify`;
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await jip.raw("GET", path)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await jip.raw("GET", "/v1/me")).status).toBe(200);
    const tries = [];
    for (let count = 0; count < 8; count += 1)
      tries.push((await rawRequest(app.baseUrl, "", "POST", "/v1/demo/sessions", { persona: "nobody" })).status);
    expect(tries.at(-1)).toBe(429);
  });

  it("counts what comes before a session per address: a cookie that is made up is nobody new", async () => {
    const flows = [
      ["/v1/start", LIMITS.start],
      ["/v1/start/code", LIMITS.code],
      ["/v1/sign-in/options", LIMITS["sign-in"]],
      ["/v1/recovery", LIMITS.recovery],
    ] as const;
    for (const [path, most] of flows) {
      const statuses = [];
      for (let count = 0; count <= most; count += 1) {
        const cookie = `regiemap=${randomBytes(16).toString("base64url")}; regiemap-step=x`;
        statuses.push((await rawRequest(app.baseUrl, cookie, "POST", path, {})).status);
      }
      expect([path, statuses.indexOf(429)]).toEqual([path, most]);
    }
  });

  it("sends the security headers with every answer", async () => {
    for (const path of [
      "/v1/me",
      "/",
      "/assets/app-1a2b3c4d.js",
      "/v1/nothing",
      "/health/live",
      `/v1/dossiers/${NOBODY}/view`,
    ]) {
      const { headers } = await rawRequest(app.baseUrl, "", "GET", path);
      const policy = headers.get("content-security-policy");
      expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")]);
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("permissions-policy")).toContain("camera=()");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("server")).toBeNull();
    }
  });

  it("keeps nothing of the API in a cache, and built files for a year", async () => {
    const cached = async (path: string) =>
      (await rawRequest(app.baseUrl, "", "GET", path)).headers.get("cache-control");
    expect(await cached("/v1/me")).toBe("no-store");
    expect(await cached("/assets/app-1a2b3c4d.js")).toBe(IMMUTABLE);
    expect(await cached("/favicon.svg")).toBe("no-cache");
    expect(await cached("/")).toBe("no-cache");
    const first = await rawRequest(app.baseUrl, "", "GET", "/v1/catalogue/purposes");
    const again = await rawRequest(app.baseUrl, "", "GET", "/v1/catalogue/purposes", undefined, {
      "if-none-match": first.headers.get("etag")!,
    });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  it("sends built files and the catalogue compressed to who takes that", async () => {
    const sent = async (path: string, accepted: string) => {
      const { headers, text } = await rawRequest(app.baseUrl, "", "GET", path, undefined, {
        "accept-encoding": accepted,
      });
      const names = ["content-encoding", "vary", "content-type"];
      return [...names.map((name) => headers.get(name)), headers.get("cache-control"), text.slice(0, 10)];
    };
    const script = ["Accept-Encoding", "application/javascript; charset=utf-8", IMMUTABLE, "export {};"];
    expect(await sent("/assets/app-1a2b3c4d.js", "gzip, br")).toEqual(["br", ...script]);
    expect(await sent("/assets/app-1a2b3c4d.js", "identity")).toEqual([null, ...script]);
    expect((await rawRequest(app.baseUrl, "", "GET", "/assets/app-1a2b3c4d.js.br")).status).toBe(404);
    const list = ["Accept-Encoding", "application/json; charset=utf-8", "public, no-cache", '{"version"'];
    for (const [accepted, coding] of [
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
      ["identity", null],
    ] as const)
      expect(await sent("/v1/catalogue/templates", accepted)).toEqual([coding, ...list]);
  });

  it("shows the web app on every other address, and nothing outside its folder", async () => {
    for (const path of ["/", "/map", "/delen/abc", "/map/bladen/1?x=1"]) {
      const answer = await rawRequest(app.baseUrl, "", "GET", path);
      expect([path, answer.status, answer.headers.get("content-type")]).toEqual([
        path,
        200,
        "text/html; charset=utf-8",
      ]);
    }
    for (const path of ["/v1/nothing", "/assets/gone.js", "/health/nothing"])
      expect((await rawRequest(app.baseUrl, "", "GET", path)).status).toBe(404);
    for (const path of ["/..%2f..%2fetc/passwd", "/assets/..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd"])
      expect((await rawRequest(app.baseUrl, "", "GET", path)).text).not.toContain("root:");
  });

  it("gives a session a cookie that scripts and other sites cannot use", async () => {
    const plain = await rawRequest(
      app.baseUrl,
      "",
      "POST",
      "/v1/demo/sessions",
      { persona: "jip" },
      { "x-forwarded-for": "10.0.0.9" },
    );
    // The limit of this flow may have been reached by now; the cookie is what this is about.
    if (plain.status === 201)
      expect(plain.headers.get("set-cookie")).toMatch(
        /^regiemap=[\w-]{22}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
      );
  });
});
