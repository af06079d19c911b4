import { Injectable } from "@nestjs/common";
import type { Person } from "#domain/directory/people.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { failure, success } from "#domain/result.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

/** What somebody does with a membership of their own: stating an entry in a register, and leaving. */
@Injectable()
export class OwnMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Counts from the moment somebody else has looked it up. */
  stateRegister(
    caller: Caller,
    membershipId: string,
    stated: { register: string; number: string },
  ): Promise<Outcome<Person>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const person = await scope.organisations.own(membershipId);
      if (person === null) return failure({ code: "not-found" });
      const known = this.vocabulary.catalogue.professions.get(person.profession)?.registers ?? [];
      if (!known.some(({ name }) => name === stated.register))
        return failure({ code: "invalid-input", problems: [{ pointer: "/register", code: "not-an-option" }] });
      const isKept = await scope.organisations.stateRegister(membershipId, stated.register, stated.number);
      if (!isKept) return failure({ code: "state-conflict" });
      return success((await scope.organisations.own(membershipId))!);
    });
  }

  /** At once: nothing of this role can be read any more when this returns. */
  leave(caller: Caller, membershipId: string): Promise<Outcome<null>> {
    return this.unitOfWork.run(caller, async (scope) => {
      if ((await scope.organisations.own(membershipId)) === null) return failure({ code: "not-found" });
      return (await scope.organisations.end(membershipId)) ? success(null) : failure({ code: "state-conflict" });
    });
  }
}
