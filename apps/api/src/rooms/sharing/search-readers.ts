import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { success } from "#domain/result.js";
import type { ReaderCard } from "#domain/sharing/grant.js";
import { UnitOfWork } from "#domain/unit-of-work.js";

/** Whom an owner may choose to share with. */
@Injectable()
export class SearchReaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(caller: Caller, search: { text?: string; profession?: string }): Promise<Outcome<ReaderCard[]>> {
    return this.unitOfWork.run(caller, async (scope) => success(await scope.facts.readers(search)));
  }
}
