import { powersOf, reaches, type ClassReach } from "../mandates/powers.js";
import type { AccessEvent } from "../record/access-event.js";
import type { LocalDate } from "../time.js";
import type { BlockFacts, Facts, ScopeItem } from "./facts.js";
import type { AccessRequest } from "./grant.js";
import type { GrantProposal } from "./proposal.js";
import { touchedBy } from "./scope-terms.js";

/** What is shared with whom, as far as somebody decides about it: the owner about everything, a representative about classes. */
export interface Sight {
  reach: ClassReach;
  facts: Pick<Facts, "entries" | "policy">;
}

/**
 * Classes about which this account decides in a dossier, alone or with the owner. Who gives one of two keys sees everything:
 * nobody says yes to what they may not see.
 */
export function sightOf(accountId: string, facts: Facts, today: LocalDate): Sight {
  const { dossier, mandates, policy } = facts;
  if (accountId === dossier.ownerAccountId) return { reach: "all", facts };
  const classes = new Set<string>();
  for (const mandate of mandates) {
    const powers =
      mandate.holderAccountId === accountId ? powersOf(mandate, dossier.ownerBirthDate, today, policy) : null;
    if (powers?.decide === "all" || powers?.decidesWithOwner) return { reach: "all", facts };
    for (const dataClass of powers?.decide ?? []) classes.add(dataClass);
  }
  return { reach: classes, facts };
}

/** The items that are of these classes. An item that names only a section is shown as what it gives of these classes. */
export function itemsWithin(scope: readonly ScopeItem[], { reach, facts }: Sight): readonly ScopeItem[] {
  if (reach === "all") return scope;
  return scope.flatMap((item) => {
    const { dataClass } = touchedBy(item, facts);
    if (dataClass !== undefined) return reaches(reach, dataClass, facts.policy) ? [item] : [];
    if (item.section === undefined || item.entry !== undefined || item.template !== undefined) return [];
    return sectionWithin(item.section, { reach, facts }).map((each) => ({ ...item, dataClass: each }));
  });
}

/** A share with the items of these classes, or null when it has none: then it is as if it were not there. */
export function shareWithin<T extends { scope: readonly ScopeItem[] }>(share: T | null, sight: Sight): T | null {
  if (share === null || sight.reach === "all") return share;
  const scope = itemsWithin(share.scope, sight);
  return scope.length === 0 ? null : { ...share, scope };
}

/** True when nothing of it is left out: only then what was told about the whole of it may be read along. */
export const isWholeWithin = (scope: readonly ScopeItem[], sight: Sight): boolean =>
  sight.reach === "all" ||
  scope.every((item) => {
    const { dataClass } = touchedBy(item, sight.facts);
    return dataClass !== undefined && reaches(sight.reach as ReadonlySet<string>, dataClass, sight.facts.policy);
  });

/** What waits for a key, like a share; the text the owner was shown goes only with the whole of it. */
export function proposalWithin(proposal: GrantProposal | null, sight: Sight): GrantProposal | null {
  const terms = proposal && shareWithin(proposal.terms, sight);
  if (proposal === null || terms === null) return null;
  const isWhole = isWholeWithin(proposal.terms.scope, sight);
  return { ...proposal, terms, receipt: isWhole ? proposal.receipt : { ...proposal.receipt, noticeText: "" } };
}

/** A "never" is theirs to see when it is about something of these classes. */
export function isBlockWithin({ what }: Pick<BlockFacts, "what">, { reach, facts }: Sight): boolean {
  return reach === "all" || classesBlocked(what, facts).some((each) => reaches(reach, each, facts.policy));
}

/** The classes a "never" is about; they stay in the record when it is gone. */
export function classesBlocked(what: BlockFacts["what"], facts: Sight["facts"]): string[] {
  switch (what.kind) {
    case "everything":
      return [...facts.policy.classes.keys()].sort();
    case "class":
      return [what.dataClass];
    case "entry":
      return facts.entries.filter(({ id }) => id === what.entryId).map(({ dataClass }) => dataClass);
    case "section":
      return sectionWithin(what.section, { reach: "all", facts });
  }
}

/** A request is one letter and has one answer: it is for who decides about all that it asks for. */
export const isRequestWithin = ({ items }: Pick<AccessRequest, "items">, sight: Sight): boolean =>
  isWholeWithin(items, sight);

type RecordLine = Pick<AccessEvent, "actor" | "objectIds" | "dataClasses" | "templateKeys" | "authority">;

/**
 * A line of the record as far as it is theirs: what they did themself, what touched these classes, and what happened to a
 * thing they may see (`known`). Other classes, sheets and shares that stand in it are left out of it: how many there are is
 * not theirs to know either.
 */
export function lineWithin<T extends RecordLine>(
  line: T,
  accountId: string,
  known: ReadonlySet<string>,
  sight: Sight,
): T | null {
  const { reach, facts } = sight;
  if (reach === "all" || line.actor.accountId === accountId) return line;
  const dataClasses = line.dataClasses.filter((dataClass) => reaches(reach, dataClass, facts.policy));
  const templateKeys = line.templateKeys.filter((template) => itemsWithin([{ template }], sight).length > 0);
  const objectIds = line.objectIds.filter((id) => known.has(id));
  const authority = line.authority.filter((by) => by === "owner" || known.has(by));
  const isAbout = dataClasses.length > 0 || objectIds.length > 0;
  return isAbout ? { ...line, objectIds, authority, dataClasses, templateKeys } : null;
}

/** Classes of these that a section holds, or can hold by its templates. */
function sectionWithin(section: string, { reach, facts: { entries, policy } }: Sight): string[] {
  const held = new Set<string>();
  for (const entry of entries) if (entry.sectionKey === section) held.add(entry.dataClass);
  const isTab = section.startsWith("profession:");
  for (const template of policy.templates.values()) {
    if (template.section === section || (isTab && template.section === "profession:any")) held.add(template.dataClass);
  }
  return [...held].filter((dataClass) => reaches(reach, dataClass, policy)).sort();
}
