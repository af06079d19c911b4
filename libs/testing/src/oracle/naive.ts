import { classIsBlockedFor, isBlockedFor } from "./naive-blocks.js";
import { mandateClasses } from "./naive-mandates.js";
import { fieldsOfSheet, partnersOf } from "./naive-sheet.js";
import { mayReadClass, effectiveGroupRows } from "./naive-ceiling.js";
import { goesToTeams, readsByTeam, standsForPerson } from "./naive-teams.js";
import type { PlainEntry, PlainGrant, PlainItem, PlainTemplate, PlainWorld } from "./plain.js";

/** Field → the newest revision it may be read from; "own" = the reader's own newest text, or the owner's everything. */
export type Readable = Record<string, number | "own">;

/**
 * Who may read (copy, write, manage) what, by the letter of the design: one entry, one revision and one field at a time,
 * each asked again from the beginning. Slow on purpose, and sharing no line with the decision.
 */
export function naive(world: PlainWorld): Record<string, Readable> {
  const answer: Record<string, Readable> = {};
  for (const entry of world.entries) {
    const readable = readableOf(world, entry);
    if (Object.keys(readable).length > 0) answer[entry.id] = readable;
  }
  return answer;
}

function readableOf(world: PlainWorld, entry: PlainEntry): Readable {
  const { actor, action } = world.question;
  const template = world.policy.templates.find(
    (one) => one.key === entry.templateKey && one.version === entry.templateVersion,
  );
  if (world.dossier.state !== "active" && world.dossier.state !== "restricted") return {};
  const isAlone = actor.linkId === null && actor.membershipId === null;
  if (isProgram(world) && (isAlone || action !== "contribute")) return {};
  if (isAlone && actor.accountId === world.dossier.ownerAccountId) return ownersOf(world, entry, template);
  if (!template || template.ownerOnly !== false) return {};
  if (actor.membershipId !== null && actor.linkId === null && !membershipCounts(world)) return {};

  const names = [...fieldsOfSheet(template), "$summary", "$workStep", "$reaction"];
  const best: Readable = {};
  for (const revision of entry.released.map(({ number }) => number)) {
    const here = new Set(names.filter((name) => flowsAt(world, entry, template, revision, name)));
    for (const name of withPartners(template, here)) best[name] = revision;
  }
  if (action === "contribute" && entry.released.length === 0) {
    const here = new Set(names.filter((name) => flowsAt(world, entry, template, null, name)));
    for (const name of withPartners(template, here)) best[name] = "own";
  }
  for (const name of withPartners(template, new Set(names.filter((one) => isOwnWords(world, entry, template, one)))))
    best[name] = "own";
  return best;
}

/** A field that has a partner goes only beside it. */
function withPartners(template: PlainTemplate, names: Set<string>): Set<string> {
  for (;;) {
    const alone = [...names].filter((name) => {
      const partners = partnersOf(template, name);
      return partners !== null && !partners.some((partner) => names.has(partner));
    });
    if (alone.length === 0) return names;
    for (const name of alone) names.delete(name);
  }
}

/** A program delivers for a professional and never reads. */
function isProgram({ question }: PlainWorld): boolean {
  return typeof question.actor.machineClientId === "string";
}

// --- the owner

function ownersOf(world: PlainWorld, entry: PlainEntry, template: PlainTemplate | undefined): Readable {
  if (entry.state === "draft" && entry.author.kind !== "owner") return {};
  if (world.question.action === "contribute" && (!template || !ownersSideWrites(entry, template))) return {};
  return { $everything: "own" };
}

function ownersSideWrites(entry: PlainEntry, template: PlainTemplate): boolean {
  if (template.authors === "both") return true;
  const isForOwner =
    template.authors === "owner" || (Array.isArray(template.authors) && template.authors.includes("owner"));
  return isForOwner && entry.author.kind !== "membership";
}

// --- the author

function membershipCounts({ membership, question }: PlainWorld): boolean {
  if (!membership) return false;
  const isTheirs = membership.id === question.actor.membershipId && membership.accountId === question.actor.accountId;
  return isTheirs && membership.validFrom <= question.now && question.now < membership.validUntil;
}

function isWaiting(entry: PlainEntry): boolean {
  return entry.state === "draft" || entry.state === "submitted";
}

/** Theirs alone: a sheet for both is the owner's as soon as the owner took it. */
function isTheirSheet(world: PlainWorld, entry: PlainEntry, template: PlainTemplate): boolean {
  const { membershipId, linkId } = world.question.actor;
  if (linkId !== null || membershipId === null) return false;
  if (entry.author.kind !== "membership" || entry.author.membershipId !== membershipId) return false;
  return template.authors !== "both" || isWaiting(entry);
}

function isOwnWords(world: PlainWorld, entry: PlainEntry, template: PlainTemplate, name: string): boolean {
  const { action, actor, now } = world.question;
  if (action !== "read" && action !== "copy") return false;
  if (!isTheirSheet(world, entry, template)) return false;
  if (!isWaiting(entry) && entry.state !== "accepted" && entry.state !== "withdrawn") return false;
  if (isBlockedFor(world, entry)) return false;
  if (template.authors === "both") {
    const lasts = world.grants.some(
      (grant) =>
        grant.granteeKey === `m:${actor.membershipId}` &&
        runs(grant, now) &&
        grant.actions.includes("contribute") &&
        grant.scope.some((item) => itemMatches(item, entry)),
    );
    if (!lasts) return false;
  }
  if (name === "$reaction") return false;
  if (name.startsWith("$")) return true;
  const list = template.fields[name.split(".")[0]!];
  const field = template.fields[name];
  if ((field?.by ?? list?.by) === "owner") return false;
  return ![field, list].some((one) => one && classIsBlockedFor(world, one.dataClass));
}

// --- one field of one revision, by a mandate or by a grant

function flowsAt(
  world: PlainWorld,
  entry: PlainEntry,
  template: PlainTemplate,
  revision: number | null,
  name: string,
): boolean {
  return byMandate(world, entry, template, revision, name) || byGrant(world, entry, template, revision, name);
}

function byMandate(
  world: PlainWorld,
  entry: PlainEntry,
  template: PlainTemplate,
  revision: number | null,
  name: string,
): boolean {
  const { actor, action } = world.question;
  if (actor.linkId !== null || actor.membershipId !== null || world.dossier.state !== "active") return false;
  if (!["accepted", "withdrawn", "removed"].includes(entry.state)) return false;
  if (revision === null || revision !== entry.released.at(-1)?.number) return false;
  if (action === "contribute" && !ownersSideWrites(entry, template)) return false;
  return world.mandates.some((mandate) => {
    if (mandate.holderAccountId !== actor.accountId) return false;
    const classes = mandateClasses(world, mandate);
    return classesOf(template, entry, name).every((one) => one in world.policy.classes && classes(one));
  });
}

/** The classes that must all flow for a field to flow: the entry's, the list's, its own. */
function classesOf(template: PlainTemplate, entry: PlainEntry, name: string): string[] {
  if (name.startsWith("$")) return [entry.dataClass];
  const list = template.fields[name.split(".")[0]!];
  const own = template.fields[name];
  return [entry.dataClass, ...[list, own].flatMap((field) => (field ? [field.dataClass] : []))];
}

function byGrant(
  world: PlainWorld,
  entry: PlainEntry,
  template: PlainTemplate,
  revision: number | null,
  name: string,
): boolean {
  return world.grants.some((grant) =>
    grant.scope.some((item) => itemGives(world, grant, item, entry, template, revision, name)),
  );
}

function runs(grant: PlainGrant, now: number): boolean {
  return grant.state === "active" && grant.validFrom <= now && now < grant.validUntil;
}

function itemMatches(item: PlainItem, entry: PlainEntry): boolean {
  const pairs: [unknown, unknown][] = [
    [item.section, entry.sectionKey],
    [item.template, entry.templateKey],
    [item.dataClass, entry.dataClass],
    [item.entry, entry.id],
  ];
  const present = pairs.filter(([wanted]) => wanted !== undefined);
  return present.length > 0 && present.every(([wanted, actual]) => wanted === actual);
}

function actorKey(world: PlainWorld): string {
  const { actor } = world.question;
  if (actor.linkId !== null) return `l:${actor.linkId}`;
  return actor.membershipId !== null ? `m:${actor.membershipId}` : `a:${actor.accountId}`;
}

function purposeOf(world: PlainWorld): string | undefined {
  if (world.question.actor.linkId === null) return world.question.purpose;
  const own = new Set(world.grants.filter((one) => one.granteeKey === actorKey(world)).map((one) => one.purpose));
  return own.size === 1 ? [...own][0] : undefined;
}

function itemGives(
  world: PlainWorld,
  grant: PlainGrant,
  item: PlainItem,
  entry: PlainEntry,
  template: PlainTemplate,
  revision: number | null,
  name: string,
): boolean {
  const { policy, question } = world;
  const { action, now } = question;
  const isWriting = action === "contribute";
  if (action !== "read" && action !== "copy" && !isWriting) return false;
  if (isWriting && (question.actor.membershipId === null || question.actor.linkId !== null)) return false;
  if (isProgram(world) && !isTheirSheet(world, entry, template)) return false;

  // 1. Purpose.
  const purpose = purposeOf(world);
  if (!purpose || !(purpose in policy.purposes) || grant.purpose !== purpose) return false;

  // 2. Hard no.
  const isOwn = isWriting && isTheirSheet(world, entry, template);
  if (world.dossier.state !== "active") return false;
  if (!(entry.state === "accepted" || (isOwn && isWaiting(entry)))) return false;
  if (standsOnBothSides(world, purpose)) return false;
  if (!mayReadClass(world, purpose, entry.dataClass)) return false;
  if (!isOwn && policy.classes[entry.dataClass]?.itemOnly !== false && item.entry === undefined) return false;
  if (isBlockedFor(world, entry)) return false;
  for (const row of effectiveGroupRows(world).filter((one) => one === "employer-side" || one === "link")) {
    if (item.template === undefined && item.entry === undefined) return false;
    if (!policy.onlyTemplates[row]?.[entry.dataClass]?.includes(entry.templateKey)) return false;
    const never = policy.neverFields[entry.templateKey] ?? [];
    if (never.includes(name) || never.includes(name.split(".")[0]!)) return false;
  }

  // 3. Yes, when the grant says so: it names the asker, or a team they are in, which only ever reads.
  const isTeams = grant.granteeKey.startsWith("t:");
  if (isTeams ? isWriting || !readsByTeam(world, grant) : grant.granteeKey !== actorKey(world)) return false;
  if (isTeams && !goesToTeams(world, entry.dataClass)) return false;
  if (!runs(grant, now)) return false;
  if (!grant.actions.includes(action) || !itemMatches(item, entry)) return false;
  if (isWriting && !professionalWrites(world, entry, template)) return false;
  const newest = entry.released.at(-1)?.number ?? null;
  if (isOwn) {
    if (revision !== newest) return false;
  } else {
    const inTime = entry.released.filter(
      ({ authoredAt }) => item.dataUntil === undefined || (item.dataUntil !== null && authoredAt <= item.dataUntil),
    );
    if (revision === null || revision !== inTime.at(-1)?.number) return false;
    if (isWriting && (revision !== newest || !grant.actions.includes("read"))) return false;
  }

  // Fields.
  if (item.fields !== undefined) {
    if (!Array.isArray(item.fields)) return false;
    if (!item.fields.includes(name) && !item.fields.includes(name.split(".")[0]!)) return false;
  }
  if (isWriting && name === "$reaction") return false;
  if (name.startsWith("$")) return true;
  const list = template.fields[name.split(".")[0]!];
  const field = template.fields[name];
  if (isWriting && (field?.by ?? list?.by) === "owner") return false;
  return [list, field].every((one) => {
    if (!one) return true;
    if (classIsBlockedFor(world, one.dataClass) || !mayReadClass(world, purpose, one.dataClass)) return false;
    if (isTeams && !goesToTeams(world, one.dataClass)) return false;
    return isOwn || policy.classes[one.dataClass]?.itemOnly === false || item.entry !== undefined;
  });
}

function professionalWrites(world: PlainWorld, entry: PlainEntry, template: PlainTemplate): boolean {
  const profession = world.membership?.profession ?? "";
  const tab = `profession:${profession}`;
  const isOwn = isTheirSheet(world, entry, template);
  if (isOwn) {
    if (template.section === "profession:any" && entry.sectionKey !== tab) return false;
    if (template.section !== "profession:any" && entry.sectionKey !== template.section) return false;
    if (template.section.startsWith("profession:") && entry.sectionKey !== tab) return false;
  }
  if (template.authors === "both") return true;
  if (!isOwn) return false;
  return (
    template.authors === "professional" || (Array.isArray(template.authors) && template.authors.includes(profession))
  );
}

function standsOnBothSides(world: PlainWorld, purpose: string): boolean {
  const running = world.grants.filter((grant) => runs(grant, world.question.now) && standsForPerson(world, grant));
  const held = new Set(running.map((grant) => grant.purpose));
  return world.policy.walls.some(
    ([left, right]) => (left === purpose && held.has(right)) || (right === purpose && held.has(left)),
  );
}
