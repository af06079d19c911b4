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
  hasDraft?: boolean;
}

/** The sheets a decision released, oldest first; masked as in the view. Pure. */
export function composeList(input: {
  cards: readonly EntryCard[];
  decision: Decision;
  facts: Facts;
  /** Entries of which the reader has unfinished text. */
  drafted: ReadonlySet<string>;
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
      const isOwn = decision.released.get(card.id)?.some(({ because }) => because === "owner" || because === "author");
      return {
        id: card.id,
        sectionKey: isMasked ? MASKED_SECTION : card.sectionKey,
        templateKey: card.templateKey,
        templateVersion: card.templateVersion,
        dataClass: card.dataClass,
        author: isMasked ? null : card.authorCard,
        createdAt: card.createdAt,
        ...(isOwn ? { state: card.state } : {}),
        ...(input.drafted.has(card.id) ? { hasDraft: true } : {}),
      };
    });
  return listed as Released<ListedEntry[]>;
}
