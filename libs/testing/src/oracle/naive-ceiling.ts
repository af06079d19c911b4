import type { PlainWorld } from "./plain.js";

const DUTIES = ["none", "contract", "official", "professional-code", "medical-secrecy"];
const LEVELS = ["low", "substantial", "high"];

function worn(world: PlainWorld) {
  const { actor } = world.question;
  return actor.linkId === null && actor.membershipId !== null ? world.membership : undefined;
}

function isChecked(world: PlainWorld): boolean {
  const level = worn(world)?.verificationLevel;
  return level === "organisation-confirmed" || level === "register-checked";
}

function groupOf(world: PlainWorld): string | undefined {
  if (world.question.actor.linkId !== null) return "link";
  const membership = worn(world);
  return membership ? world.policy.professions[membership.profession]?.group : "relative";
}

/** Self-stated is none; above what the profession has anyway only with a register. */
function duty(world: PlainWorld): string {
  const membership = worn(world);
  if (!membership || !isChecked(world) || !DUTIES.includes(membership.confidentiality)) return "none";
  const usual = world.policy.professions[membership.profession]?.confidentiality ?? "none";
  if (!DUTIES.includes(usual)) return "none";
  const isAbove = DUTIES.indexOf(membership.confidentiality) > DUTIES.indexOf(usual);
  return isAbove && membership.verificationLevel !== "register-checked" ? usual : membership.confidentiality;
}

/** The rows of the ceiling that bind this reader: their group's, and the employer's when they serve one. */
export function effectiveGroupRows(world: PlainWorld): string[] {
  const group = groupOf(world);
  if (group === undefined) return [];
  const membership = worn(world);
  const serves = membership?.interest === "employer" || membership?.organisationKind === "employer";
  if (!serves || group === "employer-side") return [group];
  const keepsSecret = duty(world) === "medical-secrecy" && membership.verificationLevel === "register-checked";
  return (group === "physician" || group === "nursing") && keepsSecret ? [group] : [group, "employer-side"];
}

/** May this class flow to the asker for this purpose at all? */
export function mayReadClass(world: PlainWorld, purpose: string, dataClass: string): boolean {
  const { policy, question } = world;
  const group = groupOf(world);
  if (group === undefined || !(dataClass in policy.classes)) return false;
  for (const row of effectiveGroupRows(world)) {
    const cell = policy.ceiling[row]?.[dataClass];
    if (cell !== "offer" && cell !== "ask") return false;
  }
  const membership = worn(world);
  const exceptions = membership ? policy.professionCeiling[membership.profession] : undefined;
  if (exceptions && dataClass in exceptions && !["offer", "ask"].includes(exceptions[dataClass]!)) return false;
  const known = policy.purposes[purpose];
  if (!known || !known.groups.includes(group) || !known.classes.includes(dataClass)) return false;
  if (group === "relative" || group === "peer" || !(dataClass in policy.requirements)) return true;

  const needs = policy.requirements[dataClass];
  if (!needs) return false;
  if (needs.confidentiality && !needs.confidentiality.includes(duty(world))) return false;
  const basis = world.organisationBasis;
  const declared = membership && basis?.organisationId === membership.organisationId && basis.purpose === purpose;
  for (const article of needs.legalBasis ?? []) if (!declared || !basis?.[article]) return false;
  if (needs.assurance === undefined) return true;
  const verified = membership
    ? isChecked(world)
      ? membership.verificationAssurance
      : "low"
    : question.actor.assurance;
  const reached = [question.actor.assurance, verified].map((level) => LEVELS.indexOf(level));
  return LEVELS.includes(needs.assurance) && Math.min(...reached) >= LEVELS.indexOf(needs.assurance);
}
