import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { recordRepresentativeRead, SHARING_READ } from "#domain/record/representative-read.js";
import { failure, success } from "#domain/result.js";
import { askToManage } from "#domain/sharing/ask-manage.js";
import { teamOf } from "#domain/sharing/team.js";
import { membersOf } from "#domain/sharing/team-members.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { GRANTEE_KEY } from "#edge/input/fields.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { ...SHARING_READ, objectKind: "grant" } as const;

export interface ShownTeam {
  granteeKey: string;
  organisation: string;
  organisationId: string;
  profession: string;
  mayChoose: boolean;
  maxMonths: number;
  people: { granteeKey: string; name: string }[];
}

/** Who is in a team, before it is chosen. A team that cannot be chosen, being nobody's, is none. */
@Injectable()
export class LookAtTeam {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string, granteeKey: string): Promise<Outcome<ShownTeam>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] });
      if (!asked.ok) return asked;
      const named = GRANTEE_KEY.test(granteeKey) ? teamOf(granteeKey) : null;
      if (named === null || !policy.professions.has(named.profession)) return failure({ code: "not-found" });
      const reader = await scope.facts.ofReader(dossierId, granteeKey, null);
      const people = reader?.team ? membersOf(reader.team, scope.now) : [];
      if (reader === null || people.length === 0) return failure({ code: "not-found" });
      const { decidesAlone, mandateId, facts } = asked.value;
      await recordRepresentativeRead(scope, policy, facts);
      return success({
        granteeKey,
        organisation: reader.card.name,
        ...named,
        mayChoose: decidesAlone && mandateId === null,
        maxMonths: policy.teamMaxMonths,
        people: people.map(({ membership, name }) => ({ granteeKey: `m:${membership.id}`, name })),
      });
    });
  }
}
