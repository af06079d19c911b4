import { besideNamed, leavesNamed, type Leaf, type Sheet } from "./fields.js";
import { verdictOn, type Grantee } from "./grantee.js";
import type { Policy } from "./policy.js";
import type { ScopedItem } from "./scope.js";

/** True when an item gives everything on a sheet: no field is left out by the item, by its class or by a list of fields. */
export function givesAll(policy: Policy, grantee: Grantee, sheet: Sheet, scoped: ScopedItem): boolean {
  if (scoped.fields !== undefined || !sheet.isSound) return false;
  if (grantee.reader.sheetRow !== null && policy.neverFields.has(sheet.template.key)) return false;
  for (const dataClass of sheet.classes) {
    const { refusal, isItemOnly } = verdictOn(grantee, dataClass, policy);
    if (refusal !== null || (isItemOnly && !scoped.namesEntry)) return false;
  }
  return true;
}

/** An item's fields, minus those whose own class may not flow and those that never go to an employer or a link. */
function leavesThatFlow(
  policy: Policy,
  grantee: Grantee,
  sheet: Sheet,
  scoped: ScopedItem,
  isOwn: boolean,
): readonly Leaf[] {
  const never = grantee.reader.sheetRow === null ? undefined : policy.neverFields.get(sheet.template.key);
  return leavesNamed(sheet, scoped.fields).filter(({ key, list, classes }) => {
    if (never !== undefined && (never.has(key) || (list !== null && never.has(list)))) return false;
    return classes.every((dataClass) => {
      const { refusal, isItemOnly } = verdictOn(grantee, dataClass, policy);
      return refusal === null && (isOwn || !isItemOnly || scoped.namesEntry);
    });
  });
}

/** What an item lets them read. */
export function readableFields(policy: Policy, grantee: Grantee, sheet: Sheet, scoped: ScopedItem): string[] {
  const leaves = leavesThatFlow(policy, grantee, sheet, scoped, false);
  return [...leaves.map((leaf) => leaf.key), ...besideNamed(scoped.fields)];
}

/** What they may fill in: never the owner's own fields, nor the owner's reaction. */
export function writableFields(
  policy: Policy,
  grantee: Grantee,
  sheet: Sheet,
  scoped: ScopedItem,
  isOwn: boolean,
): string[] {
  const leaves = leavesThatFlow(policy, grantee, sheet, scoped, isOwn).filter((leaf) => leaf.by !== "owner");
  const beside = besideNamed(scoped.fields).filter((name) => name !== "$reaction");
  return [...leaves.map((leaf) => leaf.key), ...beside];
}
