import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { aGrant, aMembership, anEntry, DAY, NOW, TODAY } from "#testing/worlds/builders.js";
import type { MandateFacts, MembershipFacts, TeamPlaceFacts } from "./facts.js";
import { checkTerms, monthsAfter } from "./grant-terms.js";
import { itemsUnder } from "./mandate-terms.js";
import type { TeamFacts, TeamPerson } from "./ports.js";
import type { ProposedTerms, TermsContext } from "./proposed-terms.js";

const policy = compilePolicy(loadCatalogue());

const terms = (changes: Partial<ProposedTerms> = {}): ProposedTerms => ({
  granteeKey: "m:coach-membership",
  scope: [{ entry: "card" }],
  actions: ["read"],
  purpose: "guidance-to-work",
  validFrom: NOW,
  validUntil: NOW + 30 * DAY,
  ...changes,
});

const context = (changes: Partial<TermsContext> = {}): TermsContext => ({
  policy,
  now: NOW,
  today: TODAY,
  ownerAccountId: "owner",
  ownerBirthDate: "2006-02-11",
  entries: [
    anEntry("card"),
    anEntry("story", { templateKey: "my-story", dataClass: "story", sectionKey: "mijn-verhaal" }),
    anEntry("hidden", { state: "private" }),
    anEntry("notebook", { templateKey: "private-notebook", dataClass: "private" }),
    anEntry("medical", { templateKey: "medical-information", dataClass: "medical" }),
  ],
  grantee: { granteeKey: "m:coach-membership", membership: aMembership() },
  otherGrants: [],
  otherPlaces: [],
  ...changes,
});

function problems(changes: Partial<ProposedTerms>, around: Partial<TermsContext> = {}): string[] {
  const checked = checkTerms(terms(changes), context(around));
  return checked.ok ? [] : checked.failure.problems!.map(({ pointer, code }) => `${pointer} ${code}`);
}

const relative = (changes = {}): Partial<TermsContext> => ({
  grantee: {
    granteeKey: "a:relative",
    account: { accountId: "relative", isParent: false, hasConflict: false, ...changes },
  },
});
const forRelative = { granteeKey: "a:relative", purpose: "personal-support" };
const employer: Partial<TermsContext> = {
  grantee: {
    granteeKey: "m:coach-membership",
    membership: aMembership({ profession: "werkgever", interest: "employer" }),
  },
};

const TEAM = "t:organisation:jobcoach";
const aPerson = (changes: Partial<MembershipFacts> = {}, more: Partial<TeamPerson> = {}): TeamPerson => ({
  membership: aMembership(changes),
  name: "Sanne",
  worksFor: null,
  isSelfMade: false,
  grants: [],
  teamPlaces: [],
  ...more,
});
const aTeam = (changes: Partial<TeamFacts> = {}): Partial<TermsContext> => ({
  grantee: {
    granteeKey: TEAM,
    team: {
      organisationId: "organisation",
      organisationKind: "job-coaching",
      profession: "jobcoach",
      isApproved: true,
      people: [aPerson()],
      ...changes,
    },
  },
});

describe("terms of a grant", () => {
  it("are fine as the owner usually makes them", () => {
    expect(problems({})).toEqual([]);
  });

  it("tell every problem at once, each with its place", () => {
    expect(
      problems({
        purpose: "gossip",
        actions: ["read", "manage"],
        validUntil: NOW,
        scope: [{ fields: ["x"] }, { entry: "nowhere" }],
      }),
    ).toEqual([
      "/purpose terms-purpose-unknown",
      "/actions/1 terms-action",
      "/validUntil terms-period",
      "/scope/0 terms-item-empty",
      "/scope/1/entry terms-entry-unknown",
    ]);
  });

  it.each<[string, Partial<ProposedTerms>, Partial<TermsContext>, string[]]>([
    ["no scope", { scope: [] }, {}, ["/scope terms-scope-empty"]],
    ["no actions", { actions: [] }, {}, ["/actions terms-actions-empty"]],
    ["a private entry", { scope: [{ entry: "hidden" }] }, {}, ["/scope/0/entry terms-private"]],
    ["a class that never flows", { scope: [{ entry: "medical" }] }, {}, ["/scope/0 terms-never"]],
    [
      "a class outside the purpose",
      { scope: [{ template: "certificate" }, { dataClass: "network" }], purpose: "capacity-assessment" },
      { grantee: { granteeKey: "m:coach-membership", membership: aMembership({ profession: "verzekeringsarts" }) } },
      ["/scope/1 terms-purpose-class"],
    ],
    ["a purpose of other groups", { purpose: "occupational-health" }, {}, ["/purpose terms-purpose-group"]],
    [
      "a sensitive class without naming the entry",
      { scope: [{ dataClass: "private" }] },
      {},
      ["/scope/0 terms-item-only"],
    ],
    [
      "an unknown template, class and field",
      {
        scope: [{ template: "nothing" }, { dataClass: "nothing" }, { entry: "card", fields: ["nothing", "$reaction"] }],
      },
      {},
      [
        "/scope/0/template terms-template-unknown",
        "/scope/1/dataClass terms-class-unknown",
        "/scope/2/fields/0 terms-field-unknown",
      ],
    ],
    [
      "the notebook",
      { scope: [{ template: "private-notebook" }] },
      {},
      ["/scope/0/template terms-private", "/scope/0 terms-item-only"],
    ],
    [
      "a period in the past",
      { validFrom: NOW - 2 * DAY, validUntil: NOW - DAY },
      {},
      ["/validUntil terms-period-past"],
    ],
    [
      "a period beyond the purpose",
      { validUntil: monthsAfter(NOW, 24) + 1 },
      {},
      ["/validUntil terms-period-too-long"],
    ],
    ["somebody else's key", { granteeKey: "m:other" }, {}, ["/granteeKey terms-reader-unknown"]],
    ["the owner themself", {}, { ownerAccountId: "coach" }, ["/granteeKey terms-reader-is-owner"]],
    [
      "a membership that is over",
      {},
      { grantee: { granteeKey: "m:coach-membership", membership: aMembership({ validUntil: NOW }) } },
      ["/granteeKey terms-reader-not-valid"],
    ],
    [
      "the other side of a wall",
      {},
      { otherGrants: [aGrant({ purpose: "income-and-provisions", state: "paused" })] },
      ["/purpose terms-wall"],
    ],
    [
      "an employer, by class",
      { purpose: "workplace", scope: [{ dataClass: "needs" }] },
      employer,
      ["/scope/0 terms-only-sheets"],
    ],
    [
      "an employer, another sheet",
      { purpose: "workplace", scope: [{ template: "opening-card" }, { template: "signal-card" }] },
      employer,
      ["/scope/1 terms-only-sheets"],
    ],
    [
      "an employer, a field that points at a cause",
      { purpose: "workplace", scope: [{ template: "needs-at-work", fields: ["tasks", "situations.whatIsHard"] }] },
      employer,
      ["/scope/0/fields/1 terms-field-never"],
    ],
    [
      "a relative who contributes",
      { ...forRelative, actions: ["read", "contribute"] },
      relative(),
      ["/actions/1 terms-action"],
    ],
    [
      "a relative with another role here",
      forRelative,
      relative({ hasConflict: true }),
      ["/granteeKey terms-relative-conflict"],
    ],
    [
      "a link of more than thirty days",
      {
        granteeKey: "l:link",
        purpose: "workplace",
        scope: [{ template: "work-profile" }],
        validUntil: NOW + 30 * DAY + 1,
      },
      { grantee: { granteeKey: "l:link" } },
      ["/validUntil terms-period-too-long"],
    ],
    [
      "a team that would reach health",
      {
        granteeKey: "t:organisation:jobcoach",
        scope: [{ section: "wie-ik-ben" }, { entry: "story" }, { entry: "card" }],
      },
      aTeam(),
      ["/scope/0 terms-team-class", "/scope/1 terms-team-class"],
    ],
    [
      "a team for more than a year",
      { granteeKey: TEAM, validUntil: monthsAfter(NOW, 12) + 1 },
      aTeam(),
      ["/validUntil terms-period-too-long"],
    ],
    ["a team that writes", { granteeKey: TEAM, actions: ["read", "contribute"] }, aTeam(), ["/actions/1 terms-action"]],
    [
      "a team nobody knows",
      { granteeKey: TEAM },
      { grantee: { granteeKey: TEAM } },
      ["/granteeKey terms-reader-unknown"],
    ],
    [
      "a team of an organisation that nobody approved",
      { granteeKey: TEAM },
      aTeam({ isApproved: false }),
      ["/granteeKey terms-team-not-approved"],
    ],
    [
      "a team that waits for another key",
      { granteeKey: TEAM },
      { ...aTeam(), waitsForAYes: true },
      ["/granteeKey terms-team-two-keys"],
    ],
    ["a team without anybody", { granteeKey: TEAM }, aTeam({ people: [] }), ["/granteeKey terms-team-empty"]],
    [
      "a team of who let themself in",
      { granteeKey: TEAM },
      aTeam({ people: [aPerson({}, { isSelfMade: true })] }),
      ["/granteeKey terms-team-empty"],
    ],
    [
      "a team nobody checked",
      { granteeKey: TEAM },
      aTeam({ people: [aPerson({ verificationLevel: "self-stated" }), aPerson({ validUntil: NOW })] }),
      ["/granteeKey terms-team-empty"],
    ],
    [
      "a team with somebody across a wall",
      { granteeKey: TEAM },
      aTeam({ people: [aPerson(), aPerson({}, { grants: [aGrant({ purpose: "income-and-provisions" })] })] }),
      ["/purpose terms-wall"],
    ],
  ])("refuse %s", (_what, changes, around, expected) => {
    expect(problems(changes, around)).toEqual(expected);
  });

  it("let a team read for a year what is not sensitive", () => {
    const year = { granteeKey: TEAM, validUntil: monthsAfter(NOW, 12), actions: ["read", "copy"] as const };
    expect(problems(year, aTeam())).toEqual([]);
    expect(problems({ ...year, scope: [{ dataClass: "profile" }, { dataClass: "plan" }] }, aTeam())).toEqual([]);
    // Somebody across a wall who is not in it, or whose grant is over, is in nobody's way.
    const elsewhere = { grants: [aGrant({ purpose: "income-and-provisions" })] };
    const people = [aPerson(), aPerson({ verificationLevel: "self-stated" }, elsewhere)];
    expect(problems(year, aTeam({ people }))).toEqual([]);
    const over = { grants: [aGrant({ purpose: "income-and-provisions", state: "ended" })] };
    expect(problems(year, aTeam({ people: [aPerson({}, over)] }))).toEqual([]);
  });

  it("keep nobody across a wall by a team they left, and everybody who waits in it or is to begin", () => {
    const grant = aGrant({ id: "theirs", granteeKey: "t:elsewhere:klantmanager", purpose: "income-and-provisions" });
    const place = (changes: Partial<TeamPlaceFacts> = {}): TeamPlaceFacts => ({
      grantId: "theirs",
      membershipId: "other-hat",
      accountId: "coach",
      organisationId: "elsewhere",
      profession: "klantmanager",
      verificationLevel: "organisation-confirmed",
      validFrom: NOW - DAY,
      validUntil: NOW + DAY,
      isSelfMade: false,
      isApproved: true,
      toldAt: NOW,
      wasThere: false,
      ...changes,
    });
    const wall = ["/purpose terms-wall"];
    for (const [places, expected] of [
      [[place()], wall],
      [[place({ validFrom: NOW + 1 })], wall],
      [[place({ validUntil: NOW })], []],
      [[place({ grantId: "another" })], []],
      [[place({ validUntil: NOW }), place({ membershipId: "third-hat" })], wall],
    ] as const) {
      expect(problems({}, { otherGrants: [grant], otherPlaces: places })).toEqual(expected);
      const people = [aPerson({}, { grants: [grant], teamPlaces: [...places] })];
      expect(problems({ granteeKey: TEAM }, aTeam({ people }))).toEqual(expected);
    }
  });

  it("let a purpose be used in full, to the microsecond", () => {
    expect(problems({ validUntil: monthsAfter(NOW, 24) })).toEqual([]);
    expect(
      problems(
        { granteeKey: "l:link", purpose: "workplace", scope: [{ template: "work-profile" }] },
        { grantee: { granteeKey: "l:link" } },
      ),
    ).toEqual([]);
  });

  it("end a minor's grant to a parent at the eighteenth birthday, 00:00 in Amsterdam", () => {
    const parent = { ...relative({ isParent: true }), ownerBirthDate: "2009-01-14" };
    const midnight = Date.parse("2027-01-13T23:00:00Z") * 1000;
    expect(problems({ ...forRelative, validUntil: midnight }, parent)).toEqual([]);
    expect(problems({ ...forRelative, validUntil: midnight + 1 }, parent)).toEqual([
      "/validUntil terms-period-too-long",
    ]);
    expect(problems({ ...forRelative, validUntil: midnight + 1 }, { ...parent, ...relative() })).toEqual([]);
  });

  it("give a writer the template of a sheet that cannot be named yet", () => {
    const psychologist = aMembership({ profession: "psycholoog", confidentiality: "medical-secrecy" });
    const around = { grantee: { granteeKey: "m:coach-membership", membership: psychologist } };
    const scope = [{ template: "test-result" }];
    const purpose = "care-and-treatment";
    expect(problems({ scope, purpose, actions: ["read", "contribute"] }, around)).toEqual([]);
    expect(problems({ scope, purpose }, around)).toEqual(["/scope/0 terms-item-only"]);
  });

  describe("on behalf of the owner", () => {
    const mandate: MandateFacts = {
      id: "mandate",
      holderAccountId: "holder",
      type: "administrator",
      validFrom: "2020-01-01",
      validUntil: "2030-01-01",
      classesAsWritten: [],
      incapacityCheckedOn: null,
      checkedBy: "registrar",
    };

    it("reach no further than the mandate", () => {
      expect(problems({}, { mandate })).toEqual(["/scope/0 terms-mandate-class"]);
      expect(problems({}, { mandate: { ...mandate, type: "attorney", classesAsWritten: ["profile"] } })).toEqual([]);
    });

    it("give of a sheet the fields of their classes, however the sheet is named", () => {
      const around = context({ mandate: { ...mandate, type: "attorney", classesAsWritten: ["plan"] } });
      const given = (item: object) => {
        const checked = checkTerms(terms({ scope: [item] }), around);
        return checked.ok ? checked.value.scope : checked.failure.problems;
      };
      // All of a goal is about plans; of a contract's dates one field is about who somebody is.
      expect(given({ template: "goal-steps" })).toEqual([{ template: "goal-steps" }]);
      const fields = (template: string) =>
        itemsUnder({ template }, around, around.mandate!).flatMap((item) => item.fields ?? []);
      expect(fields("contract-dates")).toEqual(expect.arrayContaining(["start", "end", "$summary"]));
      const beyond = [...policy.templates.get("contract-dates@1")!.fields].filter(
        ([, { dataClass }]) => dataClass !== "plan",
      );
      expect(beyond.length).toBeGreaterThan(0);
      for (const [field] of beyond) {
        expect(fields("contract-dates")).not.toContain(field);
        expect(given({ template: "contract-dates", fields: [field] })).toMatchObject([{ code: "terms-mandate-class" }]);
      }
      const byClass = itemsUnder({ dataClass: "plan" }, around, around.mandate!);
      expect(byClass).toContainEqual({ dataClass: "plan", template: "goal-steps" });
      expect(byClass).toContainEqual({
        dataClass: "plan",
        template: "contract-dates",
        fields: fields("contract-dates"),
      });
    });

    it("go to checked professionals only, never to the representative", () => {
      const attorney = { ...mandate, type: "attorney" as const, classesAsWritten: ["profile"] };
      const to = (changes: object) => ({
        mandate: attorney,
        grantee: { granteeKey: "m:coach-membership", membership: aMembership(changes) },
      });
      expect(problems({}, to({ verificationLevel: "self-stated" }))).toEqual(["/granteeKey terms-mandate-reader"]);
      expect(problems({}, to({ accountId: "holder" }))).toEqual(["/granteeKey terms-mandate-reader"]);
      expect(problems(forRelative, { ...relative(), mandate: attorney })).toEqual(["/granteeKey terms-mandate-reader"]);
    });
  });
});

describe("later text", () => {
  const scope = (item: ProposedTerms["scope"][number]) => {
    const checked = checkTerms(terms({ scope: [item] }), context());
    if (!checked.ok) throw new Error(JSON.stringify(checked.failure));
    return checked.value.scope;
  };

  it("follows or not as is usual for the class, unless the owner says otherwise", () => {
    expect(scope({ entry: "card" })).toEqual([{ entry: "card" }]);
    expect(scope({ entry: "story" })).toEqual([{ entry: "story", dataUntil: NOW }]);
    expect(scope({ entry: "story", dataUntil: null })).toEqual([{ entry: "story" }]);
    expect(scope({ entry: "card", dataUntil: NOW - DAY })).toEqual([{ entry: "card", dataUntil: NOW - DAY }]);
  });

  it("in a section follows for the classes that do", () => {
    const items = scope({ section: "mijn-verhaal" });
    expect(items[0]).toEqual({ section: "mijn-verhaal", dataUntil: NOW });
    expect(items.slice(1).map(({ dataClass }) => dataClass)).toEqual(["profile", "needs", "plan", "network"]);
  });
});
