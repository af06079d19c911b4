import { powersOf, reaches, type ClassReach } from "../mandates/powers.js";
import { isOwnText, mayOwnerWrite, mayProfessionalWrite } from "./authorship.js";
import { blocksOn, isBlocked, isClassBlocked } from "./blocks.js";
import { classRefusal, isOnTheirList, standsAcrossWall } from "./ceiling.js";
import type { Decision, Reason, Release } from "./decision.js";
import type { BlockFacts, EntryFacts, Facts, GrantFacts, MembershipFacts, Question, ScopeItem } from "./facts.js";
import { namedIn, sheetOf, type Leaf } from "./fields.js";
import type { Policy, PurposePolicy, TemplatePolicy } from "./policy.js";
import { purposeAsked, readerOf, validMembership, type Reader } from "./reader.js";
import { Releases } from "./releases.js";
import { findItems, indexScope, isLive, matches, revisionFor, type ScopeIndex } from "./scope.js";

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
    policyVersion: facts.policy.version,
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

  const isThemself = !actor.linkId && !actor.membershipId;
  if (isThemself && actor.accountId === dossier.ownerAccountId) return judgeOwner(inquiry);

  const membership = !actor.linkId && actor.membershipId ? validMembership(question, facts) : null;
  if (!membership && !actor.linkId && !isThemself) return refuse(refused, "membership-not-valid");

  const blocks = blocksOn(actor, membership, facts.blocks);
  const mandates = isThemself ? mandatesOf(inquiry) : [];
  const grantee = granteeOf(inquiry, membership, blocks, mandates.length > 0);
  for (const entry of entries) {
    const template = policy.templates.get(`${entry.templateKey}@${entry.templateVersion}`);
    if (!template || template.ownerOnly !== false) {
      refused.add(template ? "entry-not-released" : "policy");
      continue;
    }
    const releases = new Releases(sheetOf(template));
    if (membership) releaseToAuthor(inquiry, membership, blocks, entry, template, releases);
    for (const mandate of mandates) releaseToMandate(inquiry, mandate, entry, template, releases);
    if (grantee) releaseByGrant(inquiry, grantee, entry, template, releases);
    const list = releases.close();
    if (list.length > 0) released.set(entry.id, list);
  }
  return released.size > 0 || (entries.length === 0 && mandates.length > 0);
}

const refuse = (refused: Set<Reason>, reason: Reason): false => {
  refused.add(reason);
  return false;
};

// ------------------------------------------------------------------------------------------------------ the owner

const TO_OWNER: readonly Release[] = [{ revision: null, fields: "all", because: "owner" }];

/** The owner: everything but what others are still drafting. No block, ceiling or restriction is theirs. */
function judgeOwner({ question, facts, refused, released }: Inquiry): boolean {
  for (const entry of facts.entries) {
    const template = facts.policy.templates.get(`${entry.templateKey}@${entry.templateVersion}`);
    if (entry.state === "draft" && entry.author.kind !== "owner") refused.add("entry-not-released");
    else if (question.action === "contribute" && !template) refused.add("policy");
    else if (question.action === "contribute" && !mayOwnerWrite(entry, template!)) refused.add("not-a-writer");
    else released.set(entry.id, TO_OWNER);
  }
  return released.size > 0 || facts.entries.length === 0;
}

// ----------------------------------------------------------------------------------------------------- the author

/**
 * A professional reads back what they wrote (`revision: null` = their own newest), whatever the purpose, but not the
 * owner's text or reaction beside it. For a sheet for both that ends with the grant under which they wrote.
 */
function releaseToAuthor(
  { question, facts, refused }: Inquiry,
  membership: MembershipFacts,
  blocks: readonly BlockFacts[],
  entry: EntryFacts,
  template: TemplatePolicy,
  releases: Releases,
): void {
  if (question.action !== "read" && question.action !== "copy") return;
  if (!isOwnText(membership, entry, template)) return;
  if (entry.state === "removed" || entry.state === "private") return void refused.add("entry-not-released");
  if (isBlocked(entry, blocks)) return void refused.add("blocked");
  if (template.authors === "both" && !facts.grants.some(letsContribute)) return void refused.add("no-grant");
  const flows = (leaf: Leaf): boolean =>
    leaf.by !== "owner" && !leaf.classes.some((dataClass) => isClassBlocked(dataClass, blocks));
  const own = sheetOf(template)
    .leaves.filter(flows)
    .map((leaf) => leaf.key);
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
  template: TemplatePolicy,
  releases: Releases,
): void {
  const isTheOwners = entry.state === "accepted" || entry.state === "withdrawn" || entry.state === "removed";
  const revision = entry.released.at(-1)?.number;
  if (!isTheOwners || revision === undefined) return void refused.add("entry-not-released");
  const covers = (dataClass: string): boolean =>
    mandate.reach.some((classes) => reaches(classes, dataClass, facts.policy));
  if (!covers(entry.dataClass)) return void refused.add("mandate-shut");
  if (question.action === "contribute" && !mayOwnerWrite(entry, template)) return void refused.add("not-a-writer");
  const sheet = sheetOf(template);
  if (sheet.isSound && sheet.classes.every(covers)) return releases.add(revision, "all", mandate.id);
  const shut = new Set(sheet.leaves.filter((leaf) => !leaf.classes.every(covers)).map((leaf) => leaf.key));
  releases.add(
    revision,
    namedIn(sheet, undefined).filter((name) => !shut.has(name)),
    mandate.id,
  );
}

// ------------------------------------------------------------------------------------------------------- a grantee

/** Somebody with live grants for this purpose and action, past everything that is a no for all entries alike. */
interface Grantee {
  reader: Reader;
  membership: MembershipFacts | null;
  purpose: PurposePolicy;
  blocks: readonly BlockFacts[];
  scope: ScopeIndex;
  /** Class → why it may not flow; every class is asked about once. */
  verdicts: Map<string, Reason | null>;
}

function granteeOf(
  { question, facts, refused }: Inquiry,
  membership: MembershipFacts | null,
  blocks: readonly BlockFacts[],
  isRepresentative: boolean,
): Grantee | null {
  const { action, now } = question;
  const no = (reason: Reason): null => {
    refused.add(reason);
    return null;
  };
  const reader = readerOf(question, facts, membership);
  if (!reader) return no("policy");
  const key = purposeAsked(question, facts, reader);
  if (!key) return isRepresentative ? null : no("purpose-missing");
  const purpose = facts.policy.purposes.get(key);
  if (!purpose) return no("purpose-unknown");
  if (facts.dossier.state !== "active") return no("dossier-restricted");
  if (!purpose.groups.has(reader.group)) return no("purpose-group");
  const live = facts.grants.filter((grant) => isLive(grant, now));
  if (standsAcrossWall(key, new Set(live.map((grant) => grant.purpose)), facts.policy)) return no("wall");
  const isGrantable = action === "read" || action === "copy" || (action === "contribute" && membership !== null);
  const theirs = live.filter(
    (grant) => grant.granteeKey === reader.key && grant.purpose === key && grant.actions.includes(action),
  );
  if (!isGrantable || theirs.length === 0) return no("no-grant");
  return { reader, membership, purpose, blocks, scope: indexScope(theirs), verdicts: new Map() };
}

/**
 * What the items of a grantee's grants give of one entry. What they write themself (`isOwn`, only when contributing) needs
 * no release and no item that names it: it does not flow to them. Patching another sheet takes a grant that lets them read
 * its newest text.
 */
function releaseByGrant(
  { question, facts, refused }: Inquiry,
  grantee: Grantee,
  entry: EntryFacts,
  template: TemplatePolicy,
  releases: Releases,
): void {
  const { membership, reader, blocks } = grantee;
  const items = findItems(grantee.scope, entry);
  if (items.length === 0) return void refused.add("no-grant");
  const isWriting = question.action === "contribute";
  const isOwn = isWriting && membership !== null && isOwnText(membership, entry, template);
  const isReleased = entry.state === "accepted" || (isOwn && (entry.state === "draft" || entry.state === "submitted"));
  if (!isReleased) return void refused.add("entry-not-released");
  const refusal = verdict(grantee, entry.dataClass, facts.policy);
  if (refusal) return void refused.add(refusal);
  if (isBlocked(entry, blocks)) return void refused.add("blocked");
  if (isWriting && !mayProfessionalWrite(membership!, entry, template)) return void refused.add("not-a-writer");

  const newest = entry.released.at(-1)?.number ?? null;
  for (const { grant, item } of items) {
    const revision = isOwn ? newest : revisionFor(item, entry);
    if (!isOwn && needsNaming(entry.dataClass, item, facts.policy)) refused.add("item-only");
    else if (!isOnTheirList(reader, entry, item, facts.policy)) refused.add("ceiling");
    else if (!isOwn && revision === null) refused.add("entry-not-released");
    else if (isWriting && !isOwn && (revision !== newest || !grant.actions.includes("read")))
      refused.add("not-a-writer");
    else releases.add(revision, fieldsOf(facts.policy, grantee, template, item, isWriting, isOwn), grant.id);
  }
}

/** Classes that go only when the grant names the very entry. */
const needsNaming = (dataClass: string, item: ScopeItem, policy: Policy): boolean =>
  item.entry === undefined && policy.classes.get(dataClass)?.itemOnly !== false;

/** An item's fields, minus those whose own class may not flow and those that never go to an employer or a link. */
function fieldsOf(
  policy: Policy,
  grantee: Grantee,
  template: TemplatePolicy,
  item: ScopeItem,
  isWriting: boolean,
  isOwn: boolean,
): "all" | string[] {
  const sheet = sheetOf(template);
  const never = grantee.reader.sheetRow ? policy.neverFields.get(template.key) : undefined;
  const flows = (dataClass: string): boolean =>
    verdict(grantee, dataClass, policy) === null && (isOwn || !needsNaming(dataClass, item, policy));
  const isWhole = item.fields === undefined && sheet.isSound && !never && !isWriting;
  if (isWhole && sheet.classes.every(flows)) return "all";
  const shut = new Set<string>(isWriting ? ["$reaction"] : []);
  for (const { key, list, classes, by } of sheet.leaves) {
    const isNever = never !== undefined && (never.has(key) || (list !== null && never.has(list)));
    if (isNever || !classes.every(flows) || (isWriting && by === "owner")) shut.add(key);
  }
  return namedIn(sheet, item.fields).filter((name) => !shut.has(name));
}

function verdict(grantee: Grantee, dataClass: string, policy: Policy): Reason | null {
  const known = grantee.verdicts.get(dataClass);
  if (known !== undefined) return known;
  const isShut = isClassBlocked(dataClass, grantee.blocks);
  const found = isShut ? "blocked" : classRefusal(grantee.reader, grantee.purpose, dataClass, policy);
  grantee.verdicts.set(dataClass, found);
  return found;
}
