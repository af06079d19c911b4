import type { AuthorCard, Reaction, Revision, RevisionContent } from "#domain/dossier/entry.js";
import type { DossierKey } from "#vault/dossier-keys.js";
import type { Cell } from "../connection.js";

/** entry id, number, moment, author card, sealed content as base64 → the revision in clear. */
export function openRevision(key: DossierKey, row: Cell[]): Revision {
  const [entryId, number, authoredAt, author, content] = row;
  const sealed = Buffer.from(content!, "base64");
  return {
    ...key.open<RevisionContent>("entry_revision", "content", `${entryId}/${number}`, sealed),
    entryId: entryId!,
    number: Number(number),
    authoredAt: Number(authoredAt),
    author: JSON.parse(author!) as AuthorCard,
  };
}

/** entry id, sealed content as base64, moment → the reaction in clear. */
export function openReaction(key: DossierKey, row: Cell[]): Reaction {
  const [entryId, content, writtenAt] = row;
  const sealed = Buffer.from(content!, "base64");
  const text = key.open<Omit<Reaction, "writtenAt">>("reaction", "content", entryId!, sealed);
  return { ...text, writtenAt: Number(writtenAt) };
}
