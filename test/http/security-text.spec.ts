import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest } from "#testing/sign-in.js";

const PATH = "/.well-known/security.txt";
const DAY = 86_400_000;

/** Where to report a hole: a file of RFC 9116, or no file at all. */
describe("security.txt", () => {
  const contact = "mailto:veilig@regie.example.nl";
  let app: TestApp | undefined;
  afterEach(async () => {
    await app?.stop();
    app = undefined;
  }, 60_000);

  it("says whom to tell, until when that holds, in which languages and where the file stands", async () => {
    app = await startTestApp({ securityContact: contact, publicOrigin: "https://regie.example.nl" });
    const answer = await rawRequest(app.baseUrl, "", "GET", PATH);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    const fields = new Map(
      answer.text
        .trimEnd()
        .split("\n")
        .map((line) => line.split(/: (.*)/) as [string, string]),
    );
    expect(Object.fromEntries(fields)).toEqual({
      Contact: contact,
      Expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      "Preferred-Languages": "nl, en",
      Canonical: `https://regie.example.nl${PATH}`,
    });
    const ahead = Date.parse(fields.get("Expires")!) - Date.now();
    expect(ahead).toBeGreaterThan(30 * DAY);
    expect(ahead).toBeLessThan(365 * DAY);
  }, 120_000);

  it("names no address of its own where there is none with https", async () => {
    app = await startTestApp({ securityContact: contact });
    expect((await rawRequest(app.baseUrl, "", "GET", PATH)).text).not.toContain("Canonical");
  }, 120_000);

  it("is not there without a contact, and the web app does not answer in its place", async () => {
    const webRoot = mkdtempSync(join(tmpdir(), "regiemap-web-"));
    writeFileSync(join(webRoot, "index.html"), "<!doctype html>");
    try {
      app = await startTestApp({ webRoot });
      for (const path of [PATH, "/.well-known/change-password"]) {
        const answer = await rawRequest(app.baseUrl, "", "GET", path);
        expect([answer.status, answer.json()["code"]]).toEqual([404, "not-found"]);
      }
    } finally {
      rmSync(webRoot, { recursive: true, force: true });
    }
  }, 120_000);
});
