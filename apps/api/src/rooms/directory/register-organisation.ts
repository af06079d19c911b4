import { Injectable } from "@nestjs/common";
import { purposeProblems, type DeclaredPurpose, type OrganisationEntry } from "#domain/directory/organisation.js";
import { offerProblems, type MembershipOffer } from "#domain/directory/people.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { Ids } from "#domain/ids.js";
import { once, type OnceKey } from "#domain/once.js";
import { failure, success } from "#domain/result.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface NewOrganisation extends Omit<OrganisationEntry, "id"> {
  purposes: DeclaredPurpose[];
  own: MembershipOffer | null;
}

/** Registers an organisation; whoever does so manages it. It is a basis for nothing until the deployer approves it. */
@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, input: NewOrganisation, onceKey: OnceKey | null): Promise<Outcome<{ id: string }>> {
    const { purposes, own, ...entry } = input;
    const { policy, catalogue } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const stale = needsFresh(scope.actor);
      if (stale) return failure(stale);
      return once(
        scope,
        onceKey,
        async () => {
          const problems = purposeProblems(purposes, catalogue.purposes);
          if (own) problems.push(...offerProblems(own, policy, scope, "/own"));
          if (problems.length > 0) return failure({ code: "invalid-input", problems });
          const id = this.ids.row();
          await scope.organisations.register({ id, ...entry }, purposes, own && { id: this.ids.row(), ...own });
          return success({ madeId: id, value: { id } });
        },
        async (id) => success({ id }),
      );
    });
  }
}
