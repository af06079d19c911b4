import type { KnownFailure } from "../failures.js";
import type { Actor } from "../identity/actor.js";
import { failure, success, type Result } from "../result.js";
import type { Release } from "../sharing/decision.js";
import type { EntryState } from "../sharing/facts.js";
import type { TemplatePolicy } from "../sharing/policy.js";
import type { EntryCard } from "./entry.js";

/** Who acts on a sheet: the owner (or who decides for them), the professional who writes it, or somebody who only reads. */
export type EntrySide = "owner" | "writer" | "reader";

/** What can be done with a sheet beside writing in it. */
export type EntryAct =
  "submit" | "open" | "accept" | "turn-down" | "withdraw" | "remove" | "make-private" | "share-again";

/** A change of state as it has to be written down. */
export interface EntryMove {
  from: EntryState;
  to: EntryState;
  /** The owner has read it first. It says nothing more. */
  opened?: boolean;
  /** From now on this revision is the one that others get. */
  release?: number;
}

type Sheet = Pick<EntryCard, "state" | "author" | "openedAt" | "latestRevision" | "releasedRevision">;
/** As a template says it, compiled or not. */
type Kind = { authors: TemplatePolicy["authors"] | readonly string[]; ownerReadsFirst: boolean };

const SIDE: Readonly<Record<EntryAct, EntrySide>> = {
  submit: "writer",
  open: "owner",
  accept: "owner",
  "turn-down": "owner",
  withdraw: "writer",
  remove: "owner",
  "make-private": "owner",
  "share-again": "owner",
};

/** Acts on a text that waits. A representative has what was released, so nobody but the owner read it first. */
const ON_WHAT_WAITS: ReadonlySet<EntryAct> = new Set(["open", "accept", "turn-down"]);

/** Acts that settle what waits: about the text that was read, and no other. */
const ON_ONE_TEXT: ReadonlySet<EntryAct> = new Set(["accept", "turn-down"]);

/** Whose act it is. Reading somebody's sheet, by a grant or a mandate, makes nobody its writer or its first reader. */
export function sideOf({ membershipId }: Actor, act: EntryAct, releases: readonly Release[]): EntrySide {
  const isAs = (who: "owner" | "author"): boolean => releases.some(({ because }) => because === who);
  if (membershipId === null) return ON_WHAT_WAITS.has(act) && !isAs("owner") ? "reader" : "owner";
  return act === "withdraw" && !isAs("author") ? "reader" : "writer";
}

/** The state in which a sheet begins: the owner's is theirs at once, a professional's is a draft for its writer only. */
export function firstState(side: EntrySide, wanted: "private" | "accepted" = "accepted"): EntryState {
  return side === "writer" ? "draft" : wanted;
}

/**
 * The move an act makes, or why it cannot: `not-allowed` when it is the other side's act, `state-conflict` when the sheet
 * is in another state. Kept closed is no state of its own: it is not accepted.
 * @param revision which text is accepted or turned down, and that has to be the newest: `revision-conflict` with the number
 *   of the newest when somebody wrote since. Without a number neither is done. The other acts are about the sheet as it is.
 */
export function moveEntry(
  sheet: Sheet,
  kind: Kind,
  act: EntryAct,
  side: EntrySide,
  revision?: number,
): Result<EntryMove, KnownFailure> {
  if (SIDE[act] !== side) return failure({ code: "not-allowed" });
  const change = MOVES[act](sheet, kind);
  // What was not read is not settled: the number is that of the text the owner had before them.
  if (change && ON_ONE_TEXT.has(act) && revision !== sheet.latestRevision)
    return failure({ code: "revision-conflict", details: { latest: sheet.latestRevision } });
  return change ? success({ from: sheet.state, ...change }) : failure({ code: "state-conflict" });
}

const isWritten = (sheet: Sheet): boolean => sheet.latestRevision > 0;
const waits = (sheet: Pick<Sheet, "latestRevision" | "releasedRevision">): boolean =>
  sheet.latestRevision > (sheet.releasedRevision ?? 0);
/**
 * Whether its newest text is somebody else's and waits for the owner: all of the sheet, or a change of what others still
 * read as it was. The owner's own text never waits.
 */
export function waitsForOwner(sheet: Pick<EntryCard, "state" | "latestRevision" | "releasedRevision">): boolean {
  return (sheet.state === "submitted" || WRITTEN_IN.owner.includes(sheet.state)) && waits(sheet);
}

/** The owner's own sheets, and those for both once they are the owner's. */
const isTheOwners = (sheet: Sheet, kind: Kind): boolean =>
  sheet.author.kind !== "membership" || kind.authors === "both";

type Change = Omit<EntryMove, "from"> | null;

const MOVES: Readonly<Record<EntryAct, (sheet: Sheet, kind: Kind) => Change>> = {
  submit: (sheet, kind) => {
    if (sheet.state !== "draft" || !isWritten(sheet)) return null;
    return kind.ownerReadsFirst ? { to: "submitted" } : { to: "accepted", release: sheet.latestRevision };
  },
  open: (sheet) => {
    const canBeRead = sheet.state === "submitted" || (sheet.state === "accepted" && waits(sheet));
    return canBeRead ? { to: sheet.state, opened: true } : null;
  },
  accept: (sheet) => {
    if (!waits(sheet)) return null;
    const release = sheet.latestRevision;
    // What was taken over in a sheet that is only for the owner stays only for the owner.
    if (sheet.state === "private" && sheet.releasedRevision !== null) return { to: "private", release };
    const isRead = sheet.state === "submitted" && sheet.openedAt !== null;
    return isRead || sheet.state === "accepted" ? { to: "accepted", release } : null;
  },
  // The text that others still read becomes the newest again, word for word.
  "turn-down": (sheet, kind) => {
    const isChange = (sheet.state === "accepted" || sheet.state === "private") && sheet.releasedRevision !== null;
    return isChange && waits(sheet) && isTheOwners(sheet, kind)
      ? { to: sheet.state, release: sheet.latestRevision + 1 }
      : null;
  },
  // A draft was never given: withdrawing it would show the owner what they have not been sent.
  withdraw: ({ state }, { authors }) => {
    const isGiven = state === "submitted" || (state === "accepted" && authors !== "both");
    return isGiven ? { to: "withdrawn" } : null;
  },
  remove: ({ state }) => (state === "draft" || state === "removed" ? null : { to: "removed" }),
  "make-private": (sheet, kind) => (sheet.state === "accepted" && isTheOwners(sheet, kind) ? { to: "private" } : null),
  // Only what was the owner's already: a text that still waits is accepted by an act of its own.
  "share-again": ({ state, releasedRevision }) =>
    state === "private" && releasedRevision !== null ? { to: "accepted", release: releasedRevision } : null,
};

const WRITTEN_IN: Readonly<Record<EntrySide, readonly EntryState[]>> = {
  owner: ["private", "accepted"],
  writer: ["draft", "submitted", "accepted"],
  reader: [],
};

/**
 * What the next text does to its sheet: the owner's counts at once, anybody else's waits for the owner (readers keep the
 * last released one) unless the owner need not read it first. `state-conflict` when this side does not write in this state.
 * @param wanted where the owner's first text puts a sheet that was unfinished
 */
export function moveByText(
  sheet: Pick<EntryCard, "state" | "latestRevision">,
  { ownerReadsFirst }: Pick<TemplatePolicy, "ownerReadsFirst">,
  side: EntrySide,
  wanted: "private" | "accepted" = "accepted",
): Result<EntryMove, KnownFailure> {
  const { state, latestRevision } = sheet;
  if (!WRITTEN_IN[side].includes(state)) return failure({ code: "state-conflict" });
  const release = latestRevision + 1;
  const isFirst = latestRevision === 0 && state === "private";
  if (side === "owner") return success({ from: state, to: isFirst ? wanted : state, release });
  const waits = ownerReadsFirst || state !== "accepted";
  return success({ from: state, to: state, ...(waits ? {} : { release }) });
}
