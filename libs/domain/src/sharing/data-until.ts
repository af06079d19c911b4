import type { ScopeItem } from "./facts.js";
import type { ProposedItem, TermsContext } from "./proposed-terms.js";
import { touchedBy } from "./scope-terms.js";

/**
 * Whether later text follows: as proposed, else as is usual for the class. A section holds classes of both kinds, so it
 * becomes what is there now of everything, and later text of the classes that follow.
 */
export function settleDataUntil(item: ProposedItem, context: TermsContext): ScopeItem[] {
  const { dataUntil, ...names } = item;
  if (dataUntil === null) return [names];
  if (dataUntil !== undefined) return [{ ...names, dataUntil }];
  const { classes } = context.policy;
  const { dataClass } = touchedBy(item, context);
  if (dataClass !== undefined) {
    return classes.get(dataClass)?.newEntriesFollow === true ? [names] : [{ ...names, dataUntil: context.now }];
  }
  const following = [...classes].filter(([, { newEntriesFollow, itemOnly }]) => newEntriesFollow && !itemOnly);
  return [{ ...names, dataUntil: context.now }, ...following.map(([followed]) => ({ ...names, dataClass: followed }))];
}
