import { lastsUntilMoment } from "../mandates/mandate.js";
import { powersOf, reaches } from "../mandates/powers.js";
import type { Problem } from "../result.js";
import type { MandateFacts } from "./facts.js";
import type { ProposedTerms, TermsContext } from "./proposed-terms.js";
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
  const decidesAll = powers !== null && (powers.decide === "all" || powers.decidesWithOwner);
  const isTooLong = !(terms.validUntil <= lastsUntilMoment(mandate, ownerBirthDate, policy));
  if (isTooLong && powers?.decidesWithOwner !== true)
    problems.push({ pointer: "/validUntil", code: "terms-period-too-long" });
  terms.scope.forEach((item, at) => {
    const { dataClass } = touchedBy(item, context);
    const covers = dataClass !== undefined && powers !== null && reaches(powers.decide, dataClass, policy);
    if (!decidesAll && !covers) problems.push({ pointer: `/scope/${at}`, code: "terms-mandate-class" });
  });
  return problems;
}
