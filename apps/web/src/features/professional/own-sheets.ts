import type { EntryListing } from "../../shared/api/types.js";

/** When its newest text was written. */
export const changedAt = (entry: Pick<EntryListing, "changedAt" | "createdAt">): string =>
  entry.changedAt ?? entry.createdAt;

const waiting = (state: string | undefined): number => (state === "draft" ? 0 : state === "submitted" ? 1 : 2);

/** What is unfinished first, then what waits to be read; among those what was written in last. */
export function inOrder<Sheet extends { entry: Pick<EntryListing, "state" | "changedAt" | "createdAt"> }>(
  sheets: readonly Sheet[],
): Sheet[] {
  return sheets.toSorted(
    ({ entry: a }, { entry: b }) => waiting(a.state) - waiting(b.state) || changedAt(b).localeCompare(changedAt(a)),
  );
}
