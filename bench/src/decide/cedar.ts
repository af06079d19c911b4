import { preparsePolicySet, statefulIsAuthorized } from "@cedar-policy/cedar-wasm/nodejs";
import type { GrantFacts, ScopeItem } from "#domain/sharing/facts.js";
import { shutClasses, type Engine } from "./engines.js";
import type { Inquiry } from "./facts.js";

const ACTION = { type: "Action", id: "read" };

/**
 * Cedar with a policy per scope item, read in beforehand. It judges purpose, state and period by itself; the moment goes
 * along as a number.
 */
export function cedarEngine(): Engine {
  const prepared = new WeakMap<Inquiry, string>();
  let sets = 0;
  return {
    name: "Cedar, policies read in before",
    view(inquiry) {
      let set = prepared.get(inquiry);
      if (set === undefined) {
        set = `set-${(sets += 1)}`;
        const answer = preparsePolicySet(set, { staticPolicies: policiesOf(inquiry) });
        if (answer.type !== "success") throw new Error(`Cedar: ${JSON.stringify(answer.errors)}`);
        prepared.set(inquiry, set);
      }
      return inquiry.facts.entries.filter((entry) => isAllowed(set, inquiry, entry)).map((entry) => entry.id);
    },
  };
}

function isAllowed(set: string, { question }: Inquiry, entry: Inquiry["facts"]["entries"][number]): boolean {
  const { id, templateKey, sectionKey, dataClass, state } = entry;
  const answer = statefulIsAuthorized({
    principal: { type: "Member", id: question.actor.membershipId! },
    action: ACTION,
    resource: { type: "Entry", id },
    context: { now: question.now, purpose: question.purpose! },
    preparsedPolicySetId: set,
    entities: [
      {
        uid: { type: "Entry", id },
        attrs: { entry: id, template: templateKey, section: sectionKey, dataClass, state },
        parents: [],
      },
    ],
  });
  return answer.type === "success" && answer.response.decision === "allow";
}

function policiesOf(inquiry: Inquiry): string {
  const classes = shutClasses(inquiry).map((key) => JSON.stringify(key));
  const forbidden = `forbid(principal, action, resource) when { [${classes.join(", ")}].contains(resource.dataClass) };`;
  return [forbidden, ...inquiry.facts.grants.flatMap((grant) => grant.scope.map((item) => permit(grant, item)))].join(
    "\n",
  );
}

function permit(grant: GrantFacts, { entry, template, section, dataClass }: ScopeItem): string {
  const named = Object.entries({ entry, template, section, dataClass }).filter(([, value]) => value !== undefined);
  const conditions = [
    ...named.map(([key, value]) => `resource.${key} == ${JSON.stringify(value)}`),
    'resource.state == "accepted"',
    `context.purpose == ${JSON.stringify(grant.purpose)}`,
    `context.now >= ${grant.validFrom} && context.now < ${grant.validUntil}`,
  ];
  const member = `Member::${JSON.stringify(grant.granteeKey.slice(2))}`;
  return `permit(principal == ${member}, action == Action::"read", resource) when { ${conditions.join(" && ")} };`;
}
