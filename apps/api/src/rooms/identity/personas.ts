import type { Catalogue, DemoWorld } from "#catalogue/types.js";
import type { Assurance } from "#domain/identity/actor.js";
import { demoId } from "#edge/demo/demo-id.js";

/** Somebody of the demo world whom anyone may log in as. */
export interface Persona {
  key: string;
  kind: "owner" | "professional" | "relative";
  name: string;
  profession: string | null;
  organisation: string | null;
  group: string | null;
  situationNl: string | null;
  age: number | null;
  /** Of somebody close: what they are to whom. */
  relation: string | null;
  relationTo: string | null;
  /** Journeys that start with this person. */
  tryKeys: string[];
  accountId: string;
  membershipId: string | null;
  assurance: Assurance;
}

/** The demo people, made from the demo world once at start. */
export class Personas {
  readonly all: readonly Persona[];

  constructor(world: DemoWorld, catalogue: Catalogue) {
    const journeys = (...keys: string[]) =>
      world.journeys.filter(({ openAs }) => keys.includes(openAs)).map(({ journey }) => journey);
    const owners = world.owners.map((owner): Persona => ({
      ...NOBODY,
      key: owner.key,
      kind: "owner",
      name: owner.name,
      situationNl: owner.situationNl,
      age: owner.age,
      tryKeys: journeys(owner.key),
      accountId: demoId("account", owner.key),
    }));
    const professionals = world.professionals.flatMap((person) =>
      person.memberships.map((membership, index): Persona => ({
        ...NOBODY,
        key: index === 0 ? person.key : membership.key,
        kind: "professional",
        name: person.name,
        profession: membership.profession,
        organisation: world.organisations.find(({ key }) => key === membership.organisation)?.name ?? null,
        group: catalogue.professions.get(membership.profession)?.group ?? null,
        tryKeys: journeys(person.key, membership.key),
        accountId: demoId("account", person.key),
        membershipId: demoId("membership", membership.key),
        assurance: membership.assurance,
      })),
    );
    const relatives = world.circle.map((person): Persona => ({
      ...NOBODY,
      key: person.key,
      kind: "relative",
      name: person.name,
      relation: person.relation,
      relationTo: world.owners.find(({ key }) => key === person.relationTo)?.callMe ?? null,
      tryKeys: journeys(person.key),
      accountId: demoId("account", person.key),
    }));
    this.all = [...owners, ...professionals, ...relatives];
  }

  find(key: string): Persona | undefined {
    return this.all.find((persona) => persona.key === key);
  }
}

const NOBODY = {
  profession: null,
  organisation: null,
  group: null,
  situationNl: null,
  age: null,
  relation: null,
  relationTo: null,
  membershipId: null,
  assurance: "high",
} as const;
