import { Client } from "pg";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";

describe("the database of a test file", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  it("is PostgreSQL 18, and each role may log in without special powers", async () => {
    for (const [role, url] of Object.entries(database.urls)) {
      const client = new Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query(
        "SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS powerful, current_setting('server_version_num')::int AS version FROM pg_roles WHERE rolname = current_user",
      );
      await client.end();
      expect(rows[0]).toMatchObject({ rolname: `regiemap_${role}`, powerful: false });
      expect(rows[0].version).toBeGreaterThanOrEqual(180000);
    }
  });

  it("lets nobody but the owner make tables", async () => {
    const client = new Client({ connectionString: database.urls.app });
    await client.connect();
    await expect(client.query("CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
    await client.end();
  });

  it("is not shared with another test file", async () => {
    const other = await startTestDatabase("empty");
    expect(other.name).not.toBe(database.name);
    await other.stop();
  });
});
