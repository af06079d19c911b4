import type { Actor } from "../identity/actor.js";
import { powersOf, reaches, type ClassReach } from "../mandates/powers.js";
import { isOwnText, isWrittenBy, mayOwnerWrite, mayProfessionalWrite } from "./authorship.js";
import { blocksOn, isBlocked, isClassBlocked } from "./blocks.js";
import { isOnTheirList } from "./ceiling.js";
import type { Decision, Reason, Release } from "./decision.js";
import type { BlockFacts, EntryFacts, EntryState, Facts, GrantFacts, MembershipFacts, Question } from "./facts.js";
import { BESIDE_FIELDS, sheetOf, sheetsOf, type Leaf, type Sheet } from "./fields.js";
import { granteeOf, verdictOn, type Grantee } from "./grantee.js";
import { givesAll, readableFields, writableFields } from "./narrowing.js";
import { validMembership } from "./reader.js";
import { Releases } from "./releases.js";
import { findItems, isLive, matches, revisionFor, type ScopedItem } from "./scope.js";

/**
 * THE decision: who may do what with which entry, which text of it and which fields. Pure and synchronous: all it looks at
 * is in `facts`, the moment is in `question`. The steps, for each kind of actor below:
 *
 * 1. purpose · 2. hard no · 3. yes: owner, author, mandate or grant · 4. otherwise no.
 *
 * `released` holds only what flows. `outcome` is "allowed" when anything does; owner and representative are also allowed
 * when asked about no entry at all. Missing or malformed facts and policy are a no, never an exception.
 */
export function decide(question: Question, facts: Facts): Decision {
  const refused = new Set<Reason>();
  const released = new Map<string, readonly Release[]>();
  let isAllowed = false;
  try {
    isAllowed = judge({ question, facts, refused, released });
  } catch {
    // Facts of the wrong shape are no better than facts that are missing.
    released.clear();
    refused.add("policy");
  }
  if (!isAllowed && refused.size === 0) refused.add("no-grant");
  return {
    outcome: isAllowed ? "allowed" : "refused",
    released,
    refused: [...refused].sort(),
    policyVersion: facts.policy?.version ?? "unknown",
  };
}

interface Inquiry {
  question: Question;
  facts: Facts;
  refused: Set<Reason>;
  released: Map<string, readonly Release[]>;
}

function judge(inquiry: Inquiry): boolean {
  const { question, facts, refused, released } = inquiry;
  const { actor } = question;
  const { dossier, entries, policy } = facts;
  if (dossier.state !== "active" && dossier.state !== "restricted") return refuse(refused, "dossier-erased");

  if (!actor.linkId && !actor.accountId) return refuse(refused, "no-grant");
  // A program delivers for a professional. It never reads, and it decides nothing.
  if (isMachine(actor) && (question.action !== "contribute" || !actor.membershipId || actor.linkId))
    return refuse(refused, "machine");
  const isThemself = !actor.linkId && !actor.membershipId;
  if (isThemself && actor.accountId === dossier.ownerAccountId) return judgeOwner(inquiry);

  const membership = !actor.linkId && actor.membershipId ? validMembership(question, facts) : null;
  if (!membership && !actor.linkId && !isThemself) return refuse(refused, "membership-not-valid");

  const blocks = blocksOn(actor, membership, facts.blocks);
  const mandates = isThemself ? mandatesOf(inquiry) : [];
  const asked = granteeOf(question, facts, membership, blocks);
  const grantee = typeof asked === "string" ? null : asked;
  if (typeof asked === "string" && (asked !== "purpose-missing" || mandates.length === 0)) refused.add(asked);
  const sheets = sheetsOf(policy);
  for (const entry of entries) {
    const items = grantee ? findItems(grantee.scope, entry) : [];
    const isAuthor = membership !== null && isWrittenBy(membership, entry);
    if (items.length === 0 && !isAuthor && mandates.length === 0) {
      if (grantee) refused.add("no-grant");
      continue;
    }
    const sheet = sheetOf(entry, policy, sheets);
    if (!sheet || sheet.template.ownerOnly !== false) {
      refused.add(sheet ? "entry-not-released" : "policy");
      continue;
    }
    const releases = new Releases(sheet);
    if (isAuthor) releaseToAuthor(inquiry, membership, blocks, entry, sheet, releases);
    for (const mandate of mandates) releaseToMandate(inquiry, mandate, entry, sheet, releases);
    if (grantee) releaseByGrant(inquiry, grantee, items, entry, sheet, releases);
    const list = releases.close();
    if (list.length > 0) released.set(entry.id, list);
  }
  return released.size > 0 || (entries.length === 0 && mandates.length > 0);
}

const isMachine = ({ machineClientId }: Actor): boolean => machineClientId !== undefined && machineClientId !== null;

const refuse = (refused: Set<Reason>, reason: Reason): false => {
  refused.add(reason);
  return false;
};

// ------------------------------------------------------------------------------------------------------ the owner

const TO_OWNER: readonly Release[] = [{ revision: null, fields: "all", because: "owner" }];

/** The owner: everything but what others are still drafting. No block, ceiling or restriction is theirs. */
function judgeOwner({ question, facts, refused, released }: Inquiry): boolean {
  for (const entry of facts.entries) {
    const sheet = question.action === "contribute" ? sheetOf(entry, facts.policy) : null;
    if (entry.state === "draft" && entry.author.kind !== "owner") refused.add("entry-not-released");
    else if (question.action === "contribute" && !sheet) refused.add("policy");
    else if (sheet && !mayOwnerWrite(entry, sheet.template)) refused.add("not-a-writer");
    else released.set(entry.id, TO_OWNER);
  }
  return released.size > 0 || facts.entries.length === 0;
}

// ----------------------------------------------------------------------------------------------------- the author

const OWN_TEXT_IN: ReadonlySet<EntryState> = new Set(["draft", "submitted", "accepted", "withdrawn"]);

/**
 * A professional reads back what they wrote (`revision: null` = their own newest), whatever the purpose, but not the
 * owner's text or reaction beside it. For a sheet for both that ends with the grant under which they wrote.
 */
function releaseToAuthor(
  { question, facts, refused }: Inquiry,
  membership: MembershipFacts,
  blocks: readonly BlockFacts[],
  entry: EntryFacts,
  sheet: Sheet,
  releases: Releases,
): void {
  if (question.action !== "read" && question.action !== "copy") return;
  if (!isOwnText(membership, entry, sheet.template)) return;
  if (!OWN_TEXT_IN.has(entry.state)) return void refused.add("entry-not-released");
  if (isBlocked(entry, blocks)) return void refused.add("blocked");
  if (sheet.template.authors === "both" && !facts.grants.some(letsContribute)) return void refused.add("no-grant");
  const isTheirs = (leaf: Leaf): boolean =>
    leaf.by !== "owner" && !leaf.classes.some((dataClass) => isClassBlocked(dataClass, blocks));
  const own = sheet.leaves.filter(isTheirs).map((leaf) => leaf.key);
  releases.add(null, [...own, "$summary", "$workStep"], "author");

  function letsContribute(grant: GrantFacts): boolean {
    if (grant.granteeKey !== `m:${membership.id}` || !isLive(grant, question.now)) return false;
    return grant.actions.includes("contribute") && grant.scope.some((item) => matches(item, entry));
  }
}

// ------------------------------------------------------------------------------------------------- a representative

interface MandateInForce {
  id: string;
  /** Classes they may do this with. */
  reach: readonly ClassReach[];
}

/** Reading takes a power to read or decide; writing for the owner and managing take a power to decide alone. */
function mandatesOf({ question, facts, refused }: Inquiry): readonly MandateInForce[] {
  const held = facts.mandates.filter((mandate) => mandate.holderAccountId === question.actor.accountId);
  if (held.length === 0) return held as [];
  if (facts.dossier.state !== "active") {
    refused.add("dossier-restricted");
    return [];
  }
  const inForce: MandateInForce[] = [];
  for (const mandate of held) {
    const powers = powersOf(mandate, facts.dossier.ownerBirthDate, question.today, facts.policy);
    const isReading = question.action === "read" || question.action === "copy";
    const reach = !powers ? [] : isReading ? [powers.read, powers.decide] : [powers.decide];
    if (reach.some((classes) => classes === "all" || classes.size > 0)) inForce.push({ id: mandate.id, reach });
    else refused.add("mandate-shut");
  }
  return inForce;
}

function releaseToMandate(
  { question, facts, refused }: Inquiry,
  mandate: MandateInForce,
  entry: EntryFacts,
  sheet: Sheet,
  releases: Releases,
): void {
  const isTheOwners = entry.state === "accepted" || entry.state === "withdrawn" || entry.state === "removed";
  const revision = entry.released.at(-1)?.number;
  if (!isTheOwners || revision === undefined) return void refused.add("entry-not-released");
  const covers = (dataClass: string): boolean =>
    mandate.reach.some((classes) => reaches(classes, dataClass, facts.policy));
  if (!covers(entry.dataClass)) return void refused.add("mandate-shut");
  if (question.action === "contribute" && !mayOwnerWrite(entry, sheet.template))
    return void refused.add("not-a-writer");
  if (sheet.isSound && sheet.classes.every(covers)) return releases.add(revision, "all", mandate.id);
  const leaves = sheet.leaves.filter((leaf) => leaf.classes.every(covers)).map((leaf) => leaf.key);
  releases.add(revision, [...leaves, ...BESIDE_FIELDS], mandate.id);
}

// ------------------------------------------------------------------------------------------------------- a grantee

/**
 * What the items of a grantee's grants give of one entry. What they write themself (`isOwn`, only when contributing) needs
 * no release and no item that names it: it does not flow to them. Patching another sheet takes a grant that lets them read
 * its newest text.
 */
function releaseByGrant(
  { question, facts, refused }: Inquiry,
  grantee: Grantee,
  items: readonly ScopedItem[],
  entry: EntryFacts,
  sheet: Sheet,
  releases: Releases,
): void {
  const { membership, reader, blocks } = grantee;
  if (items.length === 0) return void refused.add("no-grant");
  const isWriting = question.action === "contribute";
  const isOwn = isWriting && membership !== null && isOwnText(membership, entry, sheet.template);
  const isReleased = entry.state === "accepted" || (isOwn && (entry.state === "draft" || entry.state === "submitted"));
  if (!isReleased) return void refused.add("entry-not-released");
  const { refusal, isItemOnly, isTeamShut } = verdictOn(grantee, entry.dataClass, facts.policy);
  if (refusal) return void refused.add(refusal);
  if (isBlocked(entry, blocks)) return void refused.add("blocked");
  if (isWriting && !mayProfessionalWrite(membership!, entry, sheet.template)) return void refused.add("not-a-writer");
  // Writing on what others wrote takes having read it.
  if (isMachine(question.actor) && !isOwn) return void refused.add("machine");

  const newest = isWriting ? (entry.released.at(-1)?.number ?? null) : null;
  for (const scoped of items) {
    const { grant, item, namesEntry, isTeams } = scoped;
    const revision = isOwn ? newest : revisionFor(scoped, entry);
    if (isTeams && isTeamShut) refused.add("team-class");
    else if (!isOwn && isItemOnly && !namesEntry) refused.add("item-only");
    else if (!isOnTheirList(reader, entry, item, facts.policy)) refused.add("ceiling");
    else if (!isOwn && revision === null) refused.add("entry-not-released");
    else if (isWriting && !isOwn && (revision !== newest || !grant.actions.includes("read")))
      refused.add("not-a-writer");
    else if (isWriting) releases.add(revision, writableFields(facts.policy, grantee, sheet, scoped, isOwn), grant.id);
    else if (givesAll(facts.policy, grantee, sheet, scoped)) releases.add(revision, "all", grant.id);
    else if (!releases.isWhole(revision))
      releases.add(revision, readableFields(facts.policy, grantee, sheet, scoped), grant.id);
  }
}
