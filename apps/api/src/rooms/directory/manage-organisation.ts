import { Injectable } from "@nestjs/common";
import {
  purposeProblems,
  type DeclaredPurpose,
  type Organisation,
  type OrganisationCard,
} from "#domain/directory/organisation.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { failure, success } from "#domain/result.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

/** What a manager sees and changes of the organisation itself. Everybody else: there is nothing here. */
@Injectable()
export class ManageOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  mine(caller: Caller): Promise<Outcome<OrganisationCard[]>> {
    return this.unitOfWork.run(caller, async (scope) => success(await scope.organisations.mine()));
  }

  find(caller: Caller, organisationId: string): Promise<Outcome<Organisation>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const found = await scope.organisations.find(organisationId);
      return found ? success(found) : failure({ code: "not-found" });
    });
  }

  declare(caller: Caller, organisationId: string, purposes: DeclaredPurpose[]): Promise<Outcome<Organisation>> {
    return this.unitOfWork.run(caller, async (scope) => {
      if ((await scope.organisations.find(organisationId)) === null) return failure({ code: "not-found" });
      const stale = needsFresh(scope.actor);
      if (stale) return failure(stale);
      const problems = purposeProblems(purposes, this.vocabulary.catalogue.purposes);
      if (problems.length > 0) return failure({ code: "invalid-input", problems });
      await scope.organisations.declare(organisationId, purposes);
      return success((await scope.organisations.find(organisationId))!);
    });
  }

  addManager(caller: Caller, organisationId: string, membershipId: string): Promise<Outcome<null>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const person = await scope.organisations.person(organisationId, membershipId);
      if (person === null) return failure({ code: "not-found" });
      const stale = needsFresh(scope.actor);
      if (stale) return failure(stale);
      const isAdded = await scope.organisations.addManager(organisationId, membershipId);
      return isAdded ? success(null) : failure({ code: "state-conflict" });
    });
  }

  removeManager(caller: Caller, organisationId: string, accountId: string): Promise<Outcome<null>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const done = await scope.organisations.removeManager(organisationId, accountId);
      if (done === "removed") return success(null);
      return failure({ code: done === "last" ? "state-conflict" : "not-found" });
    });
  }
}
