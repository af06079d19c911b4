import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Me } from "#domain/identity/ports.js";
import { success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { UnitOfWork } from "#domain/unit-of-work.js";

/** Who I am here: account, hats, and for whom I may act. */
@Injectable()
export class GetMe {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(caller: Caller): Promise<Outcome<Me>> {
    return this.unitOfWork.run(caller, async (scope) => success(await scope.identity.me()));
  }
}
