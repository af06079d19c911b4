import { validateReaction, validateRevision } from "../content.js";
import type { Report } from "../fault.js";
import { expectOneKnown, expectUnique } from "../rules/rule.js";
import type { Catalogue, DemoEntry, DemoOwner, DemoWorld } from "../types.js";
import type { DemoDirectory } from "./directory.js";
import { resolveReferences } from "./references.js";
import { daysBetween } from "./shift.js";

/** Stands in for real ids while the demo is checked. */
const SOME_ID = "00000000-0000-7000-8000-000000000000";

/** Everything in the world refers to what is in it, or in the catalogue. */
export function checkReferences(world: DemoWorld, there: DemoDirectory, catalogue: Catalogue, report: Report): void {
  const one = (key: string, known: { has(key: string): boolean }, at: string, where: string) =>
    expectOneKnown(key, known, at, where, report);
  const all = [...there.people, ...there.memberships.keys(), ...there.entries.keys(), ...there.links];
  expectUnique([...all, ...world.grants.map(({ id }) => id)], () => "keys", report);
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
  world.reads.forEach(({ by, purpose, entries }, index) => {
    const readers = new Set([...there.memberships.keys(), ...there.people, ...there.links]);
    one(by, readers, `reads[${index}].by`, "the people, memberships and links");
    one(purpose, catalogue.purposes, `reads[${index}].purpose`, "purposes.yaml");
    entries.forEach((entry, place) => one(entry, there.entries, `reads[${index}].entries[${place}]`, "entries"));
  });
}

/** Every sheet is valid against its template, as if it came in over the API. */
export function checkEntries(world: DemoWorld, there: DemoDirectory, catalogue: Catalogue, report: Report): void {
  world.entries.forEach((entry, index) => {
    const at = `entries[${index}]`;
    expectOneKnown(entry.owner, there.owners, `${at}.owner`, "owners", report);
    const author = entry.author.replace(/^@/, "");
    if (!there.people.has(author)) expectOneKnown(author, there.memberships, `${at}.author`, "the people", report);
    const template = catalogue.templates.get(entry.template);
    if (!template) return report(`${at}.template`, `"${entry.template}" is not in templates/`);
    const body = resolveReferences(template, entry.body, (key, type) => {
      if (type === "link") return there.entries.has(key) ? { entry: SOME_ID } : undefined;
      if (there.memberships.has(key)) return { membership: SOME_ID };
      return there.people.has(key) ? { account: SOME_ID } : undefined;
    });
    const { plainSummary, workStep, reaction, state } = entry;
    const problems = validateRevision(template, { body, plainSummary, workStep }, state !== "draft");
    if (reaction) problems.push(...validateReaction({ stance: reaction.view, text: reaction.text }, "/reaction"));
    for (const { pointer, code } of problems) report(`${at} (${entry.id})${pointer.replaceAll("/", ".")}`, code);
    checkAuthor(entry, author, there, catalogue, `${at}.author`, report);
  });
}

function checkAuthor(
  entry: DemoEntry,
  author: string,
  there: DemoDirectory,
  catalogue: Catalogue,
  at: string,
  report: Report,
) {
  const authors = catalogue.templates.get(entry.template)?.authors ?? "both";
  if (authors === "both") return;
  const profession = there.memberships.get(author);
  const owns = author === entry.owner || entry.mandate !== undefined;
  const may =
    typeof authors === "string"
      ? authors === "owner"
        ? owns
        : profession !== undefined
      : owns
        ? authors.includes("owner")
        : authors.includes(profession ?? "");
  if (!may) report(at, `"${author}" is no author of ${entry.template}`);
}

function ageOn(asOf: string, { birthDate }: DemoOwner): number {
  const years = Number(asOf.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return daysBetween(birthDate.replace(/^\d{4}/, asOf.slice(0, 4)), asOf) < 0 ? years - 1 : years;
}
