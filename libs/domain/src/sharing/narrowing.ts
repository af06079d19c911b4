import { besideNamed, leavesNamed, type Leaf, type Sheet } from "./fields.js";
import { verdictOn, type Grantee } from "./grantee.js";
import type { Policy } from "./policy.js";
import type { ScopedItem } from "./scope.js";

/** True when an item gives everything on a sheet: no field is left out by the item, by its class or by a list of fields. */
export function givesAll(policy: Policy, grantee: Grantee, sheet: Sheet, scoped: ScopedItem): boolean {
  if (scoped.fields !== undefined || !sheet.isSound) return false;
  if (grantee.reader.sheetRow !== null && policy.neverFields.has(sheet.template.key)) return false;
  for (const dataClass of sheet.classes) {
    const { refusal, isItemOnly, isTeamShut } = verdictOn(grantee, dataClass, policy);
    if (refusal !== null || (isItemOnly && !scoped.namesEntry) || (isTeamShut && scoped.isTeams)) return false;
  }
  return true;
}

/** What an item lets them read: its fields, and the texts beside the fields it names. */
export function readableFields(policy: Policy, grantee: Grantee, sheet: Sheet, scoped: ScopedItem): string[] {
  const names: string[] = [];
  for (const leaf of leavesNamed(sheet, scoped.fields)) {
    if (flows(policy, grantee, sheet, leaf, scoped)) names.push(leaf.key);
  }
  names.push(...besideNamed(scoped.fields));
  return names;
}

/** What they may fill in: never the owner's own fields, nor the owner's reaction. */
export function writableFields(
  policy: Policy,
  grantee: Grantee,
  sheet: Sheet,
  scoped: ScopedItem,
  isOwn: boolean,
): string[] {
  const leaves = leavesNamed(sheet, scoped.fields).filter(
    (leaf) => leaf.by !== "owner" && flows(policy, grantee, sheet, leaf, scoped, isOwn),
  );
  const beside = besideNamed(scoped.fields).filter((name) => name !== "$reaction");
  return [...leaves.map((leaf) => leaf.key), ...beside];
}

/** False for a field whose own class may not flow, and for those that never go to an employer or a link. */
function flows(
  policy: Policy,
  grantee: Grantee,
  sheet: Sheet,
  leaf: Leaf,
  { namesEntry, isTeams }: ScopedItem,
  isOwn = false,
): boolean {
  if (grantee.reader.sheetRow !== null) {
    const never = policy.neverFields.get(sheet.template.key);
    if (never?.has(leaf.key) || (leaf.list !== null && never?.has(leaf.list))) return false;
  }
  for (const dataClass of leaf.classes) {
    const { refusal, isItemOnly, isTeamShut } = verdictOn(grantee, dataClass, policy);
    if (refusal !== null || (isItemOnly && !isOwn && !namesEntry) || (isTeamShut && isTeams)) return false;
  }
  return true;
}
