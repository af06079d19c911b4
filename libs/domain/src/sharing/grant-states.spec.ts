import { changeGrant, stateAt, UNDO_STOP_WITHIN } from "./grant-states.js";

const NOW = 1_000_000_000;
const active = { state: "active" as const, stopsAt: null, validFrom: NOW - 10, validUntil: NOW + 10_000_000_000 };
const paused = { ...active, state: "paused" as const };
const stopping = { ...paused, stopsAt: NOW + 5 };
const ended = { ...active, state: "ended" as const };
const conflict = { ok: false, failure: { code: "state-conflict" } };

describe("states of a grant", () => {
  it("stop pauses at once and ends after ten seconds unless undone", () => {
    const stop = changeGrant(active, "stop", "owner", NOW);
    expect(stop).toEqual({ ok: true, value: { state: "paused", stopsAt: NOW + UNDO_STOP_WITHIN } });
    const stopped = { ...active, state: "paused" as const, stopsAt: NOW + UNDO_STOP_WITHIN };
    expect(stateAt(stopped, NOW + UNDO_STOP_WITHIN - 1)).toBe("paused");
    expect(stateAt(stopped, NOW + UNDO_STOP_WITHIN)).toBe("ended");
    expect(changeGrant(stopped, "undo-stop", "owner", NOW + UNDO_STOP_WITHIN - 1)).toMatchObject({
      value: { state: "active", stopsAt: null },
    });
    expect(changeGrant(stopped, "undo-stop", "owner", NOW + UNDO_STOP_WITHIN)).toEqual(conflict);
  });

  it("stopping what is paused ends it: there is nothing running to come back to", () => {
    expect(changeGrant(paused, "stop", "owner", NOW)).toMatchObject({
      value: { state: "ended", endReason: "stopped" },
    });
    expect(changeGrant(stopping, "stop", "owner", NOW)).toEqual(conflict);
  });

  it("pauses and resumes, but does not resume what is being stopped", () => {
    expect(changeGrant(active, "pause", "owner", NOW)).toMatchObject({ value: { state: "paused" } });
    expect(changeGrant(paused, "resume", "owner", NOW)).toMatchObject({ value: { state: "active" } });
    expect(changeGrant(stopping, "resume", "owner", NOW)).toEqual(conflict);
    expect(changeGrant(paused, "pause", "owner", NOW)).toEqual(conflict);
  });

  it("the end only moves nearer, not into the past", () => {
    const shorten = (validUntil?: number) => changeGrant(active, "shorten", "owner", NOW, validUntil).ok;
    expect(shorten(active.validUntil - 1)).toBe(true);
    expect(shorten(NOW)).toBe(true);
    expect(shorten(active.validUntil)).toBe(false);
    expect(shorten(active.validUntil + 1)).toBe(false);
    expect(shorten(NOW - 1)).toBe(false);
    expect(shorten(Number.NaN)).toBe(false);
    expect(shorten()).toBe(false);
  });

  it("giving back is the reader's, everything else the owner's", () => {
    expect(changeGrant(active, "give-back", "grantee", NOW)).toMatchObject({
      value: { state: "ended", endedAt: NOW, endReason: "given-back" },
    });
    expect(changeGrant(active, "give-back", "owner", NOW)).toMatchObject({ failure: { code: "not-allowed" } });
    for (const act of ["stop", "undo-stop", "pause", "resume", "shorten", "supersede"] as const)
      expect(changeGrant(active, act, "grantee", NOW)).toMatchObject({ failure: { code: "not-allowed" } });
  });

  it("what is over stays over", () => {
    const expired = { ...active, validUntil: NOW };
    for (const over of [ended, expired]) {
      for (const act of ["stop", "undo-stop", "pause", "resume", "shorten", "supersede"] as const)
        expect(changeGrant(over, act, "owner", NOW, NOW)).toEqual(conflict);
      expect(changeGrant(over, "give-back", "grantee", NOW)).toEqual(conflict);
    }
  });
});
