import { birthday, completedYears } from "../mandates/age.js";
import { startOfLocalDay } from "../local-day.js";
import { addMonths, startOfDay } from "../months.js";
import type { KnownFailure } from "../failures.js";
import { failure, success, type Problem, type Result } from "../result.js";
import type { Micros } from "../time.js";
import { standsAcrossWall } from "./ceiling.js";
import type { GrantFacts } from "./facts.js";
import type { GrantTerms } from "./grant.js";
import type { TeamPerson } from "./ports.js";
import { readerForTerms, type FutureReader } from "./future-reader.js";
import { itemsUnder, mandateProblems } from "./mandate-terms.js";
import type { ProposedTerms, TermsContext } from "./proposed-terms.js";
import { settleDataUntil } from "./data-until.js";
import { itemProblems } from "./scope-terms.js";
import { membersOf } from "./team-members.js";
import { mayCount } from "./team.js";

/**
 * Everything that must be true before a grant may be made. All problems at once, each with the pointer of what has to
 * change; the value holds the terms with every `dataUntil` settled, and of a representative the fields they can give.
 */
export function checkTerms(terms: ProposedTerms, context: TermsContext): Result<GrantTerms, KnownFailure> {
  const { policy } = context;
  const problems: Problem[] = [];
  const add = (pointer: string, code: string): void => void problems.push({ pointer, code });
  const reader = readerForTerms(terms.granteeKey, context);
  const purpose = policy.purposes.get(terms.purpose);

  if (typeof reader === "string") add("/granteeKey", reader);
  if (!purpose) add("/purpose", "terms-purpose-unknown");
  else if (typeof reader !== "string" && !purpose.groups.has(reader.group)) add("/purpose", "terms-purpose-group");
  if (heldAcrossWall(terms.purpose, context)) add("/purpose", "terms-wall");
  problems.push(...actionProblems(terms, reader), ...periodProblems(terms, context));
  if (terms.scope.length === 0) add("/scope", "terms-scope-empty");
  if (typeof reader !== "string") {
    terms.scope.forEach((item, at) => {
      const found = itemProblems(item, { reader, purpose, terms, context });
      problems.push(...found.map(({ pointer, code }) => ({ pointer: `/scope/${at}${pointer}`, code })));
    });
  }
  if (context.mandate) problems.push(...mandateProblems(terms, context, context.mandate));
  if (problems.length > 0) return failure({ code: "invalid-input", problems });
  const { mandate } = context;
  const given = mandate ? terms.scope.flatMap((item) => itemsUnder(item, context, mandate)) : terms.scope;
  return success({ ...terms, scope: given.flatMap((item) => settleDataUntil(item, context)) });
}

function actionProblems({ actions, granteeKey }: ProposedTerms, reader: FutureReader | string): Problem[] {
  if (actions.length === 0) return [{ pointer: "/actions", code: "terms-actions-empty" }];
  const mayContribute = granteeKey.startsWith("m:") && typeof reader !== "string";
  return actions.flatMap((action, at) => {
    const isKnown = action === "read" || action === "copy" || (action === "contribute" && mayContribute);
    return isKnown ? [] : [{ pointer: `/actions/${at}`, code: "terms-action" }];
  });
}

/**
 * Grants of either side of a wall may not stand together, whether paused or still to begin; in a team for nobody who is in
 * it. Those of a team count for who waits in it or is still to begin, and not for who left it.
 */
function heldAcrossWall(purpose: string, { grantee, otherGrants, otherPlaces, now, policy }: TermsContext): boolean {
  const standing = ({ grants, teamPlaces }: Pick<TeamPerson, "grants" | "teamPlaces">): GrantFacts[] =>
    grants.filter((grant) => grant.state !== "ended" && now < grant.validUntil && mayCount(grant, teamPlaces, now));
  const named = { grants: [...otherGrants], teamPlaces: [...otherPlaces] };
  const holders = grantee.team ? membersOf(grantee.team, now) : [named];
  return holders.some((holder) => standsAcrossWall(purpose, standing(holder), policy));
}

function periodProblems(
  { validFrom, validUntil, purpose, granteeKey }: ProposedTerms,
  context: TermsContext,
): Problem[] {
  const { now, policy, grantee } = context;
  if (!(validFrom < validUntil)) return [{ pointer: "/validUntil", code: "terms-period" }];
  if (!(now < validUntil)) return [{ pointer: "/validUntil", code: "terms-period-past" }];
  const maxMonths = policy.purposes.get(purpose)?.maxMonths ?? 0;
  const ends = [monthsAfter(validFrom, maxMonths)];
  if (granteeKey.startsWith("t:")) ends.push(monthsAfter(validFrom, policy.teamMaxMonths));
  if (granteeKey.startsWith("l:")) ends.push(validFrom + policy.linkMaxDays * 86_400_000_000);
  if (grantee.account?.isParent) ends.push(...eighteenthBirthday(context));
  // A grant that ends within a purpose nobody knows is one problem, not two.
  const isTooLong = policy.purposes.has(purpose) && !ends.every((end) => validUntil <= end);
  return isTooLong ? [{ pointer: "/validUntil", code: "terms-period-too-long" }] : [];
}

/** A minor's grant to a parent ends at 00:00 of the eighteenth birthday. */
function eighteenthBirthday({ ownerBirthDate, today }: TermsContext): Micros[] {
  const age = completedYears(ownerBirthDate, today);
  return age !== null && age < 18 ? [startOfLocalDay(birthday(ownerBirthDate, 18))] : [];
}

/** The same time of day, `months` calendar months later (UTC). */
export function monthsAfter(moment: Micros, months: number): Micros {
  const date = new Date(Math.floor(moment / 1000)).toISOString().slice(0, 10);
  return startOfDay(addMonths(date, months)) + (moment - startOfDay(date));
}
