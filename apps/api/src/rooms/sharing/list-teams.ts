import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { recordRepresentativeRead, SHARING_READ } from "#domain/record/representative-read.js";
import { success } from "#domain/result.js";
import { askToManage } from "#domain/sharing/ask-manage.js";
import type { Grant } from "#domain/sharing/grant.js";
import { stateAt } from "#domain/sharing/grant-states.js";
import type { ToldMember } from "#domain/sharing/team-ports.js";
import { isInTeam, readsFrom, teamOf } from "#domain/sharing/team.js";
import { shareWithin } from "#domain/sharing/within-reach.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { ...SHARING_READ, objectKind: "grant" } as const;

export interface SharedTeam {
  grantId: string;
  granteeKey: string;
  organisation: string;
  organisationId: string;
  profession: string;
  people: ToldPerson[];
}

export interface ToldPerson {
  granteeKey: string;
  name: string;
  toldAt: Micros;
  readsFrom: Micros;
  wasThere: boolean;
  isIn: boolean;
  isBlocked: boolean;
}

/** The teams that are shared with, and everybody the owner was told of in them: who is new, and from when they read. */
@Injectable()
export class ListTeams {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<SharedTeam[]>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] });
      if (!asked.ok) return asked;
      const told = await scope.teams.told(dossierId);
      const grants = told.length === 0 ? [] : await scope.grants.list(dossierId);
      const seen = grants.filter(
        (grant) => stateAt(grant, scope.now) !== "ended" && shareWithin(grant, asked.value.sight) !== null,
      );
      await recordRepresentativeRead(scope, policy, asked.value.facts);
      return success(seen.flatMap((grant) => teamOfGrant(grant, told, scope.now)));
    });
  }
}

function teamOfGrant({ id, granteeKey }: Grant, told: readonly ToldMember[], now: Micros): SharedTeam[] {
  const named = teamOf(granteeKey);
  const people = told.filter(({ grantId }) => grantId === id);
  const [first] = people;
  if (named === null || first === undefined) return [];
  const shown = people.map((person) => ({
    granteeKey: `m:${person.membershipId}`,
    name: person.name,
    toldAt: person.toldAt,
    readsFrom: readsFrom(person),
    wasThere: person.wasThere,
    isIn: isInTeam(person, now),
    isBlocked: person.isBlocked,
  }));
  return [{ grantId: id, granteeKey, organisation: first.organisation, ...named, people: shown }];
}
