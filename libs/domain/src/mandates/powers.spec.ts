import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import type { MandateFacts } from "../sharing/facts.js";
import { powersOf } from "./powers.js";
import { keysToWiden } from "./widen-keys.js";

const policy = compilePolicy(loadCatalogue());
const TODAY = "2026-11-22";
const ADULT = "2001-05-05";

const mandate = (changes: Partial<MandateFacts>): MandateFacts => ({
  id: "mandate",
  holderAccountId: "holder",
  type: "parent",
  validFrom: "2020-01-01",
  validUntil: "2030-01-01",
  classesAsWritten: [],
  incapacityCheckedOn: null,
  checkedBy: "registrar",
  ...changes,
});
const powers = (changes: Partial<MandateFacts>, birth = ADULT) => powersOf(mandate(changes), birth, TODAY, policy);

describe("powers of a representative", () => {
  it("a mentor's are shut without a checked incapacity of today or before", () => {
    expect(powers({ type: "mentor" })).toBeNull();
    expect(powers({ type: "mentor", incapacityCheckedOn: "2026-11-23" })).toBeNull();
    expect(powers({ type: "mentor", incapacityCheckedOn: TODAY })?.decide).toContain("medical");
  });

  it("an administrator's are about income, an attorney's as written, a supporter's none", () => {
    expect(powers({ type: "administrator" })).toEqual({
      read: new Set(["income"]),
      decide: new Set(["income"]),
      decidesWithOwner: false,
    });
    expect(powers({ type: "attorney", classesAsWritten: ["plan"] })?.decide).toEqual(new Set(["plan"]));
    expect(powers({ type: "supporter" })).toEqual({ read: new Set(), decide: new Set(), decidesWithOwner: false });
  });

  it("a parent's follow the age of the child and end at sixteen", () => {
    expect(powers({}, "2014-11-23")).toEqual({ read: "all", decide: "all", decidesWithOwner: false });
    const together = powers({}, "2014-11-22");
    expect(together).toMatchObject({ decide: new Set(), decidesWithOwner: true });
    expect(together?.read).not.toContain("story");
    // Readable together with the owner only: a decision about one reader cannot see that they sit together.
    expect(together?.read).not.toContain("medical");
    expect(powers({}, "2010-11-22")).toBeNull();
    expect(powers({}, "")).toBeNull();
  });
});

describe("keys to widen", () => {
  const keys = (birth: string, mandates = [mandate({})]) => keysToWiden(birth, TODAY, mandates, policy);

  it.each([
    ["11", "2014-11-23", { owner: false, oneOf: ["mandate"] }],
    ["12", "2014-11-22", { owner: true, oneOf: ["mandate"] }],
    ["15", "2010-11-23", { owner: true, oneOf: ["mandate"] }],
    ["16", "2010-11-22", { owner: true, oneOf: [] }],
  ])("at %s", (_age, birth, expected) => {
    expect(keys(birth)).toEqual(expected);
  });

  it("nobody can widen for a child whose parent's mandate is not in force", () => {
    expect(keys("2014-11-22", [mandate({ checkedBy: null })])).toEqual({ owner: false, oneOf: [] });
    expect(keys("2014-11-22", [mandate({ type: "administrator" })])).toEqual({ owner: false, oneOf: [] });
  });
});
