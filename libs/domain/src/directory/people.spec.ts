import { compilePolicy } from "#catalogue/policy.js";
import { loadCatalogue } from "#catalogue/load.js";
import { ASSURANCE_OF, checkingRegister, confirming, offerProblems, type MembershipOffer } from "./people.js";
import { purposeProblems } from "./organisation.js";

const NOW = Date.parse("2026-03-01T12:00:00Z") * 1000;
const TODAY = "2026-03-01";
const DAY = 86_400_000_000;
const catalogue = loadCatalogue();
const policy = compilePolicy(catalogue);

const person = (changes: object = {}) => ({
  accountId: "sanne",
  verificationLevel: "self-stated" as const,
  validUntil: NOW + DAY,
  registerNumber: "12345",
  ...changes,
});
const colleague = { accountId: "manager" };
const codeOf = (result: { ok: boolean; failure?: { code: string }; value?: unknown }) =>
  result.ok ? result.value : result.failure?.code;

describe("who may confirm whom", () => {
  it.each([
    ["a colleague", {}, colleague, "organisation-confirmed", "register-checked"],
    ["themself", {}, { accountId: "sanne" }, "not-allowed", "not-allowed"],
    ["a colleague whose membership is over", { validUntil: NOW }, colleague, "state-conflict", "state-conflict"],
    [
      "somebody confirmed already",
      { verificationLevel: "organisation-confirmed" },
      colleague,
      "state-conflict",
      "register-checked",
    ],
    [
      "somebody checked already",
      { verificationLevel: "register-checked" },
      colleague,
      "state-conflict",
      "state-conflict",
    ],
    ["somebody without an entry", { registerNumber: null }, colleague, "organisation-confirmed", "state-conflict"],
  ])("%s", (_, changes, by, confirmed, checked) => {
    expect(codeOf(confirming(person(changes), by, NOW))).toBe(confirmed);
    expect(codeOf(checkingRegister(person(changes), by, NOW))).toBe(checked);
  });

  it("a higher level is never less sure", () => {
    expect(ASSURANCE_OF).toEqual({
      "self-stated": "low",
      "organisation-confirmed": "substantial",
      "register-checked": "high",
    });
  });
});

describe("what somebody is invited to be", () => {
  const offer = (changes: Partial<MembershipOffer> = {}): MembershipOffer => ({
    profession: "jobcoach",
    interest: "person",
    confidentiality: "professional-code",
    worksFor: null,
    validUntil: NOW + DAY,
    ...changes,
  });
  const check = (changes: Partial<MembershipOffer>) =>
    offerProblems(offer(changes), policy, { now: NOW, today: TODAY }, "/own");

  it("is a profession of the catalogue, for five years at most", () => {
    expect(check({})).toEqual([]);
    expect(check({ validUntil: Date.parse("2031-03-01T00:00:00Z") * 1000 })).toEqual([]);
  });

  it.each([
    ["an unknown profession", { profession: "tovenaar" }, "/own/profession not-an-option"],
    ["somebody close", { profession: "naaste" }, "/own/profession not-an-option"],
    ["a representative", { profession: "mentor" }, "/own/profession not-an-option"],
    ["over already", { validUntil: NOW }, "/own/validUntil terms-period-past"],
    ["no moment", { validUntil: Number.NaN }, "/own/validUntil terms-period-past"],
    ["too long", { validUntil: Date.parse("2031-03-02T00:00:00Z") * 1000 }, "/own/validUntil terms-period-too-long"],
  ])("is not %s", (_, changes, problem) => {
    expect(check(changes).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([problem]);
  });
});

describe("declared purposes", () => {
  const check = (...declared: { purpose: string; art6: string; art9: string | null }[]) =>
    purposeProblems(declared, catalogue.purposes).map(({ pointer, code }) => `${pointer} ${code}`);
  const right = { purpose: "guidance-at-work", art6: "contract", art9: "explicit-consent" };

  it("name grounds that the catalogue knows for them", () => {
    expect(check(right, { purpose: "coordination", art6: "contract", art9: null })).toEqual([]);
    expect(check()).toEqual([]);
  });

  it("tell everything that is wrong, with where", () => {
    expect(
      check(
        { ...right, purpose: "personal-support" },
        { ...right, purpose: "nonsense" },
        { ...right, art6: "because-we-can" },
        { ...right, art9: "care-provision" },
        { purpose: "coordination", art6: "contract", art9: "explicit-consent" },
      ),
    ).toEqual([
      "/purposes/0/purpose not-an-option",
      "/purposes/1/purpose not-an-option",
      "/purposes/2/art6 not-an-option",
      "/purposes/3/purpose not-unique",
      "/purposes/3/art9 not-an-option",
      "/purposes/4/art9 not-an-option",
    ]);
  });
});
