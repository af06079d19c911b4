import { startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest, type RawAnswer } from "#testing/sign-in.js";

const GONE = (name: string) =>
  `${name}=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Strict`;

/** Cookies over https, behind a proxy that says so, and over plain http on one's own machine. */
describe("cookies", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ trustProxy: true, publicOrigin: "https://map.voorbeeld.example" });
  }, 120_000);
  afterAll(() => app?.stop(), 60_000);

  const HTTPS = { "x-forwarded-proto": "https" };
  const ask = (path: string, cookie = "", headers: Record<string, string> = HTTPS, body: object = {}) =>
    rawRequest(app.baseUrl, cookie, "POST", path, body, headers);
  const cookiesOf = ({ headers }: RawAnswer) => headers.getSetCookie();
  const enter = (headers: Record<string, string> = HTTPS) => ask("/v1/demo/sessions", "", headers, { persona: "jip" });
  const me = async (cookie: string, headers: Record<string, string> = HTTPS) =>
    (await rawRequest(app.baseUrl, cookie, "GET", "/v1/me", undefined, headers)).status;

  // __Host-: no Domain, Path=/ and Secure (RFC 6265bis, 4.1.3.2); browsers refuse it otherwise.
  it("of a session are bound to this host, this path and https, and no script or other site has them", async () => {
    const [session, step, ...more] = cookiesOf(await enter());
    expect(session).toMatch(/^__Host-regiemap=[\w-]{22}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    // Whoever is in has no step to finish any more.
    expect([step, more]).toEqual([GONE("__Host-regiemap-step"), []]);
  });

  it("of a step of signing in are too, and last ten minutes", async () => {
    expect(cookiesOf(await ask("/v1/sign-in/options"))).toEqual([
      expect.stringMatching(
        /^__Host-regiemap-step=[\w-]{22}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
  });

  it("are taken away with the same attributes", async () => {
    const [set] = cookiesOf(await enter());
    const ended = await rawRequest(app.baseUrl, set!.split(";")[0]!, "DELETE", "/v1/session", undefined, HTTPS);
    expect(ended.status).toBe(204);
    expect(cookiesOf(ended)).toEqual([GONE("__Host-regiemap")]);
  });

  it("count over https under no other name: what plain http or a neighbour set is nobody's", async () => {
    const cookie = cookiesOf(await enter())[0]!.split(";")[0]!;
    expect(await me(cookie)).toBe(200);
    expect(await me(cookie.replace("__Host-", ""))).toBe(401);
    expect(await me(cookie.replace("__Host-", "__Secure-"))).toBe(401);
  });

  it("over plain http go by their own name, and not as a secure one", async () => {
    const [set] = cookiesOf(await enter({}));
    expect(set).toMatch(/^regiemap=[\w-]{22}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await me(set!.split(";")[0]!, {})).toBe(200);
    expect(await me(`__Host-${set!.split(";")[0]!}`, {})).toBe(401);
  });
});
