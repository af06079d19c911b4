import type { EntryFacts, Facts, GrantFacts, Question, ScopeItem } from "#domain/sharing/facts.js";
import type { FieldPolicy, Policy } from "#domain/sharing/policy.js";

/** Size of a view: how many sheets the dossier holds, how many grants the reader has and how many items each names. */
export interface ViewSize {
  entries: number;
  grants: number;
  itemsPerGrant: number;
}

const CLASSES = ["profile", "needs", "plan", "network", "story", "income", "functional", "tests", "private", "medical"];
const SECTIONS = ["wie-ik-ben", "mijn-verhaal", "wat-ik-kan", "wat-ik-nodig-heb", "mijn-doelen"];
const TEMPLATES = 40;
const NOW = 1_763_800_000_000_000;

/** One jobcoach who opens one dossier: the question that is asked most. For measuring, not for rules. */
export function oneView(size: ViewSize): { question: Question; facts: Facts } {
  const actor = {
    accountId: "coach",
    membershipId: "membership",
    linkId: null,
    assurance: "substantial" as const,
    sessionId: "session",
  };
  return {
    question: { actor, action: "read", purpose: "guidance-to-work", now: NOW, today: "2026-11-22" },
    facts: {
      dossier: {
        id: "dossier",
        state: "active",
        ownerAccountId: "owner",
        ownerBirthDate: "2006-02-11",
        accessVersion: 1,
      },
      entries: Array.from({ length: size.entries }, (_, at) => entry(at)),
      grants: Array.from({ length: size.grants }, (_, at) => grant(at, size.itemsPerGrant)),
      blocks: [],
      mandates: [],
      membership: {
        id: "membership",
        accountId: "coach",
        organisationId: "organisation",
        organisationKind: "job-coaching",
        profession: "jobcoach",
        interest: "person",
        confidentiality: "professional-code",
        verificationLevel: "register-checked",
        verificationAssurance: "substantial",
        validFrom: NOW - 1e12,
        validUntil: NOW + 1e12,
        version: 1,
      },
      organisationBasis: {
        organisationId: "organisation",
        purpose: "guidance-to-work",
        art6: "contract",
        art9: "explicit-consent",
      },
      policy: policy(),
    },
  };
}

function entry(at: number): EntryFacts {
  return {
    id: `entry-${at}`,
    sectionKey: SECTIONS[at % SECTIONS.length]!,
    templateKey: `template-${at % TEMPLATES}`,
    templateVersion: 1,
    dataClass: CLASSES[at % CLASSES.length]!,
    author: { kind: "owner", accountId: "owner" },
    state: at % 9 === 8 ? "private" : "accepted",
    released: [
      { number: 1, authoredAt: NOW - 9e9 },
      { number: 2, authoredAt: NOW - 5e9 },
    ],
  };
}

function grant(at: number, items: number): GrantFacts {
  const scope: ScopeItem[] = Array.from({ length: items }, (_, item) => {
    const nth = at * 7 + item * 3;
    if (item % 6 === 0) return { dataClass: CLASSES[nth % 3]! };
    if (item % 6 === 1) return { section: SECTIONS[nth % SECTIONS.length]!, dataClass: "plan" };
    if (item % 6 === 2) return { entry: `entry-${nth % 40}`, fields: ["field-1", "field-2", "$summary"] };
    if (item % 6 === 3) return { entry: `entry-${(nth + 5) % 40}`, dataUntil: NOW - 6e9 };
    return { template: `template-${nth % TEMPLATES}` };
  });
  return {
    id: `grant-${at}`,
    granteeKey: "m:membership",
    scope,
    actions: ["read", "copy"],
    purpose: "guidance-to-work",
    validFrom: NOW - 1e10,
    validUntil: NOW + 1e10,
    state: "active",
  };
}

function policy(): Policy {
  const cells = new Map(CLASSES.map((key) => [key, key === "medical" || key === "tests" ? "never" : "offer"] as const));
  const fields = (dataClass: string): Map<string, FieldPolicy> =>
    new Map(
      Array.from({ length: 17 }, (_, at) => [
        `field-${at}`,
        { dataClass: at === 3 ? "profile" : dataClass, pairedWith: at === 5 ? "field-6" : null, by: null },
      ]),
    );
  return {
    version: "bench",
    classes: new Map(
      CLASSES.map((key, order) => [
        key,
        { order, itemOnly: key === "income" || key === "private", newEntriesFollow: order < 4, health: order > 3 },
      ]),
    ),
    ceiling: new Map([["coaching", cells]]),
    professionCeiling: new Map(),
    professions: new Map([
      ["jobcoach", { group: "coaching", interest: "person", confidentiality: "professional-code" }],
    ]),
    purposes: new Map([
      [
        "guidance-to-work",
        { groups: new Set(["coaching"]), classes: new Set(CLASSES.slice(0, 7)), defaultMonths: 6, maxMonths: 24 },
      ],
    ]),
    walls: [
      ["guidance-to-work", "income-and-provisions"],
      ["guidance-to-work", "capacity-assessment"],
    ],
    requirements: new Map([
      [
        "functional",
        {
          confidentiality: new Set(["medical-secrecy", "professional-code"] as const),
          legalBasis: ["art6", "art9"],
          assurance: "substantial",
        },
      ],
    ]),
    onlyTemplates: new Map(),
    neverFields: new Map(),
    templates: new Map(
      Array.from({ length: TEMPLATES }, (_, at) => [
        `template-${at}@1`,
        {
          key: `template-${at}`,
          version: 1,
          section: SECTIONS[at % SECTIONS.length]!,
          dataClass: CLASSES[at % CLASSES.length]!,
          authors: "owner",
          ownerReadsFirst: false,
          ownerOnly: false,
          fields: fields(CLASSES[at % CLASSES.length]!),
        },
      ]),
    ),
    mandates: { ageBands: [], types: new Map() },
    teamMaxMonths: 12,
    linkMaxDays: 30,
  };
}
