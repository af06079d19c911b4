import { startTestApp, GENEROUS, type TestApp } from "#testing/app.js";
import { rawRequest, signIn, type SignedIn } from "#testing/sign-in.js";
import { FLOWS, type Flow } from "#edge/security/flows.js";

const MOST = 3;

/** Every flow has a limit of its own: reaching one stops that flow and no other. */
describe("a limit per flow", () => {
  let app: TestApp;
  let jip: SignedIn;
  beforeAll(async () => {
    // How often one may sign in as an invented person is left as it is: the tests need some.
    const limits = Object.fromEntries(Object.keys(FLOWS).map((flow) => [flow, flow === "demo" ? 1e6 : MOST]));
    app = await startTestApp({ limits: { ...GENEROUS, ...limits } as Record<Flow, number> });
    jip = await signIn(app.baseUrl, "jip");
  }, 120_000);
  afterAll(() => app?.stop(), 60_000);

  const before = (path: string) => () => rawRequest(app.baseUrl, "", "POST", path, {});
  const dossier = () => `/v1/dossiers/${jip.me.ownDossierId}`;
  /** One request of each flow; what it answers below the limit does not matter here. */
  const REQUESTS: Record<string, () => Promise<{ status: number }>> = {
    "sign-in": before("/v1/sign-in"),
    start: before("/v1/start"),
    code: before("/v1/start/code"),
    recovery: before("/v1/recovery"),
    token: before("/v1/oauth/token"),
    ask: () => jip.raw("POST", "/v1/invitations/start", {}),
    verify: () => jip.raw("GET", `${dossier()}/access-events/verify`),
    export: () => jip.raw("GET", `${dossier()}/export`),
    search: () => jip.raw("GET", "/v1/readers?text=a"),
    write: () => jip.raw("POST", `${dossier()}/entries`, {}),
    read: () => jip.raw("GET", "/v1/me"),
  };
  // Counted in another way (limits.spec.ts), or not limited here.
  const ELSEWHERE = new Set(["demo", "refusals"]);
  const flows = Object.keys(FLOWS).filter((flow) => !ELSEWHERE.has(flow));

  it("has a request for every flow", () => {
    for (const flow of flows) expect([flow, flow in REQUESTS]).toEqual([flow, true]);
  });

  it.each(flows)("%s", async (flow) => {
    const statuses = [];
    for (let count = 0; count <= MOST; count += 1) statuses.push((await REQUESTS[flow]!()).status);
    expect([flow, statuses.indexOf(429)]).toEqual([flow, MOST]);
  });

  it("leaves room for an office: five people who begin at once by an invitation, from one address", () => {
    const [beginning, invitation] = [3, 2];
    expect(FLOWS.code).toBeGreaterThanOrEqual(5 * (beginning + invitation));
    expect(FLOWS.start).toBeGreaterThanOrEqual(5);
  });

  it("stops nobody else: another session reads and writes", async () => {
    const amira = await signIn(app.baseUrl, "amira");
    expect((await amira.raw("GET", "/v1/me")).status).toBe(200);
    expect((await jip.raw("GET", "/v1/me")).status).toBe(429);
  });
});
