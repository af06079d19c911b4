import type { Book } from "../../shared/api/book.js";
import type { Cell, Pack } from "../../shared/api/catalogue-types.js";
import type { ReaderCard, ReleasedEntry, ScopeItem } from "../../shared/api/types.js";
import { isTeam } from "./team.js";

/** One thing the owner can switch on or off for a reader. */
export interface ShareLine {
  key: string;
  templateKey: string;
  dataClass: string;
  /** What the line is for, from the pack; null for sheets outside the pack. */
  forText: string | null;
  essential: boolean;
  /** Offered from the start; the rest only when the owner asks for more. */
  inPack: boolean;
  /** On before the owner touched anything. */
  suggested: boolean;
  scope: ScopeItem[];
  /** The title of the pack's group it belongs to. */
  group: string | null;
  /** Who wrote it, when that is not the owner. */
  writtenBy: string | null;
  /** How many of the filled questions go along, of how many. */
  shares: { fields: number; of: number };
}

/** Something that never goes to this reader. */
export interface ClosedLine {
  key: string;
  /** A data class with its kind sentence, or a sheet the owner keeps to themself. */
  kind: "class" | "team" | "private";
  reason: string;
}

/** The pack made for this profession and purpose, else one that also serves it. */
export function packFor(packs: readonly Pack[], receiver: string | null, purpose: string): Pack | undefined {
  const theirs = packs.filter((pack) => receiver !== null && pack.receivers.includes(receiver));
  return theirs.find((pack) => pack.purpose === purpose) ?? theirs.find((pack) => pack.alsoUsedFor.includes(purpose));
}

/** What may flow of this class to one person like this reader at most. */
function cellOfPerson(book: Book, reader: ReaderCard, purpose: string, dataClass: string): Cell {
  const group = book.ceiling.items.find((row) => row.group === reader.group)?.cells[dataClass] ?? "never";
  const tighter = reader.profession === null ? undefined : book.ceiling.professions[reader.profession]?.[dataClass];
  const inPurpose = book.purposes.get(purpose)?.classes.includes(dataClass) ?? false;
  if (!inPurpose || group === "never" || tighter === "never") return "never";
  return tighter ?? group;
}

/** What may flow of this class to this reader at most, as the ceiling and the purpose say. The server decides again. */
export function cellFor(book: Book, reader: ReaderCard, purpose: string, dataClass: string): Cell {
  return isShutForTeam(book, reader, dataClass) ? "never" : cellOfPerson(book, reader, purpose, dataClass);
}

/** Nothing of health, and nothing that is shared sheet by sheet, goes to a whole team. */
function isShutForTeam(book: Book, reader: ReaderCard, dataClass: string): boolean {
  const known = book.classes.find(({ key }) => key === dataClass);
  return isTeam(reader) && (known === undefined || known.health || known.itemOnly);
}

/** An employer and a link only ever get sheets of a short list. */
export function onTheirList(book: Book, reader: ReaderCard, entry: ReleasedEntry): boolean {
  const list = book.ceiling.onlyTemplates[reader.group];
  return list === undefined || (list[entry.dataClass]?.includes(entry.templateKey) ?? false);
}

const beside = ["$summary", "$workStep", "$reaction"];

function filledKeys(entry: ReleasedEntry): string[] {
  return Object.keys(entry.body);
}

/** Whether later text follows is left to the class: an item without `dataUntil` gets the default of its class. */
function scopeOf(
  book: Book,
  reader: ReaderCard,
  entries: readonly ReleasedEntry[],
  fields: string[] | undefined,
): ScopeItem[] {
  const [first] = entries;
  if (!first) return [];
  const dataClass = book.classes.find((each) => each.key === first.dataClass);
  const extra = fields ? { fields } : {};
  const byEntry = dataClass?.itemOnly === true || book.ceiling.onlyTemplates[reader.group] !== undefined;
  if (byEntry) return entries.map((entry) => ({ entry: entry.id, ...extra }));
  return [{ template: first.templateKey, ...extra }];
}

/** What the owner can share with this reader: the lines of their pack first, then the other sheets. */
export function shareLines(
  book: Book,
  entries: readonly ReleasedEntry[],
  reader: ReaderCard,
  purpose: string,
): ShareLine[] {
  const pack = packFor(book.packs, reader.profession, purpose);
  const items = pack?.groups.flatMap((group) => group.items) ?? [];
  const shareable = entries.filter(
    (entry) =>
      entry.state === "accepted" &&
      (entry.revision ?? entry.latestRevision ?? 1) !== 0 &&
      cellFor(book, reader, purpose, entry.dataClass) !== "never" &&
      onTheirList(book, reader, entry) &&
      !isTheirOwn(entry, reader),
  );
  const templates = [
    ...new Set([...items.map((item) => item.template), ...shareable.map((entry) => entry.templateKey)]),
  ];
  return templates.flatMap((templateKey): ShareLine[] => {
    const own = shareable.filter((entry) => entry.templateKey === templateKey);
    const [first] = own;
    if (!first) return [];
    const item = items.find((each) => each.template === templateKey);
    const never = book.ceiling.onlyTemplates["neverFields"] as Record<string, unknown> | undefined;
    const barred = (never?.[templateKey] as string[] | undefined) ?? [];
    const filled = filledKeys(first);
    const listed = item?.fields.map((field) => field.split(".")[0] ?? field);
    const going = listed ? filled.filter((key) => listed.includes(key)) : filled;
    const byOther = first.author?.kind !== "owner";
    const fields = item
      ? [...item.fields.filter((key) => !barred.includes(key)), ...(byOther ? beside : [])]
      : undefined;
    if (item && going.length === 0 && !byOther) return [];
    return [
      {
        key: templateKey,
        templateKey,
        dataClass: first.dataClass,
        forText: item?.for ?? null,
        group: groupOf(pack, templateKey),
        writtenBy: byOther ? (first.author?.name ?? null) : null,
        essential: (item?.essential.length ?? 0) > 0,
        inPack: item !== undefined,
        suggested: item !== undefined && cellFor(book, reader, purpose, first.dataClass) === "offer",
        scope: scopeOf(book, reader, own, fields),
        shares: { fields: going.length, of: filled.length },
      },
    ];
  });
}

function groupOf(pack: Pack | undefined, templateKey: string): ShareLine["group"] {
  return pack?.groups.find((each) => each.items.some((item) => item.template === templateKey))?.title ?? null;
}

function isTheirOwn(entry: ReleasedEntry, reader: ReaderCard): boolean {
  return entry.author?.name === reader.name && entry.author.profession === reader.profession;
}

/** What never goes to this reader, with the kind sentence: health always, other classes when the binder holds them. */
export function closedLines(
  book: Book,
  entries: readonly ReleasedEntry[],
  reader: ReaderCard,
  purpose: string,
): ClosedLine[] {
  const held = new Set(entries.map((entry) => entry.dataClass));
  const classes = book.classes
    .filter((each) => held.has(each.key) || each.key === "medical")
    .filter((each) => cellFor(book, reader, purpose, each.key) === "never")
    .map((each): ClosedLine => ({
      key: each.key,
      kind: cellOfPerson(book, reader, purpose, each.key) === "never" ? "class" : "team",
      reason: book.ceiling.reasons[`${reader.group}.${each.key}`] ?? book.ceiling.reasons["default.never"] ?? "",
    }));
  const kept = entries.filter((entry) => entry.state === "private" && entry.latestRevision !== 0);
  return [
    ...classes,
    ...[...new Set(kept.map((entry) => entry.templateKey))].map((key): ClosedLine => ({
      key,
      kind: "private",
      reason: "",
    })),
  ];
}

/** Long before there were binders: an item with this date lets somebody write, and releases nothing that is there. */
const beforeEverything = "2000-01-01T00:00:00.000Z";

/** Lets a professional write in their own tab. It shows them no older text of a predecessor. */
export function ownTabScope(reader: ReaderCard): ScopeItem[] {
  return reader.profession === null || isTeam(reader)
    ? []
    : [{ section: `profession:${reader.profession}`, dataUntil: beforeEverything }];
}

/** Three usual ends, in months: the purpose's own, one sooner and one later where it may. */
export function presets(defaultMonths: number, maxMonths: number): number[] {
  const all = [1, 3, 6, 12, 24].filter((months) => months <= maxMonths);
  const at = Math.max(0, all.indexOf(defaultMonths));
  const from = Math.min(Math.max(0, at - 1), Math.max(0, all.length - 3));
  return all.slice(from, from + 3);
}
