import { Injectable } from "@nestjs/common";
import { checkingRegister, confirming, type Person } from "#domain/directory/people.js";
import { RegisterCheck, type SeenEntry } from "#domain/directory/register-check.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { failure, success } from "#domain/result.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";

export interface PersonPlace {
  organisationId: string;
  membershipId: string;
}

type Act = "confirm" | "check-register" | "end";

/** What a manager does about people: confirming, looking up a register, ending. Never about themself, never content. */
@Injectable()
export class ManagePeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: RegisterCheck,
  ) {}

  list(caller: Caller, organisationId: string): Promise<Outcome<Person[]>> {
    return this.unitOfWork.run(caller, async (scope) => {
      if ((await scope.organisations.find(organisationId)) === null) return failure({ code: "not-found" });
      return success(await scope.organisations.people(organisationId));
    });
  }

  /** What was looked up is what is checked, not what came in its place meanwhile. */
  async checkRegister(caller: Caller, place: PersonPlace, seen: SeenEntry): Promise<Outcome<Person>> {
    // The register is asked between two transactions: it may be far away.
    const looked = await this.unitOfWork.run(caller, (scope) => this.judge(scope, "check-register", place));
    if (!looked.ok) return looked;
    const { register, registerNumber, profession, name } = looked.value;
    if (register !== seen.register || registerNumber !== seen.number) return failure({ code: "version-conflict" });
    if ((await this.registers.look({ ...seen, profession, name })) === "not-found")
      return failure({ code: "state-conflict" });
    return this.unitOfWork.run(caller, async (scope) => {
      const person = await this.judge(scope, "check-register", place);
      if (!person.ok) return person;
      return this.after(scope, await scope.organisations.checkRegister(place.membershipId, seen), place);
    });
  }

  confirm(caller: Caller, place: PersonPlace): Promise<Outcome<Person>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const person = await this.judge(scope, "confirm", place);
      return person.ok ? this.after(scope, await scope.organisations.confirm(place.membershipId), place) : person;
    });
  }

  end(caller: Caller, place: PersonPlace): Promise<Outcome<Person>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const person = await this.judge(scope, "end", place);
      if (!person.ok) return person;
      if (!(await scope.organisations.end(place.membershipId))) return failure({ code: "state-conflict" });
      // Ending one's own may end the managing too: the answer is what was seen before, ended now.
      return success({ ...person.value, validUntil: scope.now });
    });
  }

  private async judge(scope: WorkScope, act: Act, place: PersonPlace): Promise<Outcome<Person>> {
    const person = await scope.organisations.person(place.organisationId, place.membershipId);
    if (person === null) return failure({ code: "not-found" });
    if (act === "end") return success(person);
    const stale = needsFresh(scope.actor);
    if (stale) return failure(stale);
    // An organisation that nobody approved vouches for nobody.
    const organisation = await scope.organisations.find(place.organisationId);
    if (!organisation?.approvedAt) return failure({ code: "state-conflict" });
    const rule = act === "confirm" ? confirming : checkingRegister;
    const may = rule(person, scope.actor, scope.now);
    return may.ok ? success(person) : may;
  }

  private async after(scope: WorkScope, isDone: boolean, place: PersonPlace): Promise<Outcome<Person>> {
    if (!isDone) return failure({ code: "version-conflict" });
    const person = await scope.organisations.person(place.organisationId, place.membershipId);
    return person ? success(person) : failure({ code: "not-found" });
  }
}
