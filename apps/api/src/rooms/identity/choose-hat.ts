import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { Ids } from "#domain/ids.js";
import type { Caller } from "#domain/identity/actor.js";
import { sessionLimits } from "#domain/identity/session-limits.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { hashToken } from "#edge/actor/read-caller.js";
import type { Opening } from "./new-session.js";

/** A professional acts as exactly one membership per session, and sees which. */
@Injectable()
export class ChooseHat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** @param membershipId null = as oneself */
  run(caller: Caller, membershipId: string | null): Promise<Outcome<Omit<Opening, "session">>> {
    const token = this.ids.secret();
    const tokenHash = hashToken(token);
    return this.unitOfWork.run(caller, async ({ actor, sessions }) => {
      const limits = sessionLimits(membershipId === null ? "person" : "professional", actor.means ?? "passkey");
      const isWorn = await sessions.wear(membershipId, tokenHash, limits);
      return isWorn ? success({ token, tokenHash, minutes: limits.absoluteMinutes }) : failure({ code: "not-found" });
    });
  }
}
