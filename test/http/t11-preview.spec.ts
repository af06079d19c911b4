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

/** One of a team gets what was shown, with their own id where they are named, and nothing more, unless they read more anyway. */
function isOfTeam(shown: string, view: string, readsMore: boolean): boolean {
  const [team, own] = [shown, view].map((text) => text.replaceAll(/"account":"[^"]+",/g, "")) as [string, string];
  return readsMore ? isWithin(team, own) : own === team;
}

/** Everything that was shown is in the view as it was shown. */
function isWithin(shown: string, view: string): boolean {
  const found = new Map((JSON.parse(view) as OwnView).entries.map((entry) => [entry.id, entry.body]));
  return (JSON.parse(shown) as OwnView).entries.every(({ id, body }) =>
    Object.entries(body).every(([key, value]) => JSON.stringify(found.get(id)?.[key]) === JSON.stringify(value)),
  );
}

describe("T-11: the preview is the reader's view, byte for byte", () => {
  let app: TestApp;
  let owners: { person: SignedIn; own: OwnView }[];
  let readers: SignedIn[];
  let purposes: string[];
  /** By key: who is in the teams of the readers. */
  const teams = new Map<string, string[]>();

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
    const [{ person }] = owners as [(typeof owners)[number]];
    for (const key of new Set(readers.map(teamOf))) {
      const answer = await person.raw("GET", `/v1/dossiers/${person.me.ownDossierId}/teams/${key}`);
      if (answer.status !== 200) continue;
      const { people } = answer.json<{ people: { granteeKey: string }[] }>();
      teams.set(
        key,
        people.map(({ granteeKey }) => granteeKey),
      );
    }
  }, 120_000);

  afterAll(() => app?.stop(), 60_000);

  function teamOf(reader: SignedIn): string {
    const { organisation, profession } = reader.me.activeMembership!;
    return `t:${organisation.id}:${profession}`;
  }

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
      granteeKey:
        teams.has(teamOf(reader)) && random.chance(0.2) ? teamOf(reader) : `m:${reader.me.activeMembership!.id}`,
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
    let byTeam = 0;
    const path = `/v1/dossiers/${person.me.ownDossierId}`;
    while (made < grants) {
      const reader = random.pick(readers);
      const terms = randomTerms(random, reader, own);
      const shown = await preview(person, terms, own);
      const shownPeople = teams.get(terms.granteeKey);
      const look = () => reader.raw("GET", `${path}/view?purpose=${terms.purpose}`);
      const receipt = { text: "Dit deel ik.", language: "nl" };
      // What one of a team has beside what their team is given is no part of what is shown of the team.
      const before = shownPeople === undefined ? null : await look();
      const created = await person.raw("POST", `${path}/grants`, { ...terms, receipt, shownPeople });
      // Terms that may not be previewed may not be granted either, and the other way round.
      expect({ terms, status: created.status }).toEqual({ terms, status: shown === null ? 400 : 201 });
      if (shown === null) continue;
      made += 1;
      if (shownPeople !== undefined) byTeam += 1;
      const view = await look();
      const isNothing = view.status === 404;
      if (isNothing) empty += 1;
      const isSame =
        shownPeople === undefined ? view.text === shown : isOfTeam(shown, view.text, before!.status === 200);
      if (isNothing ? JSON.parse(shown).entries.length > 0 : !isSame) different += 1;
      const grant = `${path}/grants/${created.json<{ id: string }>().id}`;
      // Nobody gives back what is their whole team's.
      if (shownPeople === undefined) await reader.raw("POST", `${grant}/give-back`);
      else await person.raw("POST", `${grant}/stop`);
    }
    return { different, empty, byTeam };
  }

  it(`${GRANTS} random grants`, async () => {
    const lanes = await Promise.all(owners.map((owner, at) => compare(owner, GRANTS / OWNERS.length, overHttp, at)));
    const sum = (of: "different" | "empty" | "byTeam") => lanes.reduce((total, lane) => total + lane[of], 0);
    expect(sum("different")).toBe(0);
    expect(sum("empty")).toBeLessThan(GRANTS / 2);
    expect(sum("byTeam")).toBeGreaterThan(GRANTS / 20);
  }, 600_000);

  it("control: a preview by another path is found", async () => {
    const { different } = await compare(owners[0]!, 5, byAnotherPath, 12);
    expect(different).toBeGreaterThan(0);
  }, 60_000);
});
