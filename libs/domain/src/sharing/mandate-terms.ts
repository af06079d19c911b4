import { lastsUntilMoment } from "../mandates/mandate.js";
import { powersOf, reaches } from "../mandates/powers.js";
import type { Problem } from "../result.js";
import type { MandateFacts } from "./facts.js";
import { besideNamed, leavesNamed, sheetOf, type Leaf } from "./fields.js";
import type { Policy, TemplatePolicy } from "./policy.js";
import type { ProposedItem, ProposedTerms, TermsContext } from "./proposed-terms.js";
import { touchedBy } from "./scope-terms.js";

/**
 * What a representative may not grant on behalf of the owner: beyond their own power to decide, to themself, to a relative
 * or a link, to somebody nobody checked, or for longer than they represent the owner. Where they decide with the owner, the
 * owner's key is asked for elsewhere, and what both gave does not end with the mandate.
 */
export function mandateProblems(terms: ProposedTerms, context: TermsContext, mandate: MandateFacts): Problem[] {
  const { policy, ownerBirthDate, today } = context;
  const { membership } = context.grantee;
  const problems: Problem[] = [];
  const isChecked = membership !== undefined && membership.verificationLevel !== "self-stated";
  if (!terms.granteeKey.startsWith("m:") || !isChecked || membership.accountId === mandate.holderAccountId)
    problems.push({ pointer: "/granteeKey", code: "terms-mandate-reader" });
  const powers = powersOf(mandate, ownerBirthDate, today, policy);
  const isTooLong = !(terms.validUntil <= lastsUntilMoment(mandate, ownerBirthDate, policy));
  if (isTooLong && powers?.decidesWithOwner !== true)
    problems.push({ pointer: "/validUntil", code: "terms-period-too-long" });
  terms.scope.forEach((item, at) => {
    if (itemsUnder(item, context, mandate).length === 0)
      problems.push({ pointer: `/scope/${at}`, code: "terms-mandate-class" });
  });
  return problems;
}

/**
 * What of an item a representative can give: of a sheet the fields of which they decide about every class. A class that also
 * has sheets with other fields becomes its templates, each with the fields that are theirs to give. Empty = nothing of it.
 */
export function itemsUnder(item: ProposedItem, context: TermsContext, mandate: MandateFacts): ProposedItem[] {
  const { policy } = context;
  const powers = powersOf(mandate, context.ownerBirthDate, context.today, policy);
  if (powers === null) return [];
  if (powers.decide === "all" || powers.decidesWithOwner) return [item];
  const covers = (dataClass: string): boolean => reaches(powers.decide, dataClass, policy);
  const { dataClass, template } = touchedBy(item, context);
  if (dataClass === undefined || !covers(dataClass)) return [];
  if (template) return fieldsWithin(item, template, policy, covers);
  const ofClass = [...policy.templates.values()].filter((each) => each.dataClass === dataClass && !each.ownerOnly);
  const isWhole = ofClass.every((each) => fieldsWithin(item, each, policy, covers)[0] === item);
  if (isWhole) return [item];
  return [...new Set(ofClass.map(({ key }) => key))].flatMap((key) => {
    const one = { ...item, template: key };
    const newest = touchedBy(one, context).template;
    return newest ? fieldsWithin(one, newest, policy, covers) : [];
  });
}

/** The item itself when all of its sheet is covered, else with the fields that are; older versions of a sheet count too. */
function fieldsWithin(
  item: ProposedItem,
  { key, version }: TemplatePolicy,
  policy: Policy,
  covers: (dataClass: string) => boolean,
): ProposedItem[] {
  const versions = [...policy.templates.values()].filter((each) => each.key === key);
  const sheets = versions.map((each) => sheetOf({ templateKey: key, templateVersion: each.version }, policy)!);
  const isCovered = (leaf: Leaf): boolean => leaf.classes.every(covers);
  if (sheets.every(({ leaves, isSound }) => isSound && leaves.every(isCovered))) return [item];
  const beyond = new Set(
    sheets
      .flatMap(({ leaves }) => leaves)
      .filter((leaf) => !isCovered(leaf))
      .map((leaf) => leaf.key),
  );
  const sheet = sheetOf({ templateKey: key, templateVersion: version }, policy)!;
  const leaves = leavesNamed(sheet, item.fields).map((leaf) => leaf.key);
  const fields = [...leaves.filter((name) => !beyond.has(name)), ...besideNamed(item.fields)];
  return fields.length > 0 ? [{ ...item, fields }] : [];
}
