import { isoDay } from "../../shared/text/moments.js";
import type { Binder } from "./use-binder.js";

/** One small next step. */
export interface Suggestion {
  kind: "goOn" | "review" | "write";
  templateKey: string;
  to: string;
}

/** The first sheets of a binder, in the order in which they help most. */
const firstSheets = ["opening-card", "strength-starters", "needs-at-work", "my-question"];

/**
 * At most one: go on with what was left, look whether an old sheet still fits, or one of the first sheets.
 * A binder that waits for nothing gets no suggestion.
 */
export function suggestionFor(binder: Binder): Suggestion | null {
  const [unfinished] = binder.unfinished;
  if (unfinished) return { kind: "goOn", templateKey: unfinished.templateKey, to: `/sheets/${unfinished.id}/write` };
  const today = isoDay(new Date());
  const old = binder.view.entries.find(
    (entry) =>
      entry.mine !== false && entry.author?.kind === "owner" && entry.reviewAt !== null && entry.reviewAt <= today,
  );
  if (old) return { kind: "review", templateKey: old.templateKey, to: `/sheets/${old.id}` };
  const have = new Set(binder.view.entries.map((entry) => entry.templateKey));
  const next = firstSheets.find((key) => !have.has(key) && key !== "opening-card");
  return next && have.has("opening-card") ? { kind: "write", templateKey: next, to: `/new/${next}` } : null;
}
