import type { Micros } from "../time.js";
import type { EntryFacts, GrantFacts, ScopeItem } from "./facts.js";
import { isTeamKey } from "./team.js";

/** One item of a live grant, in one shape whatever keys it has. */
export interface ScopedItem {
  grant: GrantFacts;
  item: ScopeItem;
  /** The key under which it is filed is the only one it names. */
  namesOneKey: boolean;
  namesEntry: boolean;
  /** Of a grant to a team: sensitive classes do not go by it. */
  isTeams: boolean;
  fields: readonly string[] | undefined;
  dataUntil: Micros | undefined;
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
    const isTeams = isTeamKey(grant.granteeKey);
    for (const item of grant.scope) {
      const { entry, template, section, dataClass, fields, dataUntil } = item;
      const keys = count(entry) + count(template) + count(section) + count(dataClass);
      const scoped = {
        grant,
        item,
        namesOneKey: keys === 1,
        namesEntry: entry !== undefined,
        isTeams,
        fields,
        dataUntil,
      };
      if (entry !== undefined) file(index.entry, entry, scoped);
      else if (template !== undefined) file(index.template, template, scoped);
      else if (section !== undefined) file(index.section, section, scoped);
      else if (dataClass !== undefined) file(index.dataClass, dataClass, scoped);
    }
  }
  return index;
}

const count = (key: string | undefined): number => (key === undefined ? 0 : 1);

function file(map: Map<string, ScopedItem[]>, key: string, scoped: ScopedItem): void {
  const filed = map.get(key);
  if (filed) filed.push(scoped);
  else map.set(key, [scoped]);
}

const NONE: readonly ScopedItem[] = [];

/** Every item that matches the entry. */
export function findItems(index: ScopeIndex, entry: EntryFacts): readonly ScopedItem[] {
  let found = collect(index.entry.get(entry.id), entry, null);
  found = collect(index.template.get(entry.templateKey), entry, found);
  found = collect(index.section.get(entry.sectionKey), entry, found);
  return collect(index.dataClass.get(entry.dataClass), entry, found) ?? NONE;
}

function collect(
  filed: readonly ScopedItem[] | undefined,
  entry: EntryFacts,
  found: ScopedItem[] | null,
): ScopedItem[] | null {
  if (!filed) return found;
  for (const scoped of filed) {
    if (scoped.namesOneKey || matches(scoped.item, entry)) (found ??= []).push(scoped);
  }
  return found;
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
export function revisionFor({ dataUntil }: ScopedItem, { released }: EntryFacts): number | null {
  for (let at = released.length - 1; at >= 0; at -= 1) {
    const revision = released[at]!;
    if (dataUntil === undefined || revision.authoredAt <= dataUntil) return revision.number;
  }
  return null;
}
