import type { Facts, Question } from "#domain/sharing/facts.js";
import type { Policy } from "#domain/sharing/policy.js";
import type { PlainPolicy, PlainWorld } from "../oracle/plain.js";

/**
 * The same world in the domain's own shapes. Deliberately unchecked: what is misspelt in a world has to reach the decision
 * as it is, which the types of the domain would not let through.
 */
export function toFacts(world: PlainWorld): { question: Question; facts: Facts } {
  const { question, policy, dossier, membership, ...others } = world;
  const facts = {
    ...others,
    dossier: { id: "dossier", accessVersion: 1, ...dossier },
    ...(membership ? { membership: { ...membership, version: 1 } } : {}),
    policy: policyOf(policy),
  };
  const asked = { ...question, actor: { ...question.actor, sessionId: "session" } };
  return { question: asked as unknown as Question, facts: facts as unknown as Facts };
}

const compiled = new WeakMap<PlainPolicy, Policy>();

function policyOf(plain: PlainPolicy): Policy {
  const known = compiled.get(plain);
  if (known) return known;
  const made = compile(plain);
  compiled.set(plain, made);
  return made;
}

function compile(plain: PlainPolicy): Policy {
  const policy = {
    version: plain.version,
    classes: mapOf(plain.classes, (one) => one),
    ceiling: mapOf(plain.ceiling, (row) => mapOf(row, (cell) => cell)),
    professionCeiling: mapOf(plain.professionCeiling, (row) => mapOf(row, (cell) => cell)),
    professions: mapOf(plain.professions, (one) => one),
    purposes: mapOf(plain.purposes, (one) => ({ groups: new Set(one.groups), classes: new Set(one.classes) })),
    walls: plain.walls,
    requirements: mapOf(
      plain.requirements,
      (one) => one && { ...one, ...(one.confidentiality && { confidentiality: new Set(one.confidentiality) }) },
    ),
    onlyTemplates: mapOf(plain.onlyTemplates, (row) => mapOf(row, (keys) => new Set(keys))),
    neverFields: mapOf(plain.neverFields, (keys) => new Set(keys)),
    templates: new Map(
      plain.templates.map((one) => [
        `${one.key}@${one.version}`,
        {
          ...one,
          authors: setIfList(one.authors),
          ownerReadsFirst: true,
          fields: mapOf(one.fields, (field) => field),
        },
      ]),
    ),
    mandates: {
      ageBands: plain.ageBands.map((band) => ({ ...band, read: setIfList(band.read), readWithOwner: new Set() })),
      types: mapOf(plain.mandateTypes, (type) => ({
        ...type,
        read: setIfList(type.read),
        decide: setIfList(type.decide),
      })),
    },
    teamMaxMonths: 12,
    linkMaxDays: 30,
  };
  return policy as unknown as Policy;
}

const setIfList = <T>(value: T): T | Set<unknown> => (Array.isArray(value) ? new Set<unknown>(value) : value);

function mapOf<V, W>(record: Record<string, V>, change: (value: V) => W): Map<string, W> {
  return new Map(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
