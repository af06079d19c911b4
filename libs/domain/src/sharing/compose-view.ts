import type { EntryBody, EntryCard, Reaction, Revision } from "../dossier/entry.js";
import type { Decision, Release } from "./decision.js";
import { pickBody, type KnownToReader, type TemplateShapes } from "./pick-body.js";
import type { Released, ReleasedEntry, ReleasedView } from "./released-view.js";

/** Everything a view is made of: facts and opened text, and the decision that says which of it may go. */
export interface ViewInput {
  dossierId: string;
  ownerName: string;
  /** The purpose of the question; null for the owner, an author or a representative. */
  purpose: string | null;
  /** Section keys in the order of the binder. */
  sections: readonly string[];
  cards: readonly EntryCard[];
  decision: Decision;
  revisions: readonly Revision[];
  reactions: ReadonlyMap<string, Reaction>;
  /** True for employers and links: they get no author, no profession and no section. */
  masked: boolean;
  shapes: TemplateShapes;
  /** Accounts and memberships that the reader knows anyway: the owner and the reader. */
  people: ReadonlySet<string>;
}

/** The one section in which somebody with a masked view sees every sheet. */
export const MASKED_SECTION = "shared";

/**
 * THE composer: reading, preview, print and link all get their view here, so that what somebody sees beforehand is what the
 * reader gets, byte for byte. Lets out what the decision released and nothing else. Pure.
 */
export function composeView(input: ViewInput): Released<ReleasedView> {
  const texts = new Map(input.revisions.map((revision) => [`${revision.entryId} ${revision.number}`, revision]));
  const places = new Map(input.sections.map((key, index) => [key, index]));
  const placeOf = (card: EntryCard) => places.get(card.sectionKey) ?? places.size;
  const known: KnownToReader = { entries: new Set(input.decision.released.keys()), people: input.people };
  const entries = input.cards
    .filter((card) => input.decision.released.has(card.id))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map((card) => composeEntry(card, input, texts, known))
    .filter((entry) => entry !== null);
  const used = new Set(entries.map((entry) => entry.sectionKey));
  const sections = input.masked ? [...used] : input.sections.filter((key) => used.has(key));
  const view: ReleasedView = {
    dossierId: input.dossierId,
    ownerName: input.ownerName,
    purpose: input.purpose,
    sections,
    entries,
  };
  return view as Released<ReleasedView>;
}

/** For the owner: a sheet as it was in an earlier text of it. Nobody else gets another text than was decided. */
export function composeEarlier(input: ViewInput, card: EntryCard, revision: number): Released<ReleasedView> {
  const releases = (input.decision.released.get(card.id) ?? [])
    .filter(({ because }) => because === "owner")
    .map((release) => ({ ...release, revision }));
  const released = new Map(releases.length > 0 ? [[card.id, releases]] : []);
  return composeView({ ...input, cards: [card], decision: { ...input.decision, released } });
}

function composeEntry(
  card: EntryCard,
  input: ViewInput,
  texts: ReadonlyMap<string, Revision>,
  known: KnownToReader,
): ReleasedEntry | null {
  const releases = input.decision.released.get(card.id) ?? [];
  const sources = releases
    .map((release) => ({ release, text: textOf(card, release, texts) }))
    .filter((source): source is Source => source.text !== undefined);
  const newest = sources[0];
  if (newest === undefined) return null;
  const shape = input.shapes.get(`${card.templateKey}@${card.templateVersion}`);
  const first = (field: string) => sources.find(({ release }) => includes(release, field))?.text;
  return {
    id: card.id,
    sectionKey: input.masked ? MASKED_SECTION : card.sectionKey,
    templateKey: card.templateKey,
    templateVersion: card.templateVersion,
    dataClass: card.dataClass,
    author: input.masked ? null : card.authorCard,
    createdAt: card.createdAt,
    authoredAt: newest.text.authoredAt,
    reviewAt: card.reviewAt,
    body: mergeBodies(sources, ({ release, text }, taken) =>
      pickBody(text.body, release.fields, taken, shape, isOwn(release) ? OWN : known),
    ),
    plainSummary: first("$summary")?.plainSummary ?? null,
    workStep: first("$workStep")?.workStep ?? null,
    reaction: first("$reaction") ? reactionTo(card, input) : null,
  };
}

/** Who gets no author of a sheet gets none of what is said beside it either. */
function reactionTo(card: EntryCard, { reactions, masked }: ViewInput): Reaction | null {
  const reaction = reactions.get(card.id);
  if (!reaction) return null;
  const { author, ...own } = reaction;
  return masked || !author ? own : reaction;
}

/** A sheet of which there is only unfinished text is an empty sheet to its owner and its writer, and nothing to others. */
function textOf(card: EntryCard, { revision }: Release, texts: ReadonlyMap<string, Revision>): Revision | undefined {
  if (revision !== null || card.latestRevision > 0) return texts.get(`${card.id} ${revision ?? card.latestRevision}`);
  const empty = { body: {}, plainSummary: null, workStep: null, authoredAt: card.createdAt, author: card.authorCard };
  return { ...empty, entryId: card.id, number: 0 };
}

interface Source {
  release: Release;
  text: Revision;
}

function includes(release: Release, field: string): boolean {
  return release.fields === "all" || release.fields.includes(field);
}

/** In one's own text, as owner or as writer, nothing points at what one may not know. */
const OWN: KnownToReader = { entries: "all", people: "all" };

function isOwn({ because }: Release): boolean {
  return because === "owner" || because === "author";
}

/** Per field the newest release that includes it decides, also when that text no longer has the field: no older words instead. */
function mergeBodies(
  sources: readonly Source[],
  pick: (source: Source, taken: ReadonlySet<string>) => EntryBody,
): EntryBody {
  const taken = new Set<string>();
  const body: EntryBody = {};
  for (const source of sources) {
    const { release } = source;
    Object.assign(body, pick(source, taken));
    if (release.fields === "all") break;
    for (const field of release.fields) taken.add(field.split(".")[0]!);
  }
  return body;
}
