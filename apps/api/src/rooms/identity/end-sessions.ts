import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import type { SessionCard } from "#domain/identity/own-access.js";
import { UnitOfWork } from "#domain/unit-of-work.js";

/** One's own sessions. Ending one is always easy; ending all others asks who you are, so that a thief cannot lock you out. */
@Injectable()
export class EndSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(caller: Caller): Promise<Outcome<SessionCard[]>> {
    return this.unitOfWork.run(caller, async ({ sessions }) => success(await sessions.list()));
  }

  one(caller: Caller, sessionId: string): Promise<Outcome<void>> {
    return this.unitOfWork.run(caller, async ({ sessions }) =>
      (await sessions.end(sessionId)) ? success(undefined) : failure({ code: "not-found" }),
    );
  }

  others(caller: Caller): Promise<Outcome<void>> {
    return this.unitOfWork.run(caller, async ({ actor, sessions }) => {
      const stale = needsFresh(actor);
      return stale ? failure(stale) : success(await sessions.endOthers());
    });
  }
}
