import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { decide } from "#domain/sharing/decide.js";
import type { EntryFacts, Facts, GrantFacts, Question, ScopeItem } from "#domain/sharing/facts.js";
import type { GrantTerms } from "#domain/sharing/grant.js";
import { aGrant, anEntry, aQuestion, DAY, NOW, someFacts } from "#testing/worlds/builders.js";

const policy = compilePolicy(loadCatalogue());

/** Everything about a grant that the decision may look at: its terms, its state, and each key of a scope item. */
type Attribute = Exclude<keyof GrantFacts, "scope"> | `scope.${keyof Required<ScopeItem>}`;

interface Flip {
  /** What is asked, when it is not the usual question. */
  question?: Partial<Question>;
  from: GrantFacts;
  to: GrantFacts;
}

const entries: EntryFacts[] = [
  anEntry("card", {
    released: [
      { number: 1, authoredAt: NOW - 5 * DAY },
      { number: 2, authoredAt: NOW - 2 * DAY },
    ],
  }),
  anEntry("profile", { templateKey: "work-profile", sectionKey: "wat-ik-kan" }),
  anEntry("needs", { templateKey: "needs-at-work", sectionKey: "wat-ik-nodig-heb", dataClass: "needs" }),
];

const withItem = (item: ScopeItem): GrantFacts => aGrant({ scope: [item] });

/**
 * One flip for each attribute. A new attribute of a grant does not compile until it has its own; one that is left out of
 * the terms and of the state on purpose is named here with the reason.
 */
const FLIPS: Record<Attribute, Flip> = {
  // The reason given for what flows is part of the decision: it goes into the record.
  id: { from: aGrant(), to: aGrant({ id: "another" }) },
  granteeKey: { from: aGrant(), to: aGrant({ granteeKey: "m:somebody-else" }) },
  actions: { question: { action: "copy" }, from: aGrant({ actions: ["read", "copy"] }), to: aGrant() },
  purpose: { from: aGrant(), to: aGrant({ purpose: "guidance-at-work" }) },
  validFrom: { from: aGrant({ validFrom: NOW }), to: aGrant({ validFrom: NOW + 1 }) },
  validUntil: { from: aGrant({ validUntil: NOW + 1 }), to: aGrant({ validUntil: NOW }) },
  state: { from: aGrant(), to: aGrant({ state: "paused" }) },
  "scope.section": { from: withItem({ section: "wie-ik-ben" }), to: withItem({ section: "wat-ik-kan" }) },
  "scope.template": { from: withItem({ template: "opening-card" }), to: withItem({ template: "work-profile" }) },
  "scope.dataClass": { from: withItem({ dataClass: "profile" }), to: withItem({ dataClass: "needs" }) },
  "scope.entry": { from: withItem({ entry: "card" }), to: withItem({ entry: "profile" }) },
  "scope.fields": { from: withItem({ entry: "needs" }), to: withItem({ entry: "needs", fields: ["tasks"] }) },
  "scope.dataUntil": {
    from: withItem({ entry: "card", dataUntil: NOW - 2 * DAY }),
    to: withItem({ entry: "card", dataUntil: NOW - 2 * DAY - 1 }),
  },
};

/** The terms of a grant are all among the attributes: fails to compile when one is added that the decision does not get. */
const TERMS: Record<keyof GrantTerms, true> = {
  granteeKey: true,
  scope: true,
  actions: true,
  purpose: true,
  validFrom: true,
  validUntil: true,
};

const ask = (grant: GrantFacts, question: Partial<Question> = {}) => {
  const facts: Facts = someFacts(policy, { entries, grants: [grant] });
  return decide(aQuestion(question), facts);
};

describe("T-12: every attribute of a grant's terms and state changes a decision", () => {
  it.each(Object.entries(FLIPS))("%s", (_attribute, { from, to, question }) => {
    const before = ask(from, question);
    expect(before.outcome).toBe("allowed");
    expect([...ask(to, question).released]).not.toEqual([...before.released]);
  });

  it.each(["active", "paused", "ended"] as const)("state %s alone reads when it is active", (state) => {
    expect(ask(aGrant({ state })).outcome).toBe(state === "active" ? "allowed" : "refused");
  });

  it.each(["read", "copy", "contribute"] as const)(
    "an action that is not among the actions is refused: %s",
    (action) => {
      const others = (["read", "copy", "contribute"] as const).filter((one) => one !== action);
      expect(ask(aGrant({ actions: others }), { action }).outcome).toBe("refused");
    },
  );

  it("covers all terms", () => {
    const covered = new Set(Object.keys(FLIPS).map((attribute) => attribute.split(".")[0]!));
    expect(Object.keys(TERMS).filter((term) => !covered.has(term))).toEqual([]);
  });
});
