import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { EmbeddedDatabase } from "./embedded-database.js";
import { openOutside } from "./outside-database.js";

// A server of its own and not that of the run: making the roles changes their passwords for every database.
const folder = mkdtempSync(join(tmpdir(), "regiemap-outside-"));
const serverFolder = mkdtempSync(join(tmpdir(), "regiemap-server-"));
let server: EmbeddedDatabase;

beforeAll(async () => {
  server = await EmbeddedDatabase.start({ dataDir: serverFolder, demo: true, durable: false });
}, 60_000);
afterAll(async () => {
  await server.stop();
  for (const each of [folder, serverFolder]) rmSync(each, { recursive: true, force: true });
});

async function sentence(owner: string): Promise<string> {
  const error = await openOutside({ kind: "outside", owner }, folder, false).then(
    () => new Error("it opened"),
    (thrown: Error) => thrown,
  );
  expect(error.name).toBe("StartProblem");
  expect(error.message.split("\n")).toHaveLength(1);
  return error.message;
}

describe("a PostgreSQL of one's own", () => {
  it("is used with the addresses that are given", async () => {
    const { owner, app, worker, verifier } = server.urls();
    const urls = await openOutside({ kind: "outside", owner, app, worker, verifier }, folder, false);
    expect(urls).toEqual({ owner, app, worker, verifier, import: "" });
  });

  it("asks for the app's address when the one it has may not make roles", async () => {
    expect(await sentence(server.urls().owner)).toContain("REGIEMAP_APP_DATABASE_URL is missing");
  });

  it.each([
    ["nothing listens", (url: URL) => (url.port = "1"), "nothing answers there"],
    ["the password is wrong", (url: URL) => (url.password = "fout"), "password is refused"],
    ["the database is not there", (url: URL) => (url.pathname = "/weg"), "does not exist"],
    ["the machine is not there", (url: URL) => (url.hostname = "nergens.invalid"), "cannot be used"],
  ])("says so in one sentence when %s", async (_when, change, expected) => {
    const url = new URL(server.adminUrl("regiemap"));
    change(url);
    const said = await sentence(url.href);
    expect(said).toContain(expected);
    if (url.password !== "fout") expect(said).not.toContain(url.password);
  });

  it("makes the roles itself for a superuser, with passwords that it keeps", async () => {
    const outside = { kind: "outside" as const, owner: server.adminUrl("regiemap") };
    const first = await openOutside(outside, folder, false);
    expect(await openOutside(outside, folder, false)).toEqual(first);
    expect(statSync(join(folder, "roles.json")).mode & 0o777).toBe(0o600);
    const client = new Client({ connectionString: first.app });
    await client.connect();
    const { rows } = await client.query("SELECT current_user AS name");
    await client.end();
    expect(rows).toEqual([{ name: "regiemap_app" }]);
  });
});
