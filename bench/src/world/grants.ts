import type { ScopeItem } from "#domain/sharing/facts.js";
import { idOf } from "./ids.js";
import { PURPOSE, releasedPositions, type Sheet } from "./sheets.js";

export interface MadeGrant {
  id: string;
  /** True for the reader who opens the view; else somebody else's. */
  isReaders: boolean;
  purpose: string;
  scope: ScopeItem[];
}

const ITEMS = 6;

/**
 * The grants of one dossier, six items each. Two of every five are the reader's; together they reach the ten sheets,
 * by template and by entry, and items overlap as they do in life.
 * @param count a multiple of five
 */
export function grantsOf(dossier: number, count: number, sheets: readonly Sheet[]): MadeGrant[] {
  const positions = releasedPositions(sheets.length);
  const items = positions.map((position, index): ScopeItem =>
    index % 4 === 3 ? { entry: idOf("entry", dossier, position) } : { template: sheets[position]!.templateKey },
  );
  return Array.from({ length: count }, (_, index) => {
    const isReaders = index % 5 < 2;
    const first = (index % 5) * ITEMS;
    return {
      id: idOf("grant", dossier, index),
      isReaders,
      purpose: isReaders || index % 2 === 0 ? PURPOSE : "guidance-at-work",
      scope: Array.from({ length: ITEMS }, (_, item) => items[(first + item) % items.length]!),
    };
  });
}
