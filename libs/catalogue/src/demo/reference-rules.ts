import type { Report } from "../fault.js";
import { expectOneKnown, expectUnique } from "../rules/rule.js";
import type { Catalogue, DemoOwner, DemoWorld } from "../types.js";
import type { DemoDirectory } from "./directory.js";
import { daysBetween } from "./shift.js";

/** Everything in the world refers to what is in it, or in the catalogue. */
export function checkReferences(world: DemoWorld, there: DemoDirectory, catalogue: Catalogue, report: Report): void {
  const one = (key: string, known: { has(key: string): boolean }, at: string, where: string) =>
    expectOneKnown(key, known, at, where, report);
  expectUnique(allKeys(world), () => "", report);
  world.organisations.forEach(({ declares = [] }, index) =>
    declares.forEach(({ purpose, basis6, basis9 }, place) => {
      const at = `organisations[${index}].declares[${place}]`;
      one(purpose, catalogue.purposes, `${at}.purpose`, "purposes.yaml");
      const known = catalogue.purposes.get(purpose);
      if (known) one(basis6, new Set(known.basis6), `${at}.basis6`, `basis6 of purpose ${purpose}`);
      if (known && basis9) one(basis9, new Set(known.basis9), `${at}.basis9`, `basis9 of purpose ${purpose}`);
    }),
  );
  world.professionals.forEach(({ memberships }, index) =>
    memberships.forEach(({ organisation, profession }, place) => {
      const at = `professionals[${index}].memberships[${place}]`;
      one(organisation, there.organisations, `${at}.organisation`, "organisations");
      one(profession, catalogue.professions, `${at}.profession`, "professions.yaml");
    }),
  );
  world.circle.forEach(({ relationTo }, index) =>
    one(relationTo, there.owners, `circle[${index}].relationTo`, "owners"),
  );
  world.mandates.forEach(({ holder, owner }, index) => {
    one(holder, there.people, `mandates[${index}].holder`, "the people");
    one(owner, there.owners, `mandates[${index}].owner`, "owners");
  });
  world.owners.forEach((owner, index) => {
    one(owner.phase, catalogue.lifePhases, `owners[${index}].phase`, "life-phases.yaml");
    one(owner.fixedContact, there.people, `owners[${index}].fixedContact`, "the people");
    if (ageOn(world.asOf, owner) !== owner.age) report(`owners[${index}].age`, "differs from birthDate on asOf");
  });
  world.relations.forEach((relation, index) => {
    one(relation.owner, there.owners, `relations[${index}].owner`, "owners");
    one(relation.with, there.memberships, `relations[${index}].with`, "the memberships");
    one(relation.phase, catalogue.lifePhases, `relations[${index}].phase`, "life-phases.yaml");
  });
  world.blocks.forEach(({ owner, against, what }, index) => {
    const at = `blocks[${index}]`;
    one(owner, there.owners, `${at}.owner`, "owners");
    if (against.organisation) one(against.organisation, there.organisations, `${at}.against`, "organisations");
    if (against.account) one(against.account, there.people, `${at}.against`, "the people");
    if (against.membership) one(against.membership, there.memberships, `${at}.against`, "the memberships");
    if (against.profession) one(against.profession, catalogue.professions, `${at}.against`, "professions.yaml");
    if (what.dataClass) one(what.dataClass, catalogue.dataClasses, `${at}.what`, "data-classes.yaml");
    if (what.entry) one(what.entry, there.entries, `${at}.what`, "entries");
  });
  world.requests.forEach(({ owner, from, purpose, items }, index) => {
    one(owner, there.owners, `requests[${index}].owner`, "owners");
    one(from, there.memberships, `requests[${index}].from`, "the memberships");
    one(purpose, catalogue.purposes, `requests[${index}].purpose`, "purposes.yaml");
    items.forEach(({ template }, place) =>
      one(template, catalogue.templates, `requests[${index}].items[${place}].template`, "templates/"),
    );
  });
  world.handovers.forEach(({ pack, from, to, coverEntry }, index) => {
    one(pack, catalogue.packs, `handovers[${index}].pack`, "handover-packs.yaml");
    one(from, there.memberships, `handovers[${index}].from`, "the memberships");
    one(to, there.memberships, `handovers[${index}].to`, "the memberships");
    one(coverEntry, there.entries, `handovers[${index}].coverEntry`, "entries");
  });
  world.reads.forEach(({ by, purpose, mandate, entries }, index) => {
    const readers = new Set([...there.memberships.keys(), ...there.people, ...there.links]);
    one(by, readers, `reads[${index}].by`, "the people, memberships and links");
    if (purpose) one(purpose, catalogue.purposes, `reads[${index}].purpose`, "purposes.yaml");
    if (mandate) one(mandate, there.mandates, `reads[${index}].mandate`, "mandates");
    if (!purpose && !mandate) report(`reads[${index}].purpose`, "is missing: only a representative reads without one");
    entries.forEach((entry, place) => one(entry, there.entries, `reads[${index}].entries[${place}]`, "entries"));
  });
}

function ageOn(asOf: string, { birthDate }: DemoOwner): number {
  const years = Number(asOf.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return daysBetween(birthDate.replace(/^\d{4}/, asOf.slice(0, 4)), asOf) < 0 ? years - 1 : years;
}

/** `@key` must mean one thing: people, memberships, entries, grants and links share one space of names. */
function allKeys(world: DemoWorld): string[] {
  const people = [...world.owners, ...world.professionals, ...world.circle, ...world.organisations];
  const memberships = world.professionals.flatMap(({ memberships: theirs }) => theirs);
  return [
    ...[...people, ...memberships, ...world.mandates].map(({ key }) => key),
    ...[...world.entries, ...world.grants, ...world.proposals, ...world.links].map(({ id }) => id),
  ];
}
