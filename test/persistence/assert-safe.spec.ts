import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { assertSafe } from "#persistence/assert-safe.js";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";

/** Roles are of the whole server, which other test files use too: this one has a name of its own. */
const POWERFUL = `test_${randomBytes(6).toString("hex")}`;
const UNWALLED = "Row-level security is not on and forced for: ";

interface Refusal {
  fault: string;
  /** What makes the database unsafe. */
  plant?: string;
  /** Whom the application connects as; regiemap_app when absent. */
  as?: (database: TestDatabase) => string;
  says: string;
}

const REFUSALS: Refusal[] = [
  ...["SUPERUSER", "BYPASSRLS"].map((power) => ({
    fault: `a role with ${power}`,
    plant: `CREATE ROLE ${POWERFUL} LOGIN ${power} PASSWORD 'test'`,
    as: ({ adminUrl }: TestDatabase) => withUser(adminUrl, POWERFUL, "test"),
    says: `may not connect as ${POWERFUL}: that role passes row-level security`,
  })),
  { fault: "the owner of the tables", as: ({ urls }) => urls.owner, says: "regiemap_owner: that role owns the tables" },
  ...["INSERT", "UPDATE", "DELETE", "TRUNCATE"].map((right) => ({
    fault: `${right} on the record`,
    plant: `GRANT ${right} ON access_event TO regiemap_app`,
    says: "The role regiemap_app may write the record itself",
  })),
  {
    fault: "a migration that was not run",
    plant: "DELETE FROM schema_migration WHERE id = (SELECT max(id) FROM schema_migration)",
    says: "The database is older than this program",
  },
  { fault: "no table at all", plant: "DROP TABLE schema_migration", says: "The database is older than this program" },
  {
    fault: "a wall that is off",
    plant: "ALTER TABLE dossier DISABLE ROW LEVEL SECURITY",
    says: `${UNWALLED}dossier.`,
  },
  {
    fault: "a wall with a door for the owner",
    plant: "ALTER TABLE entry NO FORCE ROW LEVEL SECURITY",
    says: `${UNWALLED}entry.`,
  },
  {
    fault: "a new table of a dossier without a wall",
    plant: "CREATE TABLE note (dossier_id uuid); ALTER TABLE note OWNER TO regiemap_owner",
    says: `${UNWALLED}note.`,
  },
];

function withUser(url: string, user: string, password: string): string {
  return Object.assign(new URL(url), { username: user, password }).href;
}

describe("before anybody's binder is opened", () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await startTestDatabase();
  });
  afterEach(() => database.stop());

  async function asAdmin(sql: string): Promise<void> {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  it("passes a database as the migrations make it, for the role of the application", async () => {
    await expect(assertSafe(database.urls.app)).resolves.toBeUndefined();
  });

  it.each(REFUSALS)("refuses $fault", async ({ plant = "", as = ({ urls }) => urls.app, says }) => {
    await asAdmin(plant);
    try {
      await expect(assertSafe(as(database))).rejects.toMatchObject({
        name: "StartProblem",
        message: expect.stringContaining(says),
      });
    } finally {
      await asAdmin(`DROP ROLE IF EXISTS ${POWERFUL}`);
    }
  });
});
