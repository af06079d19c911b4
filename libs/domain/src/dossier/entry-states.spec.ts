import type { EntryState } from "../sharing/facts.js";
import {
  firstState,
  moveByText,
  moveEntry,
  sideOf,
  waitsForOwner,
  type EntryAct,
  type EntrySide,
} from "./entry-states.js";

const STATES: EntryState[] = ["private", "draft", "submitted", "accepted", "withdrawn", "removed"];
const READ_FIRST = { authors: "professional", ownerReadsFirst: true } as const;
const AT_ONCE = { authors: "professional", ownerReadsFirst: false } as const;
const BOTH = { authors: "both", ownerReadsFirst: true } as const;

const by = (kind: "owner" | "membership") =>
  kind === "owner"
    ? ({ kind, accountId: "owner" } as const)
    : ({ kind, accountId: "coach", membershipId: "membership" } as const);

const sheet = (state: EntryState, changes: object = {}) => ({
  state,
  author: by("membership"),
  openedAt: 1,
  latestRevision: 2,
  releasedRevision: state === "accepted" ? 1 : null,
  ...changes,
});

/** The states from which an act is possible. */
const from = (
  act: EntryAct,
  side: "owner" | "writer",
  changes: object = {},
  kind: Parameters<typeof moveEntry>[1] = READ_FIRST,
) =>
  STATES.filter((state) => {
    const one = sheet(state, changes);
    return moveEntry(one, kind, act, side, one.latestRevision).ok;
  });

describe("states of an entry", () => {
  it("an owner's begins as theirs, a professional's as a draft", () => {
    expect(firstState("owner")).toBe("accepted");
    expect(firstState("owner", "private")).toBe("private");
    expect(firstState("writer", "accepted")).toBe("draft");
  });

  it("a draft is submitted by its writer; it is accepted at once only where the owner need not read first", () => {
    expect(from("submit", "writer")).toEqual(["draft"]);
    expect(moveEntry(sheet("draft"), READ_FIRST, "submit", "writer")).toMatchObject({ value: { to: "submitted" } });
    expect(moveEntry(sheet("draft"), AT_ONCE, "submit", "writer")).toMatchObject({
      value: { to: "accepted", release: 2 },
    });
    expect(from("submit", "writer", { latestRevision: 0 })).toEqual([]);
  });

  it("opening says that it was read, nothing more; accepting is a separate act and comes after it", () => {
    expect(moveEntry(sheet("submitted"), READ_FIRST, "open", "owner")).toMatchObject({
      value: { to: "submitted", opened: true },
    });
    expect(from("accept", "owner")).toEqual(["submitted", "accepted"]);
    expect(from("accept", "owner", { openedAt: null })).toEqual(["accepted"]);
  });

  it.each(["submitted", "accepted"] as const)(
    "in %s only the text that was shown is accepted, never one unseen",
    (at) => {
      const accept = (revision?: number) => moveEntry(sheet(at), READ_FIRST, "accept", "owner", revision);
      expect(accept(2)).toMatchObject({ value: { to: "accepted", release: 2 } });
      const newer = { ok: false, failure: { code: "revision-conflict", details: { latest: 2 } } };
      for (const other of [1, 3, undefined]) expect(accept(other)).toEqual(newer);
    },
  );

  it("a later text waits until it is accepted, and never goes back", () => {
    const all = sheet("accepted", { releasedRevision: 2 });
    const again = (revision: number) => moveEntry(all, READ_FIRST, "accept", "owner", revision);
    for (const revision of [1, 2]) expect(again(revision)).toEqual({ ok: false, failure: { code: "state-conflict" } });
    const stays = { from: "accepted", to: "accepted" };
    expect(moveByText(sheet("accepted"), READ_FIRST, "writer")).toEqual({ ok: true, value: stays });
    expect(moveByText(sheet("accepted"), AT_ONCE, "writer")).toEqual({ ok: true, value: { ...stays, release: 3 } });
    expect(moveByText(sheet("accepted"), BOTH, "owner")).toEqual({ ok: true, value: { ...stays, release: 3 } });
    expect(moveByText(sheet("submitted"), AT_ONCE, "writer")).toEqual({
      ok: true,
      value: { from: "submitted", to: "submitted" },
    });
  });

  it("says that a text waits for the owner, until it is accepted; also in a sheet that is only theirs", () => {
    expect(STATES.filter((state) => waitsForOwner(sheet(state)))).toEqual(["private", "submitted", "accepted"]);
    expect(STATES.filter((state) => waitsForOwner(sheet(state, { releasedRevision: 2 })))).toEqual([]);
    const own = moveEntry(sheet("private", { releasedRevision: 1 }), BOTH, "accept", "owner", 2);
    expect(own).toMatchObject({ value: { to: "private", release: 2 } });
  });

  it("a change of the owner's sheet is turned down by what stood there, as the newest text; and only the change that was read", () => {
    const of = (revision?: number) => moveEntry(sheet("accepted"), BOTH, "turn-down", "owner", revision);
    expect(of(2)).toMatchObject({ value: { from: "accepted", to: "accepted", release: 3 } });
    for (const other of [1, 3, undefined])
      expect(of(other)).toEqual({ ok: false, failure: { code: "revision-conflict", details: { latest: 2 } } });
    expect(from("turn-down", "owner", { releasedRevision: 1 }, BOTH)).toEqual(["private", "accepted"]);
    expect(from("turn-down", "owner", { releasedRevision: 2 }, BOTH)).toEqual([]);
    expect(from("turn-down", "owner", { releasedRevision: null }, BOTH)).toEqual([]);
    expect(from("turn-down", "owner", { releasedRevision: 1 })).toEqual([]);
  });

  it("the owner's first text puts an unfinished sheet where they want it; a later one leaves it there", () => {
    const unfinished = sheet("private", { latestRevision: 0 });
    expect(moveByText(unfinished, BOTH, "owner")).toMatchObject({ value: { to: "accepted", release: 1 } });
    expect(moveByText(unfinished, BOTH, "owner", "private")).toMatchObject({ value: { to: "private", release: 1 } });
    expect(moveByText(sheet("private"), BOTH, "owner")).toMatchObject({ value: { to: "private", release: 3 } });
  });

  it("the writer withdraws, the owner removes; a sheet for both is not the writer's to withdraw once accepted", () => {
    expect(from("withdraw", "writer")).toEqual(["submitted", "accepted"]);
    expect(from("withdraw", "writer", {}, BOTH)).toEqual(["submitted"]);
    expect(from("remove", "owner")).toEqual(["private", "submitted", "accepted", "withdrawn"]);
  });

  it("only the owner's own sheets and those for both become private", () => {
    expect(from("make-private", "owner")).toEqual([]);
    expect(from("make-private", "owner", { author: by("owner") })).toEqual(["accepted"]);
    expect(from("make-private", "owner", {}, BOTH)).toEqual(["accepted"]);
    expect(from("share-again", "owner", { releasedRevision: 1 })).toEqual(["private"]);
    expect(from("share-again", "owner", { releasedRevision: null })).toEqual([]);
  });

  it("sharing again gives what was the owner's, not a text that still waits", () => {
    const again = moveEntry(sheet("private", { releasedRevision: 1 }), BOTH, "share-again", "owner");
    expect(again).toMatchObject({ value: { to: "accepted", release: 1 } });
  });

  it.each<[EntryAct, EntrySide]>([
    ["submit", "owner"],
    ["submit", "reader"],
    ["withdraw", "reader"],
    ["accept", "reader"],
    ["turn-down", "reader"],
    ["turn-down", "writer"],
    ["withdraw", "owner"],
    ["open", "writer"],
    ["accept", "writer"],
    ["remove", "writer"],
    ["make-private", "writer"],
    ["share-again", "writer"],
  ])("%s is not an act of the %s", (act, side) => {
    for (const state of STATES) {
      expect(moveEntry(sheet(state), READ_FIRST, act, side)).toEqual({ ok: false, failure: { code: "not-allowed" } });
    }
  });

  it("who represents the owner acts for them, but not on a text that only the owner reads", () => {
    const side = (act: EntryAct, because: string, membershipId: string | null = null) =>
      sideOf({ accountId: "one", membershipId, linkId: null, assurance: "high", sessionId: "" }, act, [
        { revision: 1, fields: "all", because },
      ]);
    for (const act of ["open", "accept"] as const)
      expect([side(act, "owner"), side(act, "mandate")]).toEqual(["owner", "reader"]);
    for (const act of ["remove", "make-private", "share-again"] as const) expect(side(act, "mandate")).toBe("owner");
    expect([side("withdraw", "author", "hat"), side("withdraw", "grant", "hat")]).toEqual(["writer", "reader"]);
  });

  it("nobody writes in a sheet that is gone", () => {
    for (const state of ["withdrawn", "removed"] as const) {
      expect(moveByText(sheet(state), READ_FIRST, "writer").ok).toBe(false);
      expect(moveByText(sheet(state), READ_FIRST, "owner").ok).toBe(false);
    }
    expect(moveByText(sheet("draft"), READ_FIRST, "owner").ok).toBe(false);
    expect(moveByText(sheet("private"), READ_FIRST, "writer").ok).toBe(false);
    expect(moveByText(sheet("accepted"), READ_FIRST, "reader").ok).toBe(false);
  });
});
