import type {
  PlainBlock,
  PlainEntry,
  PlainGrant,
  PlainItem,
  PlainMandate,
  PlainMembership,
  PlainPolicy,
  PlainTemplate,
  PlainWorld,
} from "../oracle/plain.js";
import { CLASSES, makePolicy, PROFESSIONS, PURPOSES, SECTIONS } from "./policies.js";
import { Random } from "./random.js";
import { makeTeamPlaces } from "./team-places.js";

/** How much there is of everything in a world. */
export interface WorldSize {
  entries: number;
  grants: number;
  /** At most so many items in a grant. */
  items: number;
}

export const USUAL_SIZE: WorldSize = { entries: 4, grants: 3, items: 3 };

/** Policies are drawn from so many; a world picks one. */
const POLICIES = 240;
const NOW = 1_763_809_200_123_457;
const TODAY = "2026-11-22";
/** Birth dates around every age at which something changes, the leap day among them. */
const BIRTHS = ["2014-11-23", "2014-11-22", "2010-11-23", "2010-11-22", "2016-02-29", "2008-11-22", "2001-05-05"];

const policies = new Map<number, PlainPolicy>();

function policyNumber(at: number): PlainPolicy {
  const known = policies.get(at);
  if (known) return known;
  const made = makePolicy(at);
  policies.set(at, made);
  return made;
}

/**
 * A world drawn from a seed: the same seed is the same world. About half of what is asked in it is allowed; the rest is
 * refused for every reason there is, often by one microsecond.
 */
export function makeWorld(seed: number, size: WorldSize = USUAL_SIZE): PlainWorld {
  const random = new Random(seed * 2_654_435_761);
  const policy = policyNumber(random.below(POLICIES));
  const actor = makeActor(random);
  const purpose = random.pick(PURPOSES);
  const entries = Array.from({ length: size.entries }, (_, at) => makeEntry(random, policy, at, actor));
  const membership = actor.membershipId === null || random.chance(0.02) ? undefined : makeMembership(random, actor);
  const action = makeAction(random, actor);
  const team = membership ? `t:${membership.organisationId}:${membership.profession}` : "t:organisation:jobcoach";
  const grants = Array.from({ length: size.grants }, (_, at) =>
    makeGrant(random, { at, actor, team, purpose, entries, action, items: size.items }),
  );
  return {
    question: {
      actor,
      action,
      ...(random.chance(0.96)
        ? { purpose: random.mostly<string>(purpose, [...PURPOSES, "no-purpose", ""], 0.92) }
        : {}),
      now: NOW,
      today: random.mostly(TODAY, ["2026-11-21", "2026-11-23", "2028-02-29", "2027-03-01", "2027-02-28"], 0.75),
    },
    dossier: {
      state: random.mostly("active", ["restricted", "restricted", "erased", "odd"], 0.93),
      ownerAccountId: "owner",
      ownerBirthDate: random.mostly(random.pick(BIRTHS), ["", "2030-01-01", "yesterday"], 0.97),
    },
    entries,
    grants,
    teamPlaces: makeTeamPlaces(random, grants, actor, NOW),
    blocks: random.chance(0.25)
      ? [makeBlock(random, entries), ...(random.chance(0.2) ? [makeBlock(random, entries)] : [])]
      : [],
    mandates: makeMandates(random, actor),
    ...(membership ? { membership } : {}),
    ...(random.chance(0.9) ? { organisationBasis: makeBasis(random, purpose) } : {}),
    policy,
  };
}

type Actor = PlainWorld["question"]["actor"];

function makeActor(random: Random): Actor {
  const assurance = random.mostly("high", ["low", "substantial", "substantial"], 0.6);
  const kind = random.below(20);
  if (kind === 0) return { accountId: "owner", membershipId: null, linkId: null, assurance };
  if (kind <= 2) return { accountId: "", membershipId: null, linkId: "link", assurance };
  if (kind <= 6) return { accountId: "relative", membershipId: null, linkId: null, assurance };
  const professional = { accountId: "professional", membershipId: "membership", linkId: null, assurance };
  return random.chance(0.06) ? { ...professional, machineClientId: "program" } : professional;
}

/** Managing is for who decides; a grant never gives it, so others rarely ask. */
function makeAction(random: Random, actor: Actor): string {
  // A program is there to deliver; that it may not read has to show as well.
  if (actor.machineClientId) return random.mostly("contribute", ["read", "copy", "manage"], 0.6);
  if (random.chance(actor.membershipId === null && actor.linkId === null ? 0.2 : 0.02)) return "manage";
  return random.mostly("read", ["copy", "contribute"], 0.7);
}

function makeMembership(random: Random, actor: Actor): PlainMembership {
  return {
    id: random.mostly("membership", ["other-hat"], 0.99),
    accountId: random.mostly(actor.accountId, ["somebody"], 0.99),
    organisationId: "organisation",
    organisationKind: random.mostly("coaching-firm", ["employer"], 0.93),
    profession: random.mostly<string>(random.pick(PROFESSIONS), ["astrologer"], 0.98),
    interest: random.mostly("person", ["employer", "care"], 0.93),
    confidentiality: random.mostly("medical-secrecy", ["professional-code", "contract", "none", "pinky-promise"], 0.6),
    verificationLevel: random.mostly("register-checked", ["organisation-confirmed", "self-stated", "odd"], 0.7),
    verificationAssurance: random.mostly("high", ["substantial", "low"], 0.7),
    validFrom: random.mostly(NOW - 9e9, [NOW, NOW + 1], 0.96),
    validUntil: random.mostly(NOW + 9e9, [NOW, NOW + 1, Number.NaN], 0.96),
  };
}

const WHEN = [NOW - 3e9, NOW - 2e9, NOW - 1e9, NOW - 2, NOW - 1];

function makeEntry(random: Random, policy: PlainPolicy, at: number, actor: Actor): PlainEntry {
  // A link reaches hardly any sheet, so it meets that one more often.
  const template = actor.linkId && random.chance(0.6) ? policy.templates[0]! : random.pick(policy.templates);
  const author = makeAuthor(random, template, actor);
  const count = random.mostly(1, [0, 2, 3], 0.6);
  const first = random.below(WHEN.length);
  const dates = Array.from({ length: count }, (_, nth) => WHEN[Math.min(first + nth, WHEN.length - 1)]!);
  return {
    id: `entry-${at}`,
    sectionKey: sectionFor(random, template),
    templateKey: random.mostly(template.key, ["no-template"], 0.99),
    templateVersion: 1,
    dataClass: random.mostly<string>(template.dataClass, [...CLASSES, "no-class"], 0.95),
    author,
    state: stateFor(random, author.kind),
    released: dates.map((authoredAt, nth) => ({ number: nth * (1 + random.below(2)) + 1, authoredAt })).filter(isNext),
  };
}

/** Numbers of revisions rise. */
const isNext = (one: { number: number }, at: number, all: { number: number }[]): boolean =>
  at === 0 || one.number > all[at - 1]!.number;

function makeAuthor(random: Random, template: PlainTemplate, actor: Actor): PlainEntry["author"] {
  const isProfessionals = template.authors !== "owner" && random.chance(0.75);
  if (!isProfessionals)
    return random.chance(0.92)
      ? { kind: "owner", accountId: "owner" }
      : { kind: "mandate", accountId: "relative", mandateId: "mandate-0" };
  const membershipId = random.mostly(actor.membershipId ?? "membership", ["colleague"], 0.65);
  return { kind: "membership", accountId: "professional", membershipId };
}

function stateFor(random: Random, kind: string): string {
  if (kind !== "membership") return random.mostly("accepted", ["private", "removed", "odd"], 0.88);
  return random.mostly("accepted", ["draft", "submitted", "withdrawn", "removed", "private"], 0.6);
}

function sectionFor(random: Random, { section }: PlainTemplate): string {
  const place = section === "profession:any" ? random.pick(["profession:jobcoach", "profession:arts"]) : section;
  return random.mostly<string>(place, SECTIONS, 0.9);
}

interface GrantAround {
  at: number;
  actor: Actor;
  /** The key of the actor's own team. */
  team: string;
  purpose: string;
  entries: readonly PlainEntry[];
  action: string;
  items: number;
}

function makeGrant(random: Random, { at, actor, team, purpose, entries, action, items }: GrantAround): PlainGrant {
  const key = actor.linkId
    ? `l:${actor.linkId}`
    : actor.membershipId
      ? `m:${actor.membershipId}`
      : `a:${actor.accountId}`;
  const others = ["m:other-hat", "m:membership", "a:professional", "l:link"];
  const isTeams = random.chance(actor.membershipId === null ? 0.05 : 0.25);
  const length = 1 + random.below(items);
  return {
    id: `grant-${at}`,
    granteeKey: isTeams
      ? random.mostly(team, ["t:organisation:jobcoach", "t:elsewhere:jobcoach", "t:organisation:", "t:"], 0.93)
      : random.mostly(key, others, 0.85),
    scope: Array.from({ length }, () => makeItem(random, entries)),
    actions: random.mostly(
      [...new Set(["read", action])],
      [["copy"], ["read"], ["contribute"], [], ["read", "manage"]],
      0.85,
    ),
    purpose: random.mostly(purpose, PURPOSES, actor.linkId ? 0.99 : 0.88),
    validFrom: random.mostly(NOW - 5e9, [NOW - 1, NOW, NOW + 1], 0.85),
    validUntil: random.mostly(NOW + 5e9, [NOW - 1, NOW, NOW + 1, Number.NaN], 0.85),
    state: random.mostly("active", ["paused", "ended", "odd"], 0.88),
  };
}

const FIELDS = [
  "first",
  "second",
  "third",
  "rows",
  "rows.hard",
  "rows.helps",
  "mine",
  "theirs",
  "$summary",
  "$workStep",
  "$reaction",
  "no-field",
];

function makeItem(random: Random, entries: readonly PlainEntry[]): PlainItem {
  const item: PlainItem = {};
  const entry = random.chance(0.9) && entries.length > 0 ? random.pick(entries) : null;
  const kind = random.below(10);
  if (kind < 4) item.entry = entry?.id ?? "no-entry";
  else if (kind < 6) item.template = entry?.templateKey ?? "no-template";
  else if (kind < 8) item.section = entry?.sectionKey ?? random.pick(SECTIONS);
  else if (kind < 9) item.dataClass = entry?.dataClass ?? random.pick(CLASSES);
  if (random.chance(0.2)) item.dataClass = entry && random.chance(0.8) ? entry.dataClass : random.pick(CLASSES);
  if (random.chance(0.1)) item.section = entry && random.chance(0.8) ? entry.sectionKey : random.pick(SECTIONS);
  if (random.chance(0.3)) item.fields = random.mostly<string[] | null>(random.some(FIELDS, 0.4), [null, []], 0.96);
  if (random.chance(0.25))
    item.dataUntil = random.mostly<number | null>(
      random.pick(WHEN) + random.pick([-1, 0, 1]),
      [null, Number.NaN],
      0.95,
    );
  return item;
}

function makeBlock(random: Random, entries: readonly PlainEntry[]): PlainBlock {
  const who = random.pick<PlainBlock["who"]>([
    { kind: "account", accountId: random.pick(["professional", "relative", "somebody"]) },
    { kind: "organisation", organisationId: random.pick(["organisation", "elsewhere"]) },
    { kind: "profession", profession: random.pick(PROFESSIONS) },
    { kind: "profession", profession: random.pick(PROFESSIONS) },
    ...(random.chance(0.1) ? [{ kind: "odd" }] : []),
  ]);
  const entry = entries.length > 0 ? random.pick(entries) : null;
  const what = random.pick<PlainBlock["what"]>([
    { kind: "everything" },
    { kind: "section", section: entry?.sectionKey ?? random.pick(SECTIONS) },
    { kind: "class", dataClass: random.pick(CLASSES) },
    { kind: "entry", entryId: entry?.id ?? "no-entry" },
    ...(random.chance(0.1) ? [{ kind: "odd" }] : []),
  ]);
  return { id: `block-${random.below(1e6)}`, who, what };
}

function makeMandates(random: Random, actor: Actor): PlainMandate[] {
  const isRelative = actor.accountId === "relative";
  if (!isRelative && random.chance(0.9)) return [];
  const length = random.mostly(1, [0, 2], 0.6);
  return Array.from({ length }, (_, at) => ({
    id: `mandate-${at}`,
    holderAccountId: random.mostly("relative", ["somebody"], 0.95),
    type: random.pick(["parent", "parent", "parent", "mentor", "administrator", "attorney", "supporter", "odd"]),
    validFrom: random.mostly("2020-01-01", [TODAY, "2026-11-23", ""], 0.9),
    validUntil: random.mostly("2030-01-01", [TODAY, "2026-11-23", ""], 0.9),
    classesAsWritten: random.some(CLASSES, 0.5),
    incapacityCheckedOn: random.mostly<string | null>("2026-01-01", [null, TODAY, "2026-11-23", "soon"], 0.7),
    checkedBy: random.mostly<string | null>("registrar", [null, ""], 0.95),
  }));
}

function makeBasis(random: Random, purpose: string): PlainWorld["organisationBasis"] {
  return {
    organisationId: random.mostly("organisation", ["elsewhere"], 0.97),
    purpose: random.mostly(purpose, PURPOSES, 0.97),
    art6: random.mostly<string | null>("contract", [null, ""], 0.94),
    art9: random.mostly<string | null>("explicit-consent", [null, ""], 0.94),
  };
}
