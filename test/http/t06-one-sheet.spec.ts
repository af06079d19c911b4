import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { NOBODY, PURPOSE, World } from "./world.js";

/** T-06 outside the view: whoever stopped somebody and then writes can be sure that they do not get the new text. */
describe("one sheet, asked for while its share is stopped", () => {
  let world: World;
  let admin: Client;

  beforeAll(async () => {
    world = await World.start();
    admin = new Client({ connectionString: world.app.database.adminUrl });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await world?.stop();
  }, 60_000);

  it.each([
    ["the sheet", "entry_revision", (id: string) => `/entries/${id}`],
    ["the list", "entry_draft", () => "/entries"],
  ])("%s is not there any more, for who was let in a moment before", async (_, table, where) => {
    const grant = await world.grant([{ template: "my-question" }]);
    const sheet = await world.ownerSheet("my-question", { question: "Mag ik ook op vrijdag vrij?" });
    const dossier = `/v1/dossiers/${world.dossierId}`;
    const look = (path: string) => world.reader.raw("GET", `${dossier}${path}?purpose=${PURPOSE}`);
    expect((await look(where(sheet))).status).toBe(200);
    const answer = await heldBefore(
      table,
      () => look(where(sheet)),
      async () => {
        const stopped = await world.owner.raw("POST", `${dossier}/grants/${grant}/stop`);
        expect(stopped.status).toBe(200);
        const words = { stance: "partly", text: "Geschreven na het einde." };
        expect((await world.owner.raw("PUT", `${dossier}/entries/${sheet}/reaction`, words)).status).toBe(200);
      },
    );
    expect(answer.text).not.toContain("Geschreven na het einde.");
    const never = await look(`/entries/${NOBODY}`);
    expect([answer.status, answer.json()["code"]]).toEqual([404, never.json()["code"]]);
  });

  /** Somebody was decided about and waits for what this table holds; meanwhile something else happens. */
  async function heldBefore<T>(table: string, ask: () => Promise<T>, meanwhile: () => Promise<void>): Promise<T> {
    await admin.query("begin");
    await admin.query(`lock table ${table} in access exclusive mode`);
    const answer = ask();
    const waiting = `select count(*)::int as n, pg_stat_clear_snapshot() from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    for (let tries = 0; (await admin.query<{ n: number }>(waiting)).rows[0]!.n === 0; tries += 1) {
      if (tries > 400) throw new Error("Nobody waits.");
      await setTimeout(5);
    }
    try {
      await meanwhile();
    } finally {
      await admin.query("commit");
    }
    return answer;
  }
});
