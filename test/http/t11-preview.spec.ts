import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { seededRandom, type Random } from "./random.js";

const GRANTS = 1_000;
const OWNERS = ["jip", "lotte", "fenna", "amira", "sem"];
const READERS = ["ilias", "marit", "willemijn", "rachid", "tessa", "nadia", "koen", "loes", "berend", "saskia", "omer"];

interface OwnView {
  entries: { id: string; sectionKey: string; templateKey: string; dataClass: string; body: Record<string, unknown> }[];
}

interface Terms {
  granteeKey: string;
  purpose: string;
  actions: string[];
  scope: Record<string, unknown>[];
  validUntil: string;
}

/** What an owner is shown before they share; answers the text of the view, or null when these terms may not be. */
type Preview = (owner: SignedIn, terms: Terms, own: OwnView) => Promise<string | null>;

const overHttp: Preview = async (owner, terms) => {
  const answer = await owner.raw("POST", `/v1/dossiers/${owner.me.ownDossierId}/grants/preview`, terms);
  expect([200, 400]).toContain(answer.status);
  return answer.status === 200 ? answer.text : null;
};

/** The planted fault: a preview by a path of its own, from what the owner sees themself. */
const byAnotherPath: Preview = async (owner, terms, own) => {
  if ((await overHttp(owner, terms, own)) === null) return null;
  const matches = (entry: OwnView["entries"][number]) =>
    terms.scope.some(
      ({ entry: id, template, section, dataClass }) =>
        (id ?? entry.id) === entry.id &&
        (template ?? entry.templateKey) === entry.templateKey &&
        (section ?? entry.sectionKey) === entry.sectionKey &&
        (dataClass ?? entry.dataClass) === entry.dataClass,
    );
  return JSON.stringify({ ...own, purpose: terms.purpose, entries: own.entries.filter(matches) });
};

describe("T-11: the preview is the reader's view, byte for byte", () => {
  let app: TestApp;
  let owners: { person: SignedIn; own: OwnView }[];
  let readers: SignedIn[];
  let purposes: string[];

  beforeAll(async () => {
    app = await startTestApp();
    readers = await Promise.all(READERS.map((persona) => signIn(app.baseUrl, persona)));
    owners = await Promise.all(
      OWNERS.map(async (persona) => {
        const person = await signIn(app.baseUrl, persona);
        const view = await person.raw("GET", `/v1/dossiers/${person.me.ownDossierId}/view`);
        return { person, own: view.json<OwnView>() };
      }),
    );
    purposes = [...app.catalogue.purposes.keys()];
  }, 120_000);

  afterAll(() => app?.stop(), 60_000);

  /** Purposes the reader's group may have; others are refused, which is tried now and then. */
  function purposesFor(reader: SignedIn): string[] {
    const { group } = reader.me.activeMembership!;
    return purposes.filter((key) => group !== null && app.catalogue.purposes.get(key)!.groups.includes(group));
  }

  function randomTerms(random: Random, reader: SignedIn, own: OwnView): Terms {
    const purpose = random.pick(random.chance(0.1) ? purposes : purposesFor(reader));
    const { classes } = app.catalogue.purposes.get(purpose)!;
    // Mostly what the purpose may have: terms that are refused are tried too, but compare nothing.
    const fitting = own.entries.filter(({ dataClass }) => classes.includes(dataClass));
    const item = (): Record<string, unknown> => {
      const entry = random.pick(fitting.length > 0 && random.chance(0.9) ? fitting : own.entries);
      const which = random.pick(["entry", "entry", "template", "template", "section", "class"]);
      const named = {
        entry: { entry: entry.id },
        template: { template: entry.templateKey },
        section: { section: entry.sectionKey },
        class: { dataClass: entry.dataClass },
      }[which]!;
      const fields = Object.keys(entry.body).filter(() => random.chance(0.5));
      const isNarrow = (which === "entry" || which === "template") && fields.length > 0 && random.chance(0.4);
      const until = random.chance(0.2) ? { dataUntil: new Date(Date.now() - 20 * 86_400_000).toISOString() } : {};
      const beside = ["$summary", "$reaction", "$workStep"].filter(() => random.chance(0.5));
      return { ...named, ...(isNarrow ? { fields: [...fields, ...beside] } : {}), ...until };
    };
    return {
      granteeKey: `m:${reader.me.activeMembership!.id}`,
      purpose,
      actions: ["read"],
      scope: Array.from({ length: random.between(1, 3) }, item),
      validUntil: new Date(Date.now() + random.between(1, 20) * 86_400_000).toISOString(),
    };
  }

  /** In one binder: previews, shares, reads and ends again; counts the grants that came to be and the views that were not as previewed. */
  async function compare({ person, own }: (typeof owners)[number], grants: number, preview: Preview, seed: number) {
    const random = seededRandom(seed);
    let made = 0;
    let different = 0;
    let empty = 0;
    while (made < grants) {
      const reader = random.pick(readers);
      const terms = randomTerms(random, reader, own);
      const shown = await preview(person, terms, own);
      const receipt = { text: "Dit deel ik.", language: "nl" };
      const path = `/v1/dossiers/${person.me.ownDossierId}`;
      const created = await person.raw("POST", `${path}/grants`, { ...terms, receipt });
      // Terms that may not be previewed may not be granted either, and the other way round.
      expect({ terms, status: created.status }).toEqual({ terms, status: shown === null ? 400 : 201 });
      if (shown === null) continue;
      made += 1;
      const view = await reader.raw("GET", `${path}/view?purpose=${terms.purpose}`);
      const isNothing = view.status === 404;
      if (isNothing) empty += 1;
      if (isNothing ? JSON.parse(shown).entries.length > 0 : view.text !== shown) different += 1;
      await reader.raw("POST", `${path}/grants/${created.json<{ id: string }>().id}/give-back`);
    }
    return { different, empty };
  }

  it(`${GRANTS} random grants`, async () => {
    const lanes = await Promise.all(owners.map((owner, at) => compare(owner, GRANTS / OWNERS.length, overHttp, at)));
    const sum = (of: "different" | "empty") => lanes.reduce((total, lane) => total + lane[of], 0);
    expect(sum("different")).toBe(0);
    expect(sum("empty")).toBeLessThan(GRANTS / 2);
  }, 600_000);

  it("control: a preview by another path is found", async () => {
    const { different } = await compare(owners[0]!, 5, byAnotherPath, 12);
    expect(different).toBeGreaterThan(0);
  }, 60_000);
});
