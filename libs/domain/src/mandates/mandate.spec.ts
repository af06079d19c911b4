import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { startOfLocalDay } from "../local-day.js";
import { changeMandate, type MandateAct, type MandateSide } from "./mandate-acts.js";
import { periodProblems } from "./mandate-period.js";
import { lastsUntil, standingOf, type Mandate } from "./mandate.js";
import { turningAt } from "./turning.js";

const policy = compilePolicy(loadCatalogue());
const TODAY = "2026-11-22";
const NOW = startOfLocalDay(TODAY) + 1;

const mandate = (changes: Partial<Mandate> = {}): Mandate => ({
  id: "mandate",
  dossierId: "dossier",
  holder: { accountId: "holder", name: "Truus" },
  type: "supporter",
  validFrom: "2026-01-01",
  validUntil: "2027-01-01",
  classesAsWritten: [],
  incapacityCheckedOn: null,
  checkedBy: "Yusuf",
  statedBy: "owner",
  statedAt: NOW,
  sourceDocument: "by-owner",
  checkedAt: NOW,
  offerExpiresAt: null,
  endedAt: null,
  endReason: null,
  ...changes,
});

describe("how a mandate stands", () => {
  const state = (changes: Partial<Mandate>, birth = "2001-05-05") =>
    standingOf(mandate(changes), birth, { now: NOW, today: TODAY }, policy).state;

  it("is offered until somebody takes it, a week at most, then waits for a check, then counts", () => {
    expect(state({ holder: null, checkedBy: null, offerExpiresAt: NOW + 1 })).toBe("offered");
    expect(state({ holder: null, checkedBy: null, offerExpiresAt: NOW })).toBe("ended");
    expect(state({ checkedBy: null })).toBe("waits");
    expect(state({})).toBe("in-force");
    expect(state({ endedAt: NOW, endReason: "ended" })).toBe("ended");
  });

  it("is shut while it gives nothing today", () => {
    expect(state({ validUntil: TODAY })).toBe("shut");
    expect(state({ type: "mentor" })).toBe("shut");
    expect(state({ type: "parent" }, "2010-11-22")).toBe("shut");
    expect(state({ type: "parent" }, "2010-11-23")).toBe("in-force");
  });

  it("lasts until its own end, or the birthday before that", () => {
    expect(lastsUntil(mandate(), "2010-03-09", policy)).toBe("2027-01-01");
    expect(lastsUntil(mandate({ type: "parent", validUntil: "2030-01-01" }), "2011-03-09", policy)).toBe("2027-03-09");
    expect(lastsUntil(mandate({ type: "parent", validUntil: "2026-12-01" }), "2011-03-09", policy)).toBe("2026-12-01");
  });
});

describe("acts on a mandate", () => {
  const act = (what: MandateAct, side: MandateSide, changes: Partial<Mandate>, hasConflict = false) => {
    const result = changeMandate({ ...mandate(changes), hasConflict }, what, { side, name: "Yusuf" }, NOW);
    return result.ok ? result.value : result.failure.code;
  };

  it("an owner says yes to who took their offer, once; nobody checks their own, nor what a judge gave", () => {
    expect(act("check", "owner", { checkedBy: null })).toEqual({ checkedBy: "Yusuf", checkedAt: NOW });
    expect(act("check", "owner", {})).toBe("state-conflict");
    expect(act("check", "owner", { holder: null, checkedBy: null })).toBe("state-conflict");
    expect(act("check", "owner", { checkedBy: null, type: "mentor" })).toBe("not-allowed");
    expect(act("check", "holder", { checkedBy: null })).toBe("not-allowed");
    expect(act("check", "owner", { checkedBy: null }, true)).toBe("state-conflict");
  });

  it("an owner ends what they gave and refuses what nobody checked; a holder lays any mandate down", () => {
    expect(act("end", "owner", {})).toMatchObject({ endReason: "ended" });
    expect(act("end", "owner", { type: "guardian" })).toBe("not-allowed");
    expect(act("end", "owner", { type: "guardian", checkedBy: null })).toMatchObject({ endReason: "declined" });
    expect(act("end", "holder", { type: "guardian" })).toMatchObject({ endReason: "laid-down" });
    expect(act("end", "holder", { endedAt: NOW, endReason: "ended" })).toBe("state-conflict");
  });

  it.each([
    ["2026-11-22", "2026-11-23", []],
    ["2026-11-22", "2031-11-22", []],
    ["2026-11-22", "2031-11-23", ["/validUntil"]],
    ["2026-11-22", "2026-11-22", ["/validUntil"]],
    ["2025-01-01", "2026-11-22", ["/validUntil"]],
    ["2026-02-30", "2027-01-01", ["/validFrom"]],
    ["2026-11-22", "2027-04-31", ["/validUntil"]],
  ])("from %s until %s: %j", (from, until, expected) => {
    expect(periodProblems(from, until, TODAY).map(({ pointer }) => pointer)).toEqual(expected);
  });
});

describe("a birthday that comes up", () => {
  const LEADS = new Map([
    [18, 12],
    [16, 3],
  ]);
  it.each([
    ["2011-02-22", 16, 92],
    ["2011-02-23", null, 0],
    ["2010-11-23", 16, 1],
    ["2010-11-22", null, 0],
    ["2009-11-22", 18, 365],
    ["2008-11-23", 18, 1],
    ["2008-11-22", null, 0],
    ["", null, 0],
  ])("born %s: %p, in %i days", (birth, age, days) => {
    const turning = turningAt(birth, TODAY, LEADS);
    expect(turning?.age ?? null).toBe(age);
    expect(turning?.days ?? 0).toBe(days);
  });
});
