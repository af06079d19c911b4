import { Injectable } from "@nestjs/common";
import { success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import type { AccountEvent } from "#domain/identity/own-access.js";
import { UnitOfWork } from "#domain/unit-of-work.js";

/** What happened to one's own ways in: signing in, passkeys, the card, getting back in. */
@Injectable()
export class ListAccountEvents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(caller: Caller, before: number | null, limit: number): Promise<Outcome<AccountEvent[]>> {
    return this.unitOfWork.run(caller, async ({ sessions }) => success(await sessions.events(before, limit)));
  }
}
