import fc from "fast-check";
import type { TeamPlaceFacts } from "./facts.js";
import { countsIn, isTeamKey, readsFrom, teamKeyOf, teamOf, TEAM_PATIENCE } from "./team.js";

const micros = (moment: string): number => Date.parse(moment) * 1000;
const inAmsterdam = (moment: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" }).format(
    moment / 1000,
  );

const place = (changes: Partial<TeamPlaceFacts> = {}): TeamPlaceFacts => ({
  grantId: "grant",
  membershipId: "membership",
  accountId: "account",
  organisationId: "org",
  profession: "jobcoach",
  verificationLevel: "organisation-confirmed",
  validFrom: Number.MIN_SAFE_INTEGER,
  validUntil: Number.MAX_SAFE_INTEGER,
  isSelfMade: false,
  isApproved: true,
  toldAt: 0,
  wasThere: false,
  ...changes,
});
const grant = { id: "grant", granteeKey: "t:org:jobcoach" };

describe("somebody new in a team", () => {
  it.each([
    // told, reads from (both Amsterdam), which night lies between
    ["2026-06-01T10:00:00Z", "2026-06-04 12:00", "none of note"],
    ["2026-03-27T11:00:00Z", "2026-03-30 13:00", "the clock goes forward: an hour later on the clock"],
    ["2026-03-29T00:59:59Z", "2026-04-01 02:59", "told in the last second of winter time"],
    ["2026-03-29T01:00:00Z", "2026-04-01 03:00", "told in the first second of summer time"],
    ["2026-10-23T10:00:00Z", "2026-10-26 11:00", "the clock goes back: an hour earlier on the clock"],
    ["2026-10-25T00:30:00Z", "2026-10-28 01:30", "told in the first of the two hours from two to three"],
    ["2026-10-25T01:30:00Z", "2026-10-28 02:30", "told in the second of them"],
    ["2026-12-30T22:30:00Z", "2027-01-02 23:30", "a new year"],
    ["2028-02-27T22:59:00Z", "2028-03-01 23:59", "29 February"],
  ])("told at %s reads from %s: %s", (told, from, _night) => {
    const later = place({ toldAt: micros(told) });
    expect(inAmsterdam(readsFrom(later))).toBe(from);
    expect(countsIn(grant, later, micros(told) + TEAM_PATIENCE)).toBe(true);
    expect(countsIn(grant, later, micros(told) + TEAM_PATIENCE - 1)).toBe(false);
  });

  it("reads when 72 hours have gone by, and not one microsecond earlier, whatever the moment", () => {
    // Hours counted one by one, in no arithmetic of the domain.
    const hoursLater = (moment: number): number => {
      const date = new Date(Math.floor(moment / 1000));
      for (let hour = 0; hour < 72; hour += 1) date.setUTCHours(date.getUTCHours() + 1);
      return date.getTime() * 1000 + (moment - Math.floor(moment / 1000) * 1000);
    };
    const shifts = ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2027-03-28T01:00:00Z"].map(micros);
    const moments = fc.oneof(
      fc.integer({ min: micros("2026-01-01T00:00:00Z"), max: micros("2032-01-01T00:00:00Z") }),
      fc
        .tuple(fc.constantFrom(...shifts), fc.integer({ min: -4 * 86_400_000_000, max: 86_400_000_000 }))
        .map(([shift, offset]) => shift + offset),
    );
    fc.assert(
      fc.property(moments, (toldAt) => {
        const from = hoursLater(toldAt);
        expect(countsIn(grant, place({ toldAt }), from)).toBe(true);
        expect(countsIn(grant, place({ toldAt }), from - 1)).toBe(false);
        expect(countsIn(grant, place({ toldAt, wasThere: true }), toldAt)).toBe(true);
        expect(countsIn(grant, place({ toldAt, wasThere: true }), toldAt - 1)).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("the key of a team", () => {
  it("names an organisation and a profession, and nothing else is one", () => {
    expect(teamOf(teamKeyOf({ organisationId: "org", profession: "jobcoach" }))).toEqual({
      organisationId: "org",
      profession: "jobcoach",
    });
    for (const other of ["m:org", "t:org", "t::jobcoach", "t:org:", "t:org:jobcoach:more", ""])
      expect(teamOf(other)).toBeNull();
    expect([isTeamKey("t:org:jobcoach"), isTeamKey("m:t:org")]).toEqual([true, false]);
  });
});
