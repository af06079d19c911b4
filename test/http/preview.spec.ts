import { Client } from "pg";
import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";

const GRANTS = 1000;

interface Entry {
  id: string;
  templateKey: string;
  sectionKey: string;
  dataClass: string;
  body: object;
}

/** T-11: what an owner sees beforehand is what the reader gets, byte for byte, with everything the reader already had. */
describe("preview and view", () => {
  let app: TestApp;
  let admin: Client;
  const owners: { who: SignedIn; dossierId: string; entries: Entry[] }[] = [];
  const readers: SignedIn[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    for (const persona of ["jip", "lotte", "fenna", "yusuf", "amira", "daan"]) {
      const who = await signIn(app.baseUrl, persona);
      const dossierId = who.me.ownDossierId!;
      const view = await who.raw("GET", `/v1/dossiers/${dossierId}/view`);
      owners.push({ who, dossierId, entries: view.json<{ entries: Entry[] }>().entries });
    }
    const professionals = ["marit", "ilias", "willemijn", "rachid", "tessa", "nadia", "koen", "loes", "berend", "mirjam", "omer"];
    for (const persona of professionals) readers.push(await signIn(app.baseUrl, persona));
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
  }, 60_000);

  it(`are equal for ${GRANTS} grants`, async () => {
    const random = mulberry(20_261_122);
    const purposes = [...app.catalogue.purposes.values()];
    const seen = { compared: 0, refused: 0, nothing: 0, sheets: 0 };
    let differsByAnotherPath = 0;
    for (let attempt = 0; seen.compared < GRANTS && attempt < GRANTS * 20; attempt += 1) {
      const owner = pick(owners, random);
      const reader = pick(readers, random);
      const group = reader.me.activeMembership!.group!;
      const fitting = purposes.filter(({ groups }) => groups.includes(group));
      const purpose = pick(fitting, random).key;
      const terms = {
        granteeKey: `m:${reader.me.activeMembership!.id}`,
        purpose,
        actions: ["read"],
        scope: Array.from({ length: 1 + Math.floor(random() * 4) }, () => item(owner.entries, random)),
        validUntil: new Date(Date.now() + 20 * 86_400_000).toISOString(),
      };
      // Half of the time the reader has other grants as well.
      if (random() < 0.5) await endGrants(reader);
      const preview = await owner.who.raw("POST", `/v1/dossiers/${owner.dossierId}/grants/preview`, terms);
      const input = { ...terms, receipt: { text: "Dit deel ik.", language: "nl" } };
      const made = await owner.who.raw("POST", `/v1/dossiers/${owner.dossierId}/grants`, input);
      if (made.status !== 201) {
        expect([preview.status, made.status]).toEqual([400, 400]);
        seen.refused += 1;
        // A wall in the way: take the other side down.
        await endGrants(reader);
        continue;
      }
      expect(preview.status).toBe(200);
      const view = await reader.raw("GET", `/v1/dossiers/${owner.dossierId}/view?purpose=${purpose}`);
      const shown = preview.json<{ entries: Entry[] }>().entries;
      if (view.status === 404) {
        expect(shown).toEqual([]);
        seen.nothing += 1;
      } else {
        expect(view.status).toBe(200);
        expect(view.text).toBe(preview.text);
        seen.sheets += shown.length;
        if (byAnotherPath(owner.entries, shown) !== JSON.stringify(shown)) differsByAnotherPath += 1;
      }
      seen.compared += 1;
    }
    process.stdout.write(`preview = view: ${JSON.stringify(seen)}\n`);
    expect(seen.compared).toBe(GRANTS);
    expect(seen.sheets).toBeGreaterThan(GRANTS);
    expect(seen.nothing).toBeLessThan(GRANTS / 2);
    // The control: a preview cut out of the owner's own view is another code path, and this comparison notices.
    expect(differsByAnotherPath).toBeGreaterThan(0);
  }, 900_000);

  async function endGrants(reader: SignedIn): Promise<void> {
    await admin.query(
      "update access_grant set state = 'ended', stops_at = null, ended_at = now(), end_reason = 'stopped' where state <> 'ended' and grantee_account_id = $1",
      [reader.me.account.id],
    );
  }
});

/** A line of a scope: by sheet, kind, class or tab, with some fields, up to some moment. */
function item(entries: Entry[], random: () => number): object {
  const entry = pick(entries, random);
  const kind = Math.floor(random() * 5);
  const base =
    kind === 0
      ? { entry: entry.id }
      : kind === 1
        ? { template: entry.templateKey }
        : kind === 2
          ? { dataClass: entry.dataClass }
          : kind === 3
            ? { section: entry.sectionKey }
            : { template: entry.templateKey, section: entry.sectionKey };
  const keys = Object.keys(entry.body);
  const isNamed = (kind === 0 || kind === 1) && keys.length > 0 && random() < 0.4;
  const fields = isNamed ? { fields: keys.filter(() => random() < 0.5).concat(pick(keys, random)).filter(unique) } : {};
  const until = random() < 0.3 ? { dataUntil: random() < 0.5 ? null : new Date(Date.now() - random() * 2e10).toISOString() } : {};
  return { ...base, ...fields, ...until };
}

function unique<T>(value: T, index: number, all: T[]): boolean {
  return all.indexOf(value) === index;
}

/** What somebody might write instead of asking the composer: the owner's own sheets, those the reader gets. */
function byAnotherPath(entries: Entry[], shown: Entry[]): string {
  return JSON.stringify(entries.filter(({ id }) => shown.some((each) => each.id === id)));
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

/** A small generator of numbers with a seed, so that a failure comes back. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
