import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { someFacts, TODAY } from "#testing/worlds/builders.js";
import type { Actor } from "../identity/actor.js";
import { managerOf, mayUndo, underMandateFor } from "./ask-manage.js";
import type { MandateFacts } from "./facts.js";

const policy = compilePolicy(loadCatalogue());
const actor = { accountId: "holder", membershipId: null, linkId: null } as Actor;
const curator: MandateFacts = {
  id: "curator",
  holderAccountId: "holder",
  type: "curator",
  validFrom: "2020-01-01",
  validUntil: "2030-01-01",
  classesAsWritten: [],
  incapacityCheckedOn: "2020-01-01",
  checkedBy: "registrar",
};
const money: MandateFacts = { ...curator, id: "money", type: "administrator" };
const plans: MandateFacts = { ...curator, id: "plans", type: "attorney", classesAsWritten: ["plan", "work"] };
const parent: MandateFacts = { ...curator, id: "parent", type: "parent" };

function manager(mandates: MandateFacts[], ownerBirthDate = "2001-05-05", isAllowed = true) {
  const facts = someFacts(policy, { mandates });
  const dossier = { ...facts.dossier, ownerBirthDate };
  return managerOf({ actor, today: TODAY }, { ...facts, dossier }, policy, isAllowed);
}

describe("under which mandate somebody decides", () => {
  it("is one that counts today: the renewed one, not the one before it", () => {
    const over = { ...curator, id: "before", validUntil: "2021-01-01" };
    expect(manager([over, curator])).toMatchObject({ mandateId: "curator", decidesAlone: true });
    expect(manager([{ ...curator, id: "unchecked", checkedBy: null }, curator])?.mandateId).toBe("curator");
    expect(manager([over])).toBeNull();
  });

  it("is the one that decides everything, before one for some classes; a mandate without power is none", () => {
    expect(manager([money, parent], "2018-06-01")).toMatchObject({ mandateId: "parent", isPartial: false });
    const supporter: MandateFacts = { ...curator, id: "supporter", type: "supporter" };
    expect(manager([supporter, money])).toMatchObject({ mandateId: "money", isPartial: true });
    expect(manager([supporter])).toBeNull();
  });

  it("is, of several for some classes, the one that reaches what is shared, and of those the one that lasts longest", () => {
    const both = manager([money, plans])!;
    const under = (...templates: string[]) =>
      underMandateFor(
        both,
        templates.map((template) => ({ template })),
      );
    expect(under("benefit-application")).toMatchObject({ mandateId: "money", key: "mandate:money" });
    expect(under("jobcoach-guidance-plan")).toMatchObject({ mandateId: "plans", key: "mandate:plans" });
    // No mandate reaches both: whichever it is, the terms are refused under it.
    expect(under("jobcoach-guidance-plan", "benefit-application").mandateId).toBe(both.mandateId);
    const longer = { ...money, id: "longer", validUntil: "2040-01-01" };
    expect(underMandateFor(manager([money, plans, longer])!, [{ dataClass: "income" }]).mandateId).toBe("longer");
  });

  it("is none when the decision says no, unless it is one of two keys, which waits for the other", () => {
    expect(manager([curator], undefined, false)).toBeNull();
    expect(manager([parent], "2012-06-01", false)).toMatchObject({ mandateId: "parent", decidesAlone: false });
  });

  it("is a parent's own at 12 to 15, who undoes a stop and lets nothing flow alone", () => {
    const teen = manager([money, parent], "2012-06-01")!;
    expect(teen).toMatchObject({ mandateId: "parent", decidesAlone: false, isPartial: false });
    expect(mayUndo(teen, "undo-stop")).toBe(true);
    expect([mayUndo(teen, "resume"), mayUndo(teen, "unblock")]).toEqual([false, false]);
    expect(mayUndo(manager([money])!, "undo-stop")).toBe(false);
  });
});
