import type {
  BlockFacts,
  EntryFacts,
  EntryState,
  GrantFacts,
  MandateFacts,
  MembershipFacts,
  OrganisationBasis,
  ScopeItem,
  TeamPlaceFacts,
} from "#domain/sharing/facts.js";
import type { Policy, TemplatePolicy } from "#domain/sharing/policy.js";
import type { Micros } from "#domain/time.js";
import type { Random } from "./random.js";
import { sqlTeams } from "./sql-teams.js";
import { uuid } from "./uuid.js";

/** One dossier with its people, as facts of the domain and ready to be written to PostgreSQL. */
export interface SqlWorld {
  dossier: { id: string; state: "active" | "restricted"; ownerAccountId: string; ownerBirthDate: string };
  /** Who asks, for which purpose. */
  actor: { accountId: string; membership: MembershipFacts | null; isMembershipValid: boolean };
  purpose: string;
  /** Every account there is; the owner, the actor and a stranger. */
  accounts: string[];
  memberships: MembershipFacts[];
  bases: OrganisationBasis[];
  entries: WorldEntry[];
  grants: GrantFacts[];
  blocks: BlockFacts[];
  mandates: MandateFacts[];
  /** What the owner was told of the people in teams that grants name. */
  teamPlaces: TeamPlaceFacts[];
  /** Memberships whose holder let themself in. */
  selfMade: string[];
  /** Organisations that nobody approved. */
  unapproved: string[];
}

export interface WorldEntry extends EntryFacts {
  revisions: { number: number; authoredAt: Micros; isReleased: boolean }[];
  hasReaction: boolean;
}

const DAY = 86_400_000_000;
const SECTIONS = ["wie-ik-ben", "mijn-verhaal", "wat-ik-kan"];
const STATES: readonly EntryState[] = ["private", "draft", "submitted", "withdrawn", "removed"];

/**
 * A world around `now` (microseconds): periods lie seconds to months away from it, so that no answer depends on how long
 * writing it took. Times move with the clock; nothing else is left to chance but by `random`.
 */
export function makeSqlWorld(random: Random, policy: Policy, now: Micros): SqlWorld {
  const owner = uuid(random);
  const actorAccount = uuid(random);
  const stranger = uuid(random);
  const isProfessional = random.chance(0.7);
  const isOwner = !isProfessional && random.chance(0.2);
  const accountId = isOwner ? owner : actorAccount;
  const purpose = random.pick([...policy.purposes.keys()]);
  const groups = policy.purposes.get(purpose)!.groups;
  const professions = [...policy.professions].filter(([, { group }]) => groups.has(group)).map(([key]) => key);
  const fitting = professions.length > 0 ? professions : [...policy.professions.keys()];
  const hats = isProfessional
    ? Array.from({ length: random.chance(0.4) ? 2 : 1 }, () =>
        membership(random, actorAccount, random.mostly(random.pick(fitting), [...policy.professions.keys()], 0.8), now),
      )
    : [];
  const other = membership(random, stranger, random.pick([...policy.professions.keys()]), now);
  const acting = hats[0] ?? null;
  const dossier = {
    id: uuid(random),
    state: random.mostly("active" as const, ["restricted" as const], 0.94),
    ownerAccountId: owner,
    ownerBirthDate: random.pick(["2014-06-01", "2011-06-01", "2009-06-01", "2003-06-01"]),
  };
  const entries = Array.from({ length: 6 }, () => entry(random, policy, { owner, acting, other, now }));
  const keys = [...hats.map(({ id }) => `m:${id}`), `a:${accountId}`, `m:${other.id}`, `a:${stranger}`];
  const mine = acting ? `m:${acting.id}` : `a:${accountId}`;
  const memberships = [...hats, other];
  const named = Array.from({ length: random.below(4) + 1 }, () =>
    grant(random, policy, { granteeKey: random.mostly(mine, keys, 0.75), purpose, entries, now }),
  );
  return {
    ...sqlTeams(random, { memberships, grants: named, now }),
    dossier,
    actor: {
      accountId,
      membership: acting,
      isMembershipValid: !!acting && acting.validFrom <= now && now < acting.validUntil,
    },
    purpose,
    accounts: [...new Set([owner, actorAccount, stranger])],
    memberships,
    bases: hats.flatMap((hat) => (random.chance(0.9) ? [basis(random, hat.organisationId, purpose)] : [])),
    entries,
    blocks: random.chance(0.2) ? [block(random, entries, accountId, acting ?? other)] : [],
    mandates: !isProfessional && !isOwner && random.chance(0.6) ? [mandate(random, policy, accountId, now)] : [],
  };
}

function membership(random: Random, accountId: string, profession: string, now: Micros): MembershipFacts {
  const from = now - DAY * (1 + random.below(300));
  return {
    id: uuid(random),
    accountId,
    organisationId: uuid(random),
    organisationKind: random.mostly("practice", ["employer", "school"], 0.85),
    profession,
    interest: random.mostly("person" as const, ["employer" as const, "care" as const], 0.85),
    confidentiality: random.pick(["medical-secrecy", "professional-code", "official", "contract", "none"] as const),
    verificationLevel: random.mostly("register-checked", ["organisation-confirmed", "self-stated"] as const, 0.6),
    verificationAssurance: random.pick(["high", "high", "substantial", "low"] as const),
    validFrom: from,
    validUntil: random.chance(0.92) ? now + DAY * (1 + random.below(300)) : from + DAY / 2,
    version: 1,
  };
}

function basis(random: Random, organisationId: string, purpose: string): OrganisationBasis {
  return {
    organisationId,
    purpose,
    art6: random.mostly<string | null>("contract", [null], 0.9),
    art9: random.mostly<string | null>("care", [null], 0.8),
  };
}

interface Writers {
  owner: string;
  acting: MembershipFacts | null;
  other: MembershipFacts;
  now: Micros;
}

function entry(random: Random, policy: Policy, { owner, acting, other, now }: Writers): WorldEntry {
  const template = random.pick([...policy.templates.values()]);
  const writer = random.chance(0.6) ? null : random.pick([acting ?? other, other]);
  const count = random.below(3) + 1;
  const state = random.mostly<EntryState>("accepted", STATES, 0.7);
  const released = state === "draft" || state === "submitted" ? 0 : random.below(count + 1);
  const revisions = Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    authoredAt: now - DAY * (20 - 5 * at) - random.below(1e6),
    isReleased: at < released,
  }));
  return {
    id: uuid(random),
    sectionKey: sectionOf(random, template, writer),
    templateKey: template.key,
    templateVersion: template.version,
    dataClass: template.dataClass,
    author: writer
      ? { kind: "membership", accountId: writer.accountId, membershipId: writer.id }
      : { kind: "owner", accountId: owner },
    state: !writer && (state === "draft" || state === "submitted") ? "private" : state,
    released: revisions.filter((one) => one.isReleased).map(({ number, authoredAt }) => ({ number, authoredAt })),
    revisions,
    hasReaction: random.chance(0.4),
  };
}

function sectionOf(random: Random, template: TemplatePolicy, writer: MembershipFacts | null): string {
  if (!template.section.startsWith("profession:")) return template.section;
  return writer ? `profession:${writer.profession}` : random.pick(SECTIONS);
}

interface GrantPlan {
  granteeKey: string;
  purpose: string;
  entries: readonly EntryFacts[];
  now: Micros;
}

function grant(random: Random, policy: Policy, { granteeKey, purpose, entries, now }: GrantPlan): GrantFacts {
  const [validFrom, validUntil] = random.mostly<[Micros, Micros]>(
    [now - DAY * 30, now + DAY * 30],
    [
      [now - DAY * 30, now - 1_000_000],
      [now - DAY * 30, now - DAY],
      [now + 600_000_000, now + DAY],
    ],
    0.75,
  );
  return {
    id: uuid(random),
    granteeKey,
    scope: Array.from({ length: random.below(3) + 1 }, () => item(random, entries, now)),
    actions: random.pick([["read"], ["read", "copy"], ["read", "contribute"], ["contribute"]] as const),
    purpose: random.mostly(purpose, [...policy.purposes.keys()], 0.85),
    validFrom,
    validUntil,
    state: random.mostly("active" as const, ["paused" as const, "ended" as const], 0.8),
  };
}

function item(random: Random, entries: readonly EntryFacts[], now: Micros): ScopeItem {
  const of = random.pick(entries);
  const scope: ScopeItem = random.pick([
    { entry: of.id },
    { entry: of.id, dataClass: random.mostly(of.dataClass, ["needs"], 0.7) },
    { template: of.templateKey },
    { section: of.sectionKey },
    { dataClass: of.dataClass },
    { section: of.sectionKey, dataClass: of.dataClass },
  ]);
  if (random.chance(0.2)) scope.dataUntil = now - DAY * random.below(25);
  if (random.chance(0.15)) scope.fields = ["$summary", "$reaction"];
  return scope;
}

function block(random: Random, entries: readonly EntryFacts[], accountId: string, hat: MembershipFacts): BlockFacts {
  const of = random.pick(entries);
  return {
    id: uuid(random),
    who: random.pick([
      { kind: "account", accountId },
      { kind: "organisation", organisationId: hat.organisationId },
      { kind: "profession", profession: hat.profession },
    ]),
    what: random.pick([
      { kind: "everything" },
      { kind: "section", section: of.sectionKey },
      { kind: "class", dataClass: of.dataClass },
      { kind: "entry", entryId: of.id },
    ]),
  };
}

function mandate(random: Random, policy: Policy, holder: string, now: Micros): MandateFacts {
  const day = (offset: number): string => new Date((now + offset * DAY) / 1000).toISOString().slice(0, 10);
  const [from, until] = random.mostly<[number, number]>(
    [-60, 60],
    [
      [-60, -2],
      [5, 60],
      [-60, 0],
    ],
    0.8,
  );
  return {
    id: uuid(random),
    holderAccountId: holder,
    type: random.pick([...policy.mandates.types.keys()]) as MandateFacts["type"],
    validFrom: day(from),
    validUntil: day(until),
    classesAsWritten: random.some([...policy.classes.keys()], 0.4),
    incapacityCheckedOn: random.chance(0.7) ? day(-30) : null,
    checkedBy: random.chance(0.9) ? "Gemeente" : null,
  };
}
