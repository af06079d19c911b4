import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { aGrant, aMembership, anEntry, aQuestion, COACH, RELATIVE, someFacts } from "#testing/worlds/builders.js";
import type { Assurance } from "../identity/actor.js";
import { decide } from "./decide.js";
import type { Facts, MembershipFacts } from "./facts.js";
import { strongerSignIns } from "./stronger.js";

const policy = compilePolicy(loadCatalogue());
const DOCTOR = {
  id: "doctor-membership",
  accountId: "doctor",
  profession: "verzekeringsarts",
  interest: "public",
  confidentiality: "medical-secrecy",
  verificationLevel: "register-checked",
  verificationAssurance: "high",
} as const;

const asDoctor = (assurance: Assurance, purpose = "capacity-assessment") =>
  aQuestion({ actor: { ...COACH, accountId: "doctor", membershipId: "doctor-membership", assurance }, purpose });
const doctorFacts = (membership: Partial<MembershipFacts> = {}, changes: Partial<Facts> = {}): Facts => {
  const who = aMembership({ ...DOCTOR, ...membership });
  const organisationBasis = {
    organisationId: who.organisationId,
    purpose: "capacity-assessment",
    art6: "task-in-law",
    art9: "social-protection-law",
  };
  return someFacts(policy, { membership: who, organisationBasis, ...changes });
};

describe("what a stronger sign-in would open", () => {
  it("is named per level for who came in lightly, and less as they came in stronger", () => {
    const low = strongerSignIns(asDoctor("low"), doctorFacts());
    expect(low.map(({ assurance }) => assurance)).toEqual(["substantial", "high"]);
    expect(low[0]!.classes).toContain("functional");
    expect(low[1]!.classes).toEqual(["medical"]);
    expect(strongerSignIns(asDoctor("substantial"), doctorFacts())).toEqual([low[1]]);
    expect(strongerSignIns(asDoctor("high"), doctorFacts())).toEqual([]);
  });

  it("is nothing when what was checked about them is the limit", () => {
    const selfStated = doctorFacts({ verificationLevel: "self-stated" });
    expect(strongerSignIns(asDoctor("low"), selfStated)).toEqual([]);
    const confirmed = doctorFacts({ verificationAssurance: "substantial" });
    expect(strongerSignIns(asDoctor("substantial"), confirmed)).toEqual([]);
  });

  it("is nothing for a purpose that is not theirs, and for somebody close by", () => {
    expect(strongerSignIns(asDoctor("low", "no-such-purpose"), doctorFacts())).toEqual([]);
    expect(strongerSignIns(aQuestion({ actor: { ...RELATIVE, assurance: "low" } }), someFacts(policy, {}))).toEqual([]);
  });

  it("is the same whatever lies in the dossier, is granted there or is blocked", () => {
    const bare = doctorFacts({}, { entries: [], grants: [], blocks: [] });
    const entry = anEntry("medical", { templateKey: "insurance-doctor-medical", dataClass: "medical" });
    const grant = aGrant({ granteeKey: "m:doctor-membership", purpose: "capacity-assessment" });
    const full = doctorFacts({}, { entries: [entry], grants: [grant] });
    expect(strongerSignIns(asDoctor("low"), full)).toEqual(strongerSignIns(asDoctor("low"), bare));
  });

  it("says what the decision does: what it names opens at that level and not below", () => {
    const entry = anEntry("medical", {
      sectionKey: "profession:verzekeringsarts",
      templateKey: "insurance-doctor-medical",
      dataClass: "medical",
      author: { kind: "membership", accountId: "colleague", membershipId: "colleague-membership" },
    });
    const grant = aGrant({
      granteeKey: "m:doctor-membership",
      purpose: "capacity-assessment",
      scope: [{ entry: "medical" }],
    });
    const facts = doctorFacts({}, { entries: [entry], grants: [grant] });
    const outcomes = (["low", "substantial", "high"] as const).map((level) => decide(asDoctor(level), facts).outcome);
    expect(outcomes).toEqual(["refused", "refused", "allowed"]);
  });
});
