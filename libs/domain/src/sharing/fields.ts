import type { EntryFacts } from "./facts.js";
import type { FieldPolicy, Policy, TemplatePolicy } from "./policy.js";

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
  template: TemplatePolicy;
  leaves: readonly Leaf[];
  /** Leaf or list → the leaves it stands for. */
  byName: ReadonlyMap<string, readonly Leaf[]>;
  /** The leaves that go only together with another. */
  paired: readonly Leaf[];
  /** Every class that occurs in it. */
  classes: readonly string[];
  /** Every field is understood and every partner exists, so that everything together may be called "all". */
  isSound: boolean;
}

/** Template → version → sheet. */
export type Sheets = Map<string, Map<number, Sheet>>;

const derived = new WeakMap<Policy["templates"], Sheets>();

/** The sheets derived so far from a policy's templates; remembered for as long as the policy lives. */
export function sheetsOf(policy: Policy): Sheets {
  let sheets = derived.get(policy.templates);
  if (!sheets) derived.set(policy.templates, (sheets = new Map()));
  return sheets;
}

/** The sheet an entry is made of, or null when the policy does not know its template. */
export function sheetOf(
  entry: Pick<EntryFacts, "templateKey" | "templateVersion">,
  policy: Policy,
  sheets: Sheets = sheetsOf(policy),
): Sheet | null {
  const known = sheets.get(entry.templateKey)?.get(entry.templateVersion);
  if (known) return known;
  const template = policy.templates.get(`${entry.templateKey}@${entry.templateVersion}`);
  if (!template) return null;
  const sheet = derive(template);
  const byVersion = sheets.get(entry.templateKey) ?? new Map<number, Sheet>();
  sheets.set(entry.templateKey, byVersion.set(entry.templateVersion, sheet));
  return sheet;
}

function derive(template: TemplatePolicy): Sheet {
  const { fields } = template;
  const columns = new Map<string, string[]>();
  for (const key of fields.keys()) {
    const list = listOf(key);
    if (list !== null) columns.set(list, [...(columns.get(list) ?? []), key]);
  }
  const plain = [...fields].filter(([key]) => !columns.has(key));
  const leaves = plain.map(([key, field]) => leafOf(key, field)).filter((leaf) => leaf !== null);
  return {
    template,
    leaves,
    byName: byNameOf(leaves),
    paired: leaves.filter((leaf) => leaf.partners !== null),
    classes: [...new Set(leaves.flatMap((leaf) => leaf.classes))],
    isSound: leaves.length === plain.length && leaves.every((leaf) => leaf.partners?.length !== 0),
  };

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

function byNameOf(leaves: readonly Leaf[]): Map<string, Leaf[]> {
  const byName = new Map<string, Leaf[]>(leaves.map((leaf) => [leaf.key, [leaf]]));
  for (const leaf of leaves) if (leaf.list !== null) byName.set(leaf.list, [...(byName.get(leaf.list) ?? []), leaf]);
  return byName;
}

function listOf(key: string): string | null {
  const dot = key.indexOf(".");
  return dot === -1 ? null : key.slice(0, dot);
}

/** The leaves that a list of field names points at: a list's name stands for its columns. Absent = every leaf. */
export function leavesNamed(sheet: Sheet, names: readonly string[] | undefined): readonly Leaf[] {
  if (names === undefined) return sheet.leaves;
  const named: Leaf[] = [];
  if (!Array.isArray(names)) return named;
  for (const name of names as readonly string[]) {
    for (const leaf of sheet.byName.get(name) ?? NO_LEAVES) named.push(leaf);
  }
  return named;
}

const NO_LEAVES: readonly Leaf[] = [];

/** The texts beside the fields that a list of field names points at. Absent = all three. */
export function besideNamed(names: readonly string[] | undefined): readonly string[] {
  if (names === undefined) return BESIDE_FIELDS;
  const beside: string[] = [];
  if (Array.isArray(names)) for (const name of BESIDE_FIELDS) if (names.includes(name)) beside.push(name);
  return beside;
}

/** Takes out every leaf whose partner is not in the set, until all that is left stands beside its partner. */
export function dropUnpaired(sheet: Sheet, names: Set<string>): void {
  let dropped = true;
  while (dropped) {
    dropped = false;
    for (const { key, partners } of sheet.paired) {
      if (names.has(key) && !partners!.some((partner) => names.has(partner))) {
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
    const whole = list !== null && sheet.byName.get(list)!.every((column) => names.has(column.key));
    if (!whole) listed.push(key);
    else if (!listed.includes(list)) listed.push(list);
  }
  return [...listed, ...BESIDE_FIELDS.filter((name) => names.has(name))];
}
