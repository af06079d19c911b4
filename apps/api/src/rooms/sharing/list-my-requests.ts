import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { success } from "#domain/result.js";
import type { AccessRequestRepository } from "#domain/sharing/ports.js";
import { UnitOfWork } from "#domain/unit-of-work.js";

export type MyRequest = Awaited<ReturnType<AccessRequestRepository["mine"]>>[number];

/** What I asked for: sent or granted, and nothing else. */
@Injectable()
export class ListMyRequests {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(caller: Caller): Promise<Outcome<MyRequest[]>> {
    return this.unitOfWork.run(caller, async (scope) => success(await scope.requests.mine()));
  }
}
