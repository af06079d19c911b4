import type { FieldPolicy, TemplatePolicy } from "./policy.js";

/** Text of an entry that is no field of its template: the plain summary, the work-step answer, the owner's reaction. */
export const BESIDE_FIELDS = ["$summary", "$workStep", "$reaction"] as const;

/** Something of a sheet that can be released by itself: a plain field, or one column of a list. */
export interface Leaf {
  /** `field`, or `list.column`. */
  key: string;
  /** The list it is a column of, or null. */
  list: string | null;
  /** Its own class and that of its list: both must flow. */
  classes: readonly string[];
  /** Goes only together with one of these leaves; null = by itself. */
  partners: readonly string[] | null;
  by: FieldPolicy["by"];
}

/** A template as the decision needs it, derived once. */
export interface Sheet {
  leaves: readonly Leaf[];
  /** List → its columns. */
  columns: ReadonlyMap<string, readonly string[]>;
  /** Every class that occurs in it. */
  classes: readonly string[];
  /** Every field is understood and every partner exists, so that everything together may be called "all". */
  isSound: boolean;
}

const sheets = new WeakMap<TemplatePolicy, Sheet>();

/** Derives the sheet of a template, and remembers it for as long as the template lives. */
export function sheetOf(template: TemplatePolicy): Sheet {
  const known = sheets.get(template);
  if (known) return known;
  const sheet = derive(template.fields);
  sheets.set(template, sheet);
  return sheet;
}

function derive(fields: TemplatePolicy["fields"]): Sheet {
  const columns = new Map<string, string[]>();
  for (const key of fields.keys()) {
    const list = listOf(key);
    if (list !== null) columns.set(list, [...(columns.get(list) ?? []), key]);
  }
  const leaves: Leaf[] = [];
  let isSound = true;
  for (const [key, field] of fields) {
    if (columns.has(key)) continue;
    const leaf = leafOf(key, field);
    if (leaf) leaves.push(leaf);
    if (leaf?.partners?.length === 0 || !leaf) isSound = false;
  }
  return { leaves, columns, classes: [...new Set(leaves.flatMap((leaf) => leaf.classes))], isSound };

  function leafOf(key: string, field: FieldPolicy | undefined): Leaf | null {
    const list = listOf(key);
    const parent = list === null ? undefined : fields.get(list);
    if (!field?.dataClass || (list !== null && fields.has(list) && !parent?.dataClass)) return null;
    const pairedWith = field.pairedWith ?? parent?.pairedWith ?? null;
    return {
      key,
      list,
      classes: parent ? [field.dataClass, parent.dataClass] : [field.dataClass],
      partners: pairedWith === null ? null : partnersOf(pairedWith, field.pairedWith ? list : null),
      by: field.by ?? parent?.by ?? null,
    };
  }

  /** A partner is the column beside it, another field, or any column of another list. None when it does not exist. */
  function partnersOf(pairedWith: string, list: string | null): string[] {
    const beside = `${list}.${pairedWith}`;
    if (list !== null && fields.has(beside)) return [beside];
    return columns.get(pairedWith) ?? (fields.has(pairedWith) ? [pairedWith] : []);
  }
}

function listOf(key: string): string | null {
  const dot = key.indexOf(".");
  return dot === -1 ? null : key.slice(0, dot);
}

/** The leaves and texts beside the fields that a list of field names points at; absent = everything. */
export function namedIn(sheet: Sheet, names: readonly string[] | undefined): string[] {
  if (names === undefined) return [...sheet.leaves.map((leaf) => leaf.key), ...BESIDE_FIELDS];
  if (!Array.isArray(names)) return [];
  const wanted = new Set(names);
  const leaves = sheet.leaves.filter((leaf) => wanted.has(leaf.key) || (leaf.list !== null && wanted.has(leaf.list)));
  return [...leaves.map((leaf) => leaf.key), ...BESIDE_FIELDS.filter((name) => wanted.has(name))];
}

/** Takes out every leaf whose partner is not in the set, until all that is left stands beside its partner. */
export function dropUnpaired(sheet: Sheet, names: Set<string>): void {
  let dropped = true;
  while (dropped) {
    dropped = false;
    for (const { key, partners } of sheet.leaves) {
      if (partners && names.has(key) && !partners.some((partner) => names.has(partner))) {
        names.delete(key);
        dropped = true;
      }
    }
  }
}

/** The set in the order of the template; a list of which every column is there is called by its own name. */
export function asFieldNames(sheet: Sheet, names: ReadonlySet<string>): string[] {
  const listed: string[] = [];
  for (const { key, list } of sheet.leaves) {
    if (!names.has(key)) continue;
    const whole = list !== null && sheet.columns.get(list)!.every((column) => names.has(column));
    if (!whole) listed.push(key);
    else if (!listed.includes(list)) listed.push(list);
  }
  return [...listed, ...BESIDE_FIELDS.filter((name) => names.has(name))];
}
