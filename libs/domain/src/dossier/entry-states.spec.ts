import type { EntryState } from "../sharing/facts.js";
import { firstState, moveEntry, releaseOfRevision, type EntryAct } from "./entry-states.js";

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
) => STATES.filter((state) => moveEntry(sheet(state, changes), kind, act, side).ok);

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

  it("a later text waits until it is accepted, and never goes back", () => {
    const accept = (revision: number) => moveEntry(sheet("accepted"), READ_FIRST, "accept", "owner", revision);
    expect(accept(2)).toMatchObject({ value: { to: "accepted", release: 2 } });
    expect(accept(1)).toMatchObject({ failure: { code: "state-conflict" } });
    expect(accept(3)).toMatchObject({ failure: { code: "state-conflict" } });
    expect(releaseOfRevision(sheet("accepted"), READ_FIRST, "writer", 3)).toEqual({ ok: true, value: null });
    expect(releaseOfRevision(sheet("accepted"), AT_ONCE, "writer", 3)).toEqual({ ok: true, value: 3 });
    expect(releaseOfRevision(sheet("accepted"), BOTH, "owner", 3)).toEqual({ ok: true, value: 3 });
  });

  it("the writer withdraws, the owner removes; a sheet for both is not the writer's to withdraw once accepted", () => {
    expect(from("withdraw", "writer")).toEqual(["draft", "submitted", "accepted"]);
    expect(from("withdraw", "writer", {}, BOTH)).toEqual(["draft", "submitted"]);
    expect(from("remove", "owner")).toEqual(["private", "submitted", "accepted", "withdrawn"]);
  });

  it("only the owner's own sheets and those for both become private", () => {
    expect(from("make-private", "owner")).toEqual([]);
    expect(from("make-private", "owner", { author: by("owner") })).toEqual(["accepted"]);
    expect(from("make-private", "owner", {}, BOTH)).toEqual(["accepted"]);
    expect(from("share-again", "owner")).toEqual(["private"]);
  });

  it.each<[EntryAct, "owner" | "writer"]>([
    ["submit", "owner"],
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

  it("nobody writes in a sheet that is gone", () => {
    for (const state of ["withdrawn", "removed"] as const) {
      expect(releaseOfRevision(sheet(state), READ_FIRST, "writer", 3).ok).toBe(false);
      expect(releaseOfRevision(sheet(state), READ_FIRST, "owner", 3).ok).toBe(false);
    }
    expect(releaseOfRevision(sheet("draft"), READ_FIRST, "owner", 3).ok).toBe(false);
    expect(releaseOfRevision(sheet("private"), READ_FIRST, "writer", 3).ok).toBe(false);
  });
});
