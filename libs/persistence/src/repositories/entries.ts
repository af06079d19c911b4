import { EntryRepository, type NewEntry } from "#domain/dossier/ports.js";
import type { AuthorCard, Draft, EntryCard, Reaction, Revision, RevisionContent } from "#domain/dossier/entry.js";
import type { Author } from "#domain/sharing/facts.js";
import type { Micros } from "#domain/time.js";
import type { DossierKey } from "#vault/dossier-keys.js";
import type { Acting } from "../acting.js";
import type { Cell, Value } from "../connection.js";
import { readCard } from "../sharing/read-facts.js";
import * as sql from "./entry-statements.js";
import { openReaction, openRevision } from "./sealed-texts.js";

/** Sheets of one dossier: texts are sealed on the way in and opened on the way out. */
export class PostgresEntries extends EntryRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async find(dossierId: string, entryId: string): Promise<EntryCard | null> {
    const [row] = await this.acting.open(dossierId).rows(sql.FIND, [dossierId, entryId]);
    return row ? readCard(row) : null;
  }

  async cards(dossierId: string): Promise<EntryCard[]> {
    return (await this.acting.open(dossierId).rows(sql.CARDS, [dossierId])).map(readCard);
  }

  async create(entry: NewEntry): Promise<void> {
    await this.acting
      .open(entry.dossierId)
      .change(sql.CREATE, [
        entry.dossierId,
        entry.id,
        entry.sectionKey,
        entry.templateKey,
        entry.templateVersion,
        entry.dataClass,
        ...authorValues(entry.author),
        JSON.stringify(entry.authorCard),
        entry.state,
        this.acting.now,
        entry.reviewAt,
        entry.bundleId,
      ]);
  }

  async addRevision(
    dossierId: string,
    entryId: string,
    expected: number,
    content: RevisionContent,
    author: Author,
    card: AuthorCard,
  ): Promise<number | null> {
    const key = await this.acting.key(dossierId);
    const number = expected + 1;
    const { body, plainSummary, workStep } = content;
    const text: RevisionContent = { body, plainSummary, workStep };
    const place = `${entryId}/${number}`;
    const added = await this.acting
      .open(dossierId)
      .change(sql.ADD_REVISION, [
        dossierId,
        entryId,
        number,
        ...authorValues(author),
        JSON.stringify(card),
        this.acting.now,
        key.seal("entry_revision", "content", place, text),
        key.mark(place, text),
      ]);
    return added === 1 ? number : null;
  }

  async revisions(dossierId: string, wanted: { entryId: string; number: number }[]): Promise<Revision[]> {
    if (wanted.length === 0) return [];
    const key = await this.acting.key(dossierId);
    const ids = wanted.map((one) => one.entryId);
    const numbers = wanted.map((one) => one.number);
    const rows = await this.acting.open(dossierId).rows(sql.REVISIONS, [dossierId, ids, numbers]);
    return rows.map((row) => openRevision(key, row));
  }

  async written(dossierId: string, entryIds: string[]): Promise<Map<string, Micros>> {
    if (entryIds.length === 0) return new Map();
    const rows = await this.acting.open(dossierId).rows(sql.WRITTEN, [dossierId, entryIds]);
    return new Map(rows.map(([entryId, writtenAt]) => [entryId!, Number(writtenAt)]));
  }

  async move(
    dossierId: string,
    entryId: string,
    change: { from: EntryCard["state"]; to: EntryCard["state"]; opened?: boolean; release?: number; reason?: string },
  ): Promise<boolean> {
    const reason =
      change.reason === undefined
        ? null
        : (await this.acting.key(dossierId)).seal("entry", "withdraw_reason", entryId, change.reason);
    const moved = await this.acting
      .open(dossierId)
      .change(sql.MOVE, [
        dossierId,
        entryId,
        change.from,
        change.to,
        change.opened ?? false,
        this.acting.now,
        change.release ?? null,
        reason,
      ]);
    return moved === 1;
  }

  async draft(dossierId: string, entryId: string): Promise<Draft | null> {
    const { accountId } = this.acting.actor;
    const [row] = await this.acting.open(dossierId).rows(sql.DRAFT, [dossierId, accountId, entryId]);
    return row ? openDraft(await this.acting.key(dossierId), accountId, row) : null;
  }

  async drafts(dossierId: string): Promise<Draft[]> {
    const { accountId } = this.acting.actor;
    const rows = await this.acting.open(dossierId).rows(sql.DRAFTS, [dossierId, accountId]);
    if (rows.length === 0) return [];
    const key = await this.acting.key(dossierId);
    return rows.map((row) => openDraft(key, accountId, row));
  }

  async keepDraft(dossierId: string, entryId: string, basedOn: number, content: RevisionContent): Promise<Micros> {
    const key = await this.acting.key(dossierId);
    const { actor, now } = this.acting;
    const { body, plainSummary, workStep } = content;
    const sealed = key.seal("entry_draft", "content", `${entryId}/${actor.accountId}`, {
      body,
      plainSummary,
      workStep,
    });
    const values = [dossierId, entryId, actor.accountId, basedOn, sealed, now];
    await this.acting.open(dossierId).change(sql.KEEP_DRAFT, values);
    return now;
  }

  async dropDraft(dossierId: string, entryId: string): Promise<void> {
    await this.acting.open(dossierId).change(sql.DROP_DRAFT, [dossierId, this.acting.actor.accountId, entryId]);
  }

  async reactions(dossierId: string, entryIds: string[]): Promise<Map<string, Reaction>> {
    if (entryIds.length === 0) return new Map();
    const key = await this.acting.key(dossierId);
    const rows = await this.acting.open(dossierId).rows(sql.REACTIONS, [dossierId, entryIds]);
    return new Map(rows.map((row) => [row[0]!, openReaction(key, row)]));
  }

  async putReaction(dossierId: string, entryId: string, reaction: Omit<Reaction, "writtenAt">): Promise<Micros> {
    const key = await this.acting.key(dossierId);
    const { now } = this.acting;
    const { stance, text, author } = reaction;
    const sealed = key.seal("reaction", "content", entryId, { stance, text, ...(author ? { author } : {}) });
    await this.acting.open(dossierId).change(sql.PUT_REACTION, [dossierId, entryId, sealed, now]);
    return now;
  }
}

/** kind, account, membership, mandate: the columns of an author. */
function authorValues(author: Author): Value[] {
  return [
    author.kind,
    author.accountId,
    author.kind === "membership" ? author.membershipId : null,
    author.kind === "mandate" ? author.mandateId : null,
  ];
}

function openDraft(key: DossierKey, accountId: string, row: Cell[]): Draft {
  const [entryId, basedOn, savedAt, content] = row;
  const sealed = Buffer.from(content!, "base64");
  return {
    entryId: entryId!,
    content: key.open<RevisionContent>("entry_draft", "content", `${entryId}/${accountId}`, sealed),
    basedOn: Number(basedOn),
    savedAt: Number(savedAt),
  };
}
