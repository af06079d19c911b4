import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { decide } from "#domain/sharing/decide.js";
import type { Facts, TeamPlaceFacts } from "#domain/sharing/facts.js";
import {
  aGrant,
  aMembership,
  anEntry,
  aQuestion,
  aTeamGrant,
  aTeamPlace,
  COACH,
  DAY,
  NOW,
  someFacts,
} from "#testing/worlds/builders.js";

const policy = compilePolicy(loadCatalogue());
const HOURS_72 = 3 * DAY;

const ask = (changes: Partial<Facts>, question = {}) =>
  decide(
    aQuestion(question),
    someFacts(policy, { entries: [anEntry("card")], grants: [aTeamGrant()], teamPlaces: [aTeamPlace()], ...changes }),
  );

/** Each attribute of a place in a team, and a change of it that takes the reading away. */
const FLIPS: Record<keyof TeamPlaceFacts, Partial<TeamPlaceFacts>> = {
  grantId: { grantId: "another" },
  membershipId: { membershipId: "other-hat" },
  accountId: { accountId: "somebody" },
  organisationId: { organisationId: "elsewhere" },
  profession: { profession: "loopbaanprofessional" },
  verificationLevel: { verificationLevel: "self-stated" },
  validFrom: { validFrom: NOW + 1 },
  validUntil: { validUntil: NOW },
  isSelfMade: { isSelfMade: true },
  isApproved: { isApproved: false },
  toldAt: { toldAt: NOW + 1 },
  wasThere: { wasThere: false },
};

describe("T-12: every attribute of a place in a team changes a decision", () => {
  it.each(Object.entries(FLIPS))("%s", (_attribute, change) => {
    const before = ask({});
    expect(before.outcome).toBe("allowed");
    // The record says through which grant.
    expect(before.released.get("card")).toEqual([{ revision: 1, fields: "all", because: "grant" }]);
    expect(ask({ teamPlaces: [aTeamPlace(change)] }).outcome).toBe("refused");
    // An attribute that is missing altogether is a no too, unless no is what was missing.
    const missing = Object.fromEntries(Object.keys(change).map((key) => [key, undefined]));
    expect(ask({ teamPlaces: [aTeamPlace(missing)] }).outcome).toBe("refused");
  });

  it.each([
    ["72 hours after the owner was told", HOURS_72, "allowed"],
    ["one microsecond earlier", HOURS_72 - 1, "refused"],
    ["at the moment of telling", 0, "refused"],
  ])("somebody new: %s", (_when, ago, outcome) => {
    expect(ask({ teamPlaces: [aTeamPlace({ wasThere: false, toldAt: NOW - ago })] }).outcome).toBe(outcome);
  });

  it("without anything told, or another's place, nobody reads", () => {
    expect(ask({ teamPlaces: [] }).outcome).toBe("refused");
    expect(ask({ teamPlaces: undefined }).outcome).toBe("refused");
    expect(ask({ membership: aMembership({ organisationId: "elsewhere" }) }).outcome).toBe("refused");
    expect(ask({}, { actor: { ...COACH, membershipId: null } }).outcome).toBe("refused");
  });

  it.each([
    ["a health class by section", "story", { section: "wie-ik-ben" }],
    ["a health class by naming the sheet", "story", { entry: "sheet" }],
    ["a class that goes sheet by sheet, by naming the sheet", "income", { entry: "sheet" }],
    ["medical, by naming the sheet", "medical", { entry: "sheet" }],
  ])("never flows: %s", (_what, dataClass, item) => {
    const entries = [anEntry("sheet", { dataClass })];
    expect(ask({ entries, grants: [aTeamGrant({ scope: [item] })] }).outcome).toBe("refused");
  });

  it("every class that is health or goes sheet by sheet stays shut, whoever asks; the list comes from the data", () => {
    const shut = [...policy.classes].filter(([, { health, itemOnly }]) => health || itemOnly).map(([key]) => key);
    expect(shut.length).toBeGreaterThan(3);
    for (const dataClass of shut)
      for (const profession of policy.professions.keys()) {
        const membership = aMembership({ profession });
        const granteeKey = `t:organisation:${profession}`;
        for (const purpose of policy.purposes.keys()) {
          const grants = [aTeamGrant({ granteeKey, purpose, scope: [{ entry: "sheet", dataClass }] })];
          const facts = { entries: [anEntry("sheet", { dataClass })], membership, grants };
          expect(ask({ ...facts, teamPlaces: [aTeamPlace({ profession })] }, { purpose }).released.size).toBe(0);
        }
      }
  });

  it("a team only reads and copies", () => {
    const shared = [...policy.templates.values()].find((one) => one.authors === "both" && one.dataClass === "plan")!;
    const { key: templateKey, dataClass, section: sectionKey, version: templateVersion } = shared;
    const entries = [anEntry("card", { templateKey, templateVersion, dataClass, sectionKey })];
    const scope = [{ entry: "card" }];
    const everything = { scope, actions: ["read", "copy", "contribute"] as const };
    for (const action of ["read", "copy"] as const)
      expect(ask({ entries, grants: [aTeamGrant(everything)] }, { action }).outcome).toBe("allowed");
    const writing = { action: "contribute" as const };
    expect(ask({ entries, grants: [aGrant(everything)] }, writing).outcome).toBe("allowed");
    expect(ask({ entries, grants: [aTeamGrant(everything)] }, writing).outcome).toBe("refused");
  });

  it("a block on one person holds in the team, and the others read on", () => {
    const never = (accountId: string) =>
      ({ id: "block", who: { kind: "account", accountId }, what: { kind: "everything" } }) as const;
    expect(ask({ blocks: [never("coach")] }).refused).toEqual(["blocked"]);
    expect(ask({ blocks: [never("colleague")] }).outcome).toBe("allowed");
  });

  it("walls hold per member, whichever hat and however the grants name them", () => {
    const across = { id: "across", purpose: "income-and-provisions" };
    const named = aGrant({ ...across, granteeKey: "m:other-hat" });
    expect(ask({ grants: [aTeamGrant(), named] }).refused).toEqual(["wall"]);
    const team = aTeamGrant({ ...across, granteeKey: "t:elsewhere:uwv-arbeidsdeskundige" });
    const elsewhere = {
      grantId: "across",
      membershipId: "other-hat",
      organisationId: "elsewhere",
      profession: "uwv-arbeidsdeskundige",
    };
    const grants = [aTeamGrant(), team];
    expect(ask({ grants, teamPlaces: [aTeamPlace(), aTeamPlace(elsewhere)] }).refused).toEqual(["wall"]);
    // One they are not in, or not yet, stands on no side.
    expect(ask({ grants }).outcome).toBe("allowed");
    const waiting = aTeamPlace({ ...elsewhere, wasThere: false, toldAt: NOW - HOURS_72 + 1 });
    expect(ask({ grants, teamPlaces: [aTeamPlace(), waiting] }).outcome).toBe("allowed");
  });
});
