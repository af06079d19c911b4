import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { disagreement } from "#testing/oracle/compare.js";
import {
  aGrant,
  aMembership,
  anEntry,
  aQuestion,
  COACH,
  DAY,
  LINK,
  NOW,
  OWNER,
  RELATIVE,
  someFacts,
} from "#testing/worlds/builders.js";
import { makeWorld } from "#testing/worlds/make-world.js";
import { hypotheticalEntry } from "./authorship.js";
import { decide } from "./decide.js";
import type { EntryFacts, Facts, MandateFacts, Question } from "./facts.js";

const policy = compilePolicy(loadCatalogue());
const facts = (changes: Partial<Facts>): Facts => someFacts(policy, changes);

const card = anEntry("card");
const needs = anEntry("needs", { sectionKey: "wat-ik-nodig-heb", templateKey: "needs-at-work", dataClass: "needs" });
const notebook = anEntry("notebook", {
  sectionKey: "mijn-verhaal",
  templateKey: "private-notebook",
  dataClass: "private",
});
const medical = anEntry("medical", {
  sectionKey: "profession:verzekeringsarts",
  templateKey: "insurance-doctor-medical",
  dataClass: "medical",
  author: { kind: "membership", accountId: "doctor", membershipId: "doctor-membership" },
});
const report = anEntry("report", {
  sectionKey: "profession:jobcoach",
  templateKey: "jobcoach-guidance-plan",
  dataClass: "plan",
  author: { kind: "membership", accountId: "coach", membershipId: "coach-membership" },
  state: "draft",
  released: [],
});

const DOCTOR = aMembership({
  id: "doctor-membership",
  accountId: "doctor",
  profession: "verzekeringsarts",
  interest: "public",
  confidentiality: "medical-secrecy",
});
const asDoctor = aQuestion({
  actor: { ...COACH, accountId: "doctor", membershipId: "doctor-membership", assurance: "high" },
  purpose: "capacity-assessment",
});
const doctorFacts = (changes: Partial<Facts>): Facts =>
  facts({
    membership: DOCTOR,
    organisationBasis: {
      organisationId: "organisation",
      purpose: "capacity-assessment",
      art6: "task-in-law",
      art9: "social-protection-law",
    },
    ...changes,
  });
const doctorGrant = aGrant({ granteeKey: "m:doctor-membership", purpose: "capacity-assessment" });

const released = (question: Question, given: Facts): string[] => [...decide(question, given).released.keys()];
const reasons = (question: Question, given: Facts): readonly string[] => decide(question, given).refused;

it("agrees with the naive oracle in 3,000 worlds (T-01 takes 200,000)", () => {
  for (let seed = 1_000_001; seed <= 1_003_000; seed += 1) {
    const wrong = disagreement(decide, makeWorld(seed));
    if (wrong) throw new Error(`world ${seed}: ${JSON.stringify(wrong)}`);
  }
});

describe("a professional with a grant", () => {
  const entries = [card, needs, notebook];

  it("reads what the grant names, and says why", () => {
    const { outcome, released: given } = decide(aQuestion(), facts({ entries, grants: [aGrant()] }));
    expect(outcome).toBe("allowed");
    expect([...given]).toEqual([["card", [{ revision: 1, fields: "all", because: "grant" }]]]);
  });

  it("names the purpose of the grant, or gets nothing", () => {
    const given = facts({ entries, grants: [aGrant()] });
    expect(reasons(aQuestion({ purpose: undefined }), given)).toEqual(["purpose-missing"]);
    expect(reasons(aQuestion({ purpose: "gossip" }), given)).toEqual(["purpose-unknown"]);
    expect(released(aQuestion({ purpose: "guidance-at-work" }), given)).toEqual([]);
  });

  it("reads nothing private, and not the notebook, even when the grant names it", () => {
    const scope = [{ entry: "notebook" }, { entry: "card" }];
    const given = facts({ entries: [{ ...card, state: "private" }, notebook], grants: [aGrant({ scope })] });
    expect(released(aQuestion(), given)).toEqual([]);
  });

  it("reads the newest text written until the moment the owner chose", () => {
    const twice: EntryFacts = {
      ...card,
      released: [
        { number: 1, authoredAt: NOW - 5 * DAY },
        { number: 2, authoredAt: NOW - DAY },
      ],
    };
    const until = (dataUntil: number) => aGrant({ scope: [{ entry: "card", dataUntil }] });
    const revisions = (dataUntil: number) =>
      decide(aQuestion(), facts({ entries: [twice], grants: [until(dataUntil)] }))
        .released.get("card")
        ?.map(({ revision }) => revision);
    expect(revisions(NOW - DAY)).toEqual([2]);
    expect(revisions(NOW - DAY - 1)).toEqual([1]);
    expect(revisions(NOW - 6 * DAY)).toBeUndefined();
  });

  it("gets a hard field only beside what helps, in a list too", () => {
    const fields = (names: string[]) =>
      decide(
        aQuestion(),
        facts({ entries: [needs], grants: [aGrant({ scope: [{ entry: "needs", fields: names }] })] }),
      ).released.get("needs")?.[0]?.fields;
    expect(fields(["situations.whatIsHard", "tasks"])).toEqual(["tasks"]);
    expect(fields(["situations.whatIsHard", "situations.whatHelps"])).toEqual([
      "situations.whatIsHard",
      "situations.whatHelps",
    ]);
    expect(fields(["situations", "$summary"])).toEqual(["situations", "$summary"]);
    expect(fields(["lessVisible"])).toBeUndefined();
  });

  it("loses everything with the membership, a block, a restriction or a wall", () => {
    const given = facts({ entries, grants: [aGrant()] });
    const over = { ...given, membership: aMembership({ validUntil: NOW }) };
    expect(reasons(aQuestion(), over)).toEqual(["membership-not-valid"]);
    const who = { kind: "account", accountId: "coach" } as const;
    const blocked = { ...given, blocks: [{ id: "block", who, what: { kind: "everything" } as const }] };
    expect(reasons(aQuestion(), blocked)).toContain("blocked");
    expect(reasons(aQuestion(), { ...given, dossier: { ...given.dossier, state: "restricted" } })).toEqual([
      "dossier-restricted",
    ]);
    const otherSide = aGrant({ id: "other", granteeKey: "m:other-hat", purpose: "income-and-provisions" });
    expect(reasons(aQuestion(), { ...given, grants: [aGrant(), otherSide] })).toEqual(["wall"]);
    expect(released(aQuestion(), { ...given, grants: [aGrant(), { ...otherSide, state: "ended" }] })).toEqual(["card"]);
  });
});

describe("health", () => {
  const grants = [{ ...doctorGrant, scope: [{ entry: "medical" }] }];

  it("reaches a checked doctor with secrecy, a basis and a strong sign-in, by name only", () => {
    const given = doctorFacts({ entries: [medical], grants });
    expect(released(asDoctor, given)).toEqual(["medical"]);
    expect(reasons(asDoctor, { ...given, grants: [{ ...doctorGrant, scope: [{ dataClass: "medical" }] }] })).toEqual([
      "item-only",
    ]);
  });

  it.each<[string, Partial<Facts>, Partial<Question>]>([
    ["self-stated", { membership: { ...DOCTOR, verificationLevel: "self-stated" } }, {}],
    ["checked less strongly", { membership: { ...DOCTOR, verificationAssurance: "substantial" } }, {}],
    ["without a basis", { organisationBasis: undefined }, {}],
    ["with a weak sign-in", {}, { actor: { ...asDoctor.actor, assurance: "substantial" } }],
  ])("not a doctor %s", (_what, changes, asked) => {
    const given = doctorFacts({ entries: [medical], grants, ...changes });
    expect(reasons({ ...asDoctor, ...asked }, given)).toEqual(["requirement"]);
  });

  it("never reaches a jobcoach, whatever the grant says", () => {
    const given = facts({ entries: [medical], grants: [aGrant({ scope: [{ entry: "medical" }] })] });
    expect(reasons(aQuestion(), given)).toEqual(["ceiling"]);
  });
});

describe("an employer and a link", () => {
  const workplace = aGrant({ purpose: "workplace", scope: [{ template: "needs-at-work" }] });
  const employer = aMembership({ profession: "werkgever", interest: "employer", confidentiality: "none" });

  it("get the sheets on their list, without the fields that point at a cause", () => {
    const given = facts({ membership: employer, entries: [needs], grants: [workplace] });
    const fields = decide(aQuestion({ purpose: "workplace" }), given).released.get("needs")?.[0]?.fields;
    expect(fields).toContain("tasks");
    expect(fields).not.toContain("situations");
    expect(fields).not.toContain("lessVisible");
  });

  it("get nothing by class", () => {
    const given = facts({
      membership: employer,
      entries: [needs],
      grants: [{ ...workplace, scope: [{ dataClass: "needs" }] }],
    });
    expect(reasons(aQuestion({ purpose: "workplace" }), given)).toEqual(["ceiling"]);
  });

  it("a link's purpose is that of its grant", () => {
    const sheet = anEntry("sheet", { templateKey: "work-profile", sectionKey: "wat-ik-kan" });
    const grants = [aGrant({ granteeKey: "l:link", purpose: "workplace", scope: [{ template: "work-profile" }] })];
    const given = facts({ membership: undefined, entries: [sheet, needs], grants });
    expect(released(aQuestion({ actor: LINK, purpose: undefined }), given)).toEqual(["sheet"]);
  });

  it("a jobcoach who works for the employer is bound by the employer's row too", () => {
    const plan = anEntry("plan", { sectionKey: "mijn-doelen", templateKey: "goal-steps", dataClass: "plan" });
    const inHouse = aMembership({ interest: "employer" });
    const grants = [aGrant({ purpose: "guidance-at-work", scope: [{ entry: "plan" }] })];
    const question = aQuestion({ purpose: "guidance-at-work" });
    expect(released(question, facts({ entries: [plan], grants }))).toEqual(["plan"]);
    expect(reasons(question, facts({ membership: inHouse, entries: [plan], grants }))).toEqual(["ceiling"]);
  });
});

describe("an author", () => {
  it("reads back their draft without a purpose, without the owner's reaction", () => {
    const [release] = decide(aQuestion({ purpose: undefined }), facts({ entries: [report] })).released.get("report")!;
    expect(release).toMatchObject({ revision: null, because: "author" });
    expect(release?.fields).toContain("$workStep");
    expect(release?.fields).not.toContain("$reaction");
  });

  it("gets the reaction when a grant gives it", () => {
    const accepted: EntryFacts = { ...report, state: "accepted", released: [{ number: 1, authoredAt: NOW - DAY }] };
    const grants = [aGrant({ scope: [{ entry: "report" }] })];
    const releases = decide(aQuestion(), facts({ entries: [accepted], grants })).released.get("report");
    expect(releases?.map(({ because }) => because)).toEqual(["author", "grant"]);
  });

  it("loses a removed sheet, and their own when the membership is over", () => {
    expect(released(aQuestion(), facts({ entries: [{ ...report, state: "removed" }] }))).toEqual([]);
    expect(released(aQuestion(), facts({ entries: [report], membership: aMembership({ validUntil: NOW }) }))).toEqual(
      [],
    );
  });

  it("has a sheet for both only while it waits and the grant lasts", () => {
    const both: EntryFacts = { ...report, templateKey: "meeting-record", sectionKey: "gesprekken" };
    const contribute = aGrant({ actions: ["read", "contribute"], scope: [{ template: "meeting-record" }] });
    expect(released(aQuestion(), facts({ entries: [both], grants: [contribute] }))).toEqual(["report"]);
    expect(released(aQuestion(), facts({ entries: [both], grants: [{ ...contribute, state: "ended" }] }))).toEqual([]);
  });
});

describe("writing", () => {
  const mayCreate = (question: Question, given: Facts, templateKey: string, sectionKey: string): boolean => {
    const { accountId, membershipId } = question.actor;
    const author = membershipId
      ? ({ kind: "membership", accountId, membershipId } as const)
      : ({ kind: "owner", accountId } as const);
    const entry = hypotheticalEntry(policy.templates.get(`${templateKey}@1`)!, sectionKey, author, NOW);
    return decide({ ...question, action: "contribute" }, { ...given, entries: [entry] }).outcome === "allowed";
  };
  const inOwnTab = {
    ...doctorGrant,
    actions: ["read", "contribute"] as const,
    scope: [{ section: "profession:verzekeringsarts" }],
  };

  it("a doctor may start both sheets of an assessment in their own tab", () => {
    const given = doctorFacts({ grants: [inOwnTab] });
    expect(mayCreate(asDoctor, given, "insurance-doctor-medical", "profession:verzekeringsarts")).toBe(true);
    expect(mayCreate(asDoctor, given, "insurance-doctor-functional", "profession:verzekeringsarts")).toBe(true);
    expect(mayCreate(asDoctor, given, "insurance-doctor-medical", "profession:jobcoach")).toBe(false);
    expect(
      mayCreate(
        asDoctor,
        doctorFacts({ grants: [{ ...inOwnTab, actions: ["read"] }] }),
        "insurance-doctor-medical",
        "profession:verzekeringsarts",
      ),
    ).toBe(false);
  });

  it("a jobcoach may start no assessment", () => {
    const grants = [aGrant({ actions: ["read", "contribute"], scope: [{ section: "profession:verzekeringsarts" }] })];
    expect(
      mayCreate(aQuestion(), facts({ grants }), "insurance-doctor-functional", "profession:verzekeringsarts"),
    ).toBe(false);
  });

  it("the owner writes their own sheets and those for both, not a report", () => {
    const asked = aQuestion({ actor: OWNER, purpose: undefined });
    expect(mayCreate(asked, facts({}), "opening-card", "wie-ik-ben")).toBe(true);
    expect(mayCreate(asked, facts({}), "meeting-record", "gesprekken")).toBe(true);
    expect(mayCreate(asked, facts({}), "insurance-doctor-medical", "profession:verzekeringsarts")).toBe(false);
  });

  it("a sheet for both is patched only in what can be read, and never in the owner's own fields", () => {
    const both = anEntry("both", {
      templateKey: "mirror-feedback",
      sectionKey: policy.templates.get("mirror-feedback@1")!.section,
      dataClass: policy.templates.get("mirror-feedback@1")!.dataClass,
    });
    const scope = [{ entry: "both" }];
    const ask = (actions: ("read" | "contribute")[]) =>
      decide(aQuestion({ action: "contribute" }), facts({ entries: [both], grants: [aGrant({ actions, scope })] }));
    const owners = [...policy.templates.get("mirror-feedback@1")!.fields].filter(([, { by }]) => by === "owner");
    const fields = ask(["read", "contribute"]).released.get("both")![0]!.fields;
    expect(owners.length).toBeGreaterThan(0);
    for (const [key] of owners) expect(fields).not.toContain(key);
    expect(fields).not.toContain("$reaction");
    expect(ask(["contribute"]).outcome).toBe("refused");
  });
});

describe("a parent by mandate", () => {
  const mandate: MandateFacts = {
    id: "mandate",
    holderAccountId: "relative",
    type: "parent",
    validFrom: "2020-01-01",
    validUntil: "2030-01-01",
    classesAsWritten: [],
    incapacityCheckedOn: null,
    checkedBy: "registrar",
  };
  const story = anEntry("story", { sectionKey: "mijn-verhaal", templateKey: "my-story", dataClass: "story" });
  const asked = aQuestion({ actor: RELATIVE, purpose: undefined });
  const child = (ownerBirthDate: string, changes: Partial<Facts> = {}): Facts =>
    facts({
      membership: undefined,
      dossier: { id: "dossier", state: "active", ownerAccountId: "owner", ownerBirthDate, accessVersion: 1 },
      entries: [card, story, notebook, { ...report, state: "submitted" }],
      mandates: [mandate],
      ...changes,
    });

  it.each([
    ["11, on the last day", "2014-11-23", ["card", "story"]],
    ["12 today", "2014-11-22", ["card"]],
    ["15, on the last day", "2010-11-23", ["card"]],
    ["16 today", "2010-11-22", []],
  ])("of a child of %s", (_age, birthDate, readable) => {
    expect(released(asked, child(birthDate))).toEqual(readable);
  });

  it("decides alone for a child under 12 only, and never for a restricted dossier", () => {
    const manage = { ...asked, action: "manage" } as const;
    const allowed = (given: Facts) => decide(manage, { ...given, entries: [] }).outcome;
    expect(allowed(child("2014-11-23"))).toBe("allowed");
    expect(allowed(child("2014-11-22"))).toBe("refused");
    const restricted = child("2014-11-23");
    expect(allowed({ ...restricted, dossier: { ...restricted.dossier, state: "restricted" } })).toBe("refused");
  });

  it("is shut without a check, before its first and on its last day", () => {
    const shut = (changes: Partial<MandateFacts>) =>
      reasons(asked, child("2014-11-23", { mandates: [{ ...mandate, ...changes }] }));
    expect(shut({ checkedBy: null })).toContain("mandate-shut");
    expect(shut({ validFrom: "2026-11-23" })).toContain("mandate-shut");
    expect(shut({ validUntil: "2026-11-22" })).toContain("mandate-shut");
  });
});

describe("the owner", () => {
  it("sees everything but what others draft, and manages with nothing asked about", () => {
    const asked = aQuestion({ actor: OWNER, purpose: undefined });
    const entries = [card, notebook, medical, report];
    expect(released(asked, facts({ membership: undefined, entries }))).toEqual(["card", "notebook", "medical"]);
    expect(decide({ ...asked, action: "manage" }, facts({ entries: [] })).outcome).toBe("allowed");
  });

  it("is nobody special in a professional role, nor in an erased dossier", () => {
    const inRole = aQuestion({ actor: { ...OWNER, membershipId: "coach-membership" } });
    expect(released(inRole, facts({ entries: [card], membership: aMembership({ accountId: "owner" }) }))).toEqual([]);
    const gone = facts({ entries: [card] });
    const erased = { ...gone, dossier: { ...gone.dossier, state: "erased" as const } };
    expect(reasons(aQuestion({ actor: OWNER }), erased)).toEqual(["dossier-erased"]);
  });
});
