import type { Micros } from "../time.js";
import type { EntryFacts, GrantFacts, ScopeItem } from "./facts.js";

/** One item of a live grant. */
export interface ScopedItem {
  grant: GrantFacts;
  item: ScopeItem;
}

/** Items filed under the most telling key they name, so that an entry meets only the few that could match it. */
export interface ScopeIndex {
  entry: Map<string, ScopedItem[]>;
  template: Map<string, ScopedItem[]>;
  section: Map<string, ScopedItem[]>;
  dataClass: Map<string, ScopedItem[]>;
}

/** Active and inside its period. The end is exclusive: one microsecond earlier still reads, that moment does not. */
export const isLive = (grant: GrantFacts, now: Micros): boolean =>
  grant.state === "active" && grant.validFrom <= now && now < grant.validUntil;

/** Files the items of these grants. An item that names nothing but fields or a date is filed nowhere: it matches nothing. */
export function indexScope(grants: readonly GrantFacts[]): ScopeIndex {
  const index: ScopeIndex = { entry: new Map(), template: new Map(), section: new Map(), dataClass: new Map() };
  for (const grant of grants) {
    for (const item of grant.scope) {
      if (item.entry !== undefined) file(index.entry, item.entry, { grant, item });
      else if (item.template !== undefined) file(index.template, item.template, { grant, item });
      else if (item.section !== undefined) file(index.section, item.section, { grant, item });
      else if (item.dataClass !== undefined) file(index.dataClass, item.dataClass, { grant, item });
    }
  }
  return index;
}

function file(map: Map<string, ScopedItem[]>, key: string, scoped: ScopedItem): void {
  const filed = map.get(key);
  if (filed) filed.push(scoped);
  else map.set(key, [scoped]);
}

const NONE: readonly ScopedItem[] = [];

/** Every item that matches the entry. */
export function findItems(index: ScopeIndex, entry: EntryFacts): readonly ScopedItem[] {
  let found: ScopedItem[] | null = null;
  for (const filed of [
    index.entry.get(entry.id),
    index.template.get(entry.templateKey),
    index.section.get(entry.sectionKey),
    index.dataClass.get(entry.dataClass),
  ]) {
    if (!filed) continue;
    for (const scoped of filed) if (matches(scoped.item, entry)) (found ??= []).push(scoped);
  }
  return found ?? NONE;
}

/** An item matches an entry when every key present matches; at least one key is present besides fields and dataUntil. */
export function matches(item: ScopeItem, entry: EntryFacts): boolean {
  const { entry: id, template, section, dataClass } = item;
  if (id === undefined && template === undefined && section === undefined && dataClass === undefined) return false;
  return (
    (id === undefined || id === entry.id) &&
    (template === undefined || template === entry.templateKey) &&
    (section === undefined || section === entry.sectionKey) &&
    (dataClass === undefined || dataClass === entry.dataClass)
  );
}

/** The newest released revision an item gives: the newest of all, or the newest written at or before `dataUntil`. */
export function revisionFor(item: ScopeItem, entry: EntryFacts): number | null {
  const { released } = entry;
  for (let at = released.length - 1; at >= 0; at -= 1) {
    const revision = released[at]!;
    if (item.dataUntil === undefined || revision.authoredAt <= item.dataUntil) return revision.number;
  }
  return null;
}
