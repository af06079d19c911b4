import type { Micros } from "../time.js";
import type { Release } from "./decision.js";
import type { Author, EntryFacts, MembershipFacts } from "./facts.js";
import type { TemplatePolicy } from "./policy.js";

/** True when this membership started the entry. */
export const isWrittenBy = (membership: MembershipFacts, { author }: EntryFacts): boolean =>
  author.kind === "membership" && author.membershipId === membership.id;

/**
 * Text that is wholly this professional's: a sheet of theirs. A sheet for both is the owner's; it is the starter's own
 * only while it waits, because what the server merges later holds the owner's words too.
 */
export function isOwnText(
  membership: MembershipFacts,
  entry: EntryFacts,
  { authors }: { authors: TemplatePolicy["authors"] | readonly string[] },
): boolean {
  if (!isWrittenBy(membership, entry)) return false;
  return authors !== "both" || entry.state === "draft" || entry.state === "submitted";
}

/** True when only a part of the sheet was given to write in: the rest of it is neither theirs to fill in nor to take away. */
export const writesInPart = ([newest]: readonly Release[]): boolean => newest?.fields !== "all";

/** True when the owner (or who acts for them) may write on this sheet: their own sheets and those for both. */
export function mayOwnerWrite(entry: EntryFacts, template: TemplatePolicy): boolean {
  const { authors } = template;
  if (authors === "both") return true;
  const isForOwner = authors === "owner" || (authors instanceof Set && authors.has("owner"));
  return isForOwner && entry.author.kind !== "membership";
}

/**
 * True when this professional may write on this sheet: a sheet for both, or one of their own of a kind their profession
 * writes. What they start stands in their own tab, or in the owner's section its template belongs to.
 */
export function mayProfessionalWrite(
  membership: MembershipFacts,
  entry: EntryFacts,
  template: TemplatePolicy,
): boolean {
  const { authors } = template;
  const isOwn = isOwnText(membership, entry, template);
  if (isOwn && entry.sectionKey !== sectionOf(template, membership.profession)) return false;
  if (authors === "both") return true;
  return isOwn && (authors === "professional" || (authors instanceof Set && authors.has(membership.profession)));
}

/** Where a sheet of this kind stands when this profession starts it; null = it is another profession's tab. */
export function sectionOf(template: TemplatePolicy, profession: string): string | null {
  const ownTab = `profession:${profession}`;
  if (template.section === "profession:any") return ownTab;
  if (template.section.startsWith("profession:") && template.section !== ownTab) return null;
  return template.section;
}

/**
 * A sheet that does not exist yet, to ask the decision whether it may be made: `contribute` on it answers that.
 * Its text would be written `now`; a professional's starts as a draft, the owner's is the owner's at once.
 */
export function hypotheticalEntry(
  template: TemplatePolicy,
  sectionKey: string,
  author: Author,
  now: Micros,
): EntryFacts {
  return {
    id: "",
    sectionKey,
    templateKey: template.key,
    templateVersion: template.version,
    dataClass: template.dataClass,
    author,
    state: author.kind === "membership" ? "draft" : "accepted",
    released: [{ number: 1, authoredAt: now }],
  };
}
