import type { EntryFacts, GrantFacts, ScopeItem } from "./facts.js";
import type { Reason } from "./decision.js";
import type { CeilingCell, Policy, PurposePolicy, ReaderGroup } from "./policy.js";
import { isAssured, type Reader } from "./reader.js";

/** Groups of whom nothing more is asked than the ceiling says: they have no organisation and no duty by law. */
const NOT_ASKED: ReadonlySet<ReaderGroup> = new Set(["relative", "peer"]);

/** A reader as far as the ceiling goes. */
export type CeilingReader = Pick<Reader, "group" | "sheetRow" | "profession">;

/** "ceiling" when a class never flows to this reader, by their group, by the employer's row, or by their profession. */
export function ceilingRefusal(reader: CeilingReader, dataClass: string, policy: Policy): "ceiling" | null {
  if (!isOpen(policy.ceiling.get(reader.group)?.get(dataClass))) return "ceiling";
  if (reader.sheetRow && !isOpen(policy.ceiling.get(reader.sheetRow)?.get(dataClass))) return "ceiling";
  if (reader.profession === null) return null;
  const exceptions = policy.professionCeiling.get(reader.profession);
  return exceptions?.has(dataClass) && !isOpen(exceptions.get(dataClass)) ? "ceiling" : null;
}

/**
 * Why a class may not flow to this reader for this purpose, or null when it may: the ceiling; then the purpose; then what
 * the class asks of them.
 */
export function classRefusal(reader: Reader, purpose: PurposePolicy, dataClass: string, policy: Policy): Reason | null {
  if (!policy.classes.get(dataClass)) return "policy";
  const refusal = ceilingRefusal(reader, dataClass, policy);
  if (refusal) return refusal;
  if (!purpose.classes.has(dataClass)) return "purpose-class";
  return meetsRequirement(reader, dataClass, policy) ? null : "requirement";
}

const isOpen = (cell: CeilingCell | undefined): boolean => cell === "offer" || cell === "ask";

function meetsRequirement(reader: Reader, dataClass: string, policy: Policy): boolean {
  if (!policy.requirements.has(dataClass) || NOT_ASKED.has(reader.group)) return true;
  const requirement = policy.requirements.get(dataClass);
  if (!requirement) return false;
  const { confidentiality, legalBasis, assurance } = requirement;
  if (confidentiality !== undefined && !confidentiality.has(reader.confidentiality)) return false;
  if (legalBasis !== undefined && !legalBasis.every((article) => reader.bases[article] === true)) return false;
  return assurance === undefined || isAssured(reader.assurance, assurance);
}

/**
 * Employers and links: only items by template or entry, and only the sheets on their list. True for everybody else.
 * What never goes inside those sheets is taken out with the other fields.
 */
export function isOnTheirList(reader: Reader, entry: EntryFacts, item: ScopeItem, policy: Policy): boolean {
  if (reader.sheetRow === null) return true;
  if (item.template === undefined && item.entry === undefined) return false;
  return policy.onlyTemplates.get(reader.sheetRow)?.get(entry.dataClass)?.has(entry.templateKey) === true;
}

/** True when the grants one account holds stand on both sides of a wall with `purpose`. */
export function standsAcrossWall(
  purpose: string,
  held: readonly Pick<GrantFacts, "purpose">[],
  policy: Policy,
): boolean {
  const isElsewhere = held.some((grant) => grant.purpose !== purpose);
  if (!isElsewhere) return false;
  return policy.walls.some(([left, right]) => {
    const across = left === purpose ? right : right === purpose ? left : null;
    return across !== null && held.some((grant) => grant.purpose === across);
  });
}
