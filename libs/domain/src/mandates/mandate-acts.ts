import type { KnownFailure } from "../failures.js";
import { failure, success, type Result } from "../result.js";
import type { Micros } from "../time.js";
import { GIVEN_BY_OWNER, type Mandate, type MandateEnd } from "./mandate.js";

/** Who acts on a mandate. */
export type MandateSide = "owner" | "holder";
export type MandateAct = "check" | "end";

/** A change as it has to be written down. */
export type MandateChange = { checkedBy: string; checkedAt: Micros } | { endedAt: Micros; endReason: MandateEnd };

/**
 * The change an act makes, or why it cannot. An owner says yes to somebody who took their offer, ends what they gave
 * themself, and refuses what nobody checked yet; what a judge or the law gave is not theirs to end. A holder lays any
 * mandate down. Nobody checks their own, and nobody stands on two sides.
 */
export function changeMandate(
  mandate: Pick<Mandate, "type" | "holder" | "checkedBy" | "endedAt"> & { hasConflict: boolean },
  act: MandateAct,
  by: { side: MandateSide; name: string },
  now: Micros,
): Result<MandateChange, KnownFailure> {
  const isGiven = GIVEN_BY_OWNER.has(mandate.type);
  if (act === "check" && (by.side !== "owner" || !isGiven)) return failure({ code: "not-allowed" });
  if (act === "end" && by.side === "owner" && !isGiven && mandate.checkedBy) return failure({ code: "not-allowed" });
  if (mandate.endedAt !== null) return failure({ code: "state-conflict" });
  if (act === "check") {
    const waits = mandate.holder !== null && !mandate.checkedBy && !mandate.hasConflict;
    return waits ? success({ checkedBy: by.name, checkedAt: now }) : failure({ code: "state-conflict" });
  }
  const endReason = by.side === "holder" ? "laid-down" : mandate.checkedBy ? "ended" : "declined";
  return success({ endedAt: now, endReason });
}
