import type { AuthorCard, EntryCard } from "../dossier/entry.js";
import type { Actor } from "../identity/actor.js";
import type { Micros, Moment } from "../time.js";
import { MASKED_SECTION } from "./compose-view.js";
import type { Decision } from "./decision.js";
import type { Facts } from "./facts.js";
import { readerOf } from "./reader.js";
import type { Released } from "./released-view.js";

/** A sheet in a list: what it is, not what it says. */
export interface ListedEntry {
  id: string;
  sectionKey: string;
  templateKey: string;
  templateVersion: number;
  dataClass: string;
  author: AuthorCard | null;
  createdAt: Micros;
  /** Owner and writer only. */
  state?: EntryCard["state"];
  /** Owner and writer only: when its newest text was written; of a sheet that is only begun, when that was kept. */
  changedAt?: Micros;
  hasDraft?: boolean;
}

/** Whether who asks is the owner of this sheet or its writer. */
export function isOwnSheet({ released }: Pick<Decision, "released">, { id }: Pick<EntryCard, "id">): boolean {
  return released.get(id)?.some(({ because }) => because === "owner" || because === "author") ?? false;
}

/** The sheets a decision released, oldest first; masked as in the view. Pure. */
export function composeList(input: {
  cards: readonly EntryCard[];
  decision: Decision;
  facts: Facts;
  /** Entries of which the reader has unfinished text, and when that was kept. */
  drafted: ReadonlyMap<string, Micros>;
  /** When the newest text of the reader's own sheets was written. */
  written: ReadonlyMap<string, Micros>;
  actor: Actor;
  moment: Moment;
  purpose: string | undefined;
}): Released<ListedEntry[]> {
  const { decision, facts, actor, moment, purpose } = input;
  const reader = readerOf({ actor, action: "read", purpose, ...moment }, facts, facts.membership ?? null);
  const isMasked = Boolean(reader?.sheetRow);
  const listed = input.cards
    .filter(({ id }) => decision.released.has(id))
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map((card): ListedEntry => {
      const changedAt = input.written.get(card.id) ?? input.drafted.get(card.id) ?? card.createdAt;
      return {
        id: card.id,
        sectionKey: isMasked ? MASKED_SECTION : card.sectionKey,
        templateKey: card.templateKey,
        templateVersion: card.templateVersion,
        dataClass: card.dataClass,
        author: isMasked ? null : card.authorCard,
        createdAt: card.createdAt,
        ...(isOwnSheet(decision, card) ? { state: card.state, changedAt } : {}),
        ...(input.drafted.has(card.id) ? { hasDraft: true } : {}),
      };
    });
  return listed as Released<ListedEntry[]>;
}
