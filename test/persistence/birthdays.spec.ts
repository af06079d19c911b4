import { Client } from "pg";
import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { startOfLocalDay } from "#domain/local-day.js";
import { mandateClasses } from "#testing/oracle/naive-mandates.js";
import { plainMandatePolicy } from "#testing/oracle/plain-mandates.js";
import type { PlainWorld } from "#testing/oracle/plain.js";
import { amsterdamDate, birthdayCase, HOLDER, type BirthdayCase } from "#testing/worlds/birthdays.js";
import { Random } from "#testing/worlds/random.js";
import { uuid } from "#testing/worlds/uuid.js";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";

const CASES = 10_000;
const PER_BATCH = 1000;

/** The second wall ends a representative's rights at the same microsecond as the decision, on PostgreSQL. */
describe("birthdays in the second wall", () => {
  const policy = compilePolicy(loadCatalogue());
  const plain = plainMandatePolicy(policy);
  const classes = [...policy.classes.keys()];
  let database: TestDatabase;
  let admin: Client;

  beforeAll(async () => {
    database = await startTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.stop();
  });

  interface Row {
    at: number;
    holder: string;
    dossier: string;
    mandates: string[];
  }

  /** Writes cases down and asks each at its own moment: which classes does each mandate reach? */
  async function reached(cases: readonly BirthdayCase[], random: Random): Promise<string[][]> {
    await admin.query("truncate account, share_code cascade");
    const rows: Row[] = cases.map(({ now }) => ({
      at: now,
      holder: uuid(random),
      dossier: uuid(random),
      mandates: [uuid(random), uuid(random)],
    }));
    await write("account", [
      ...rows.map(({ holder }) => ({ id: holder, name: "Invented", language: "nl", created_at: "now" })),
      ...rows.map(({ dossier }) => ({ id: dossier, name: "Invented", language: "nl", created_at: "now" })),
    ]);
    await write(
      "dossier",
      rows.map(({ dossier }, at) => ({
        id: dossier,
        owner_account_id: dossier,
        owner_birth_date: cases[at]!.birthDate,
        state: "active",
        access_version: 1,
        share_code: dossier.slice(0, 23),
        created_at: "now",
      })),
    );
    await write(
      "mandate",
      rows.flatMap(({ dossier, holder, mandates }, at) =>
        cases[at]!.mandates.flatMap((mandate, which) =>
          mandate.holderAccountId !== HOLDER || mandate.validFrom >= mandate.validUntil
            ? []
            : [
                {
                  dossier_id: dossier,
                  id: mandates[which],
                  holder_account_id: holder,
                  type: mandate.type,
                  valid_from: mandate.validFrom,
                  valid_until: mandate.validUntil,
                  classes_as_written: mandate.classesAsWritten,
                  incapacity_checked_on: mandate.incapacityCheckedOn,
                  checked_by: mandate.checkedBy,
                  source_document: "invented",
                  created_at: "now",
                },
              ],
        ),
      ),
    );
    const { rows: found } = await admin.query<{ at: string; mandate: string; reads: string[] }>(
      `select c.ordinality as at, x.mandate_id as mandate, x.reads
      from unnest($1::uuid[], $2::bigint[]) with ordinality c (holder, us)
      cross join lateral mandates_at(c.holder, at_micros(c.us)) x`,
      [rows.map(({ holder }) => holder), rows.map(({ at }) => at)],
    );
    const answer = rows.map((): string[] => []);
    for (const { at, mandate, reads } of found) {
      const which = rows[Number(at) - 1]!.mandates.indexOf(mandate);
      for (const dataClass of reads) answer[Number(at) - 1]!.push(`${which} ${dataClass}`);
    }
    return answer.map((marks) => marks.sort());
  }

  function write(table: string, rows: object[]) {
    const columns = Object.keys(rows[0]!).join(", ");
    return admin.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }

  function expected({ birthDate, today, mandates }: BirthdayCase): string[] {
    const question = { action: "read", today };
    const world = { question, dossier: { ownerBirthDate: birthDate }, policy: plain } as unknown as PlainWorld;
    return mandates
      .flatMap((mandate, which) => {
        const reaches = mandateClasses(world, mandate);
        const isTheirs = mandate.holderAccountId === HOLDER;
        return classes.filter((one) => isTheirs && reaches(one)).map((one) => `${which} ${one}`);
      })
      .sort();
  }

  /** Number of cases until the database and the oracle differ, or null. */
  async function differsAfter(count: number): Promise<{ case: number; found: string[]; wanted: string[] } | null> {
    const random = new Random(12);
    for (let done = 0; done < count; done += PER_BATCH) {
      const cases = Array.from({ length: PER_BATCH }, (_, at) => birthdayCase(done + at + 1));
      const found = await reached(cases, random);
      for (const [at, one] of cases.entries()) {
        const wanted = expected(one);
        if (JSON.stringify(wanted) !== JSON.stringify(found[at]))
          return { case: done + at + 1, found: found[at]!, wanted };
      }
    }
    return null;
  }

  it(`reach what the oracle says in ${CASES} cases`, async () => {
    expect(await differsAfter(CASES)).toBeNull();
  }, 120_000);

  // A right that ends at 12 or 16 never meets a missing 29 February; the function is right for any age.
  it.each([
    ["2010-11-22", 16, "2026-11-22"],
    ["2010-03-29", 16, "2026-03-29"],
    ["2010-10-25", 16, "2026-10-25"],
    ["2012-02-29", 16, "2028-02-29"],
    ["2004-02-29", 18, "2022-03-01"],
    ["2014-11-22", 12, "2026-11-22"],
  ])("born %s: the day on which %i years are full begins at the same microsecond", async (born, years, day) => {
    const midnight = startOfLocalDay(day);
    const sql = `select to_char(birthday($1, $2), 'YYYY-MM-DD') as birthday,
      (select array_agg(to_char((at_micros(us) at time zone 'Europe/Amsterdam')::date, 'YYYY-MM-DD') order by us)
        from unnest($3::bigint[]) us) as days`;
    const { rows } = await admin.query(sql, [born, years, [midnight - 1, midnight]]);
    expect(rows[0]).toEqual({ birthday: day, days: [amsterdamDate(midnight - 1), day] });
    expect(amsterdamDate(midnight - 1) < day).toBe(true);
  });

  it.each([
    [
      "a birthday that begins a day early",
      `create or replace function birthday(p_birth date, p_years integer) returns date language sql immutable
        return (p_birth + make_interval(years => p_years))::date - 1`,
    ],
    [
      "a birthday that begins a day late",
      `create or replace function birthday(p_birth date, p_years integer) returns date language sql immutable
        return (p_birth + make_interval(years => p_years))::date + 1`,
    ],
    ["a wall without bands", "delete from mandate_band"],
  ])("control: finds %s", async (_, fault) => {
    await admin.query("begin");
    try {
      await admin.query(fault);
      const found = await differsAfter(2000);
      process.stdout.write(`  control: found at case ${found?.case}\n`);
      expect(found).not.toBeNull();
    } finally {
      await admin.query("rollback");
    }
  });
});
