import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { Ids } from "#domain/ids.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success, type Problem } from "#domain/result.js";
import { refuse } from "#domain/sharing/ask.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface NewRequest {
  shareCode?: string;
  dossierId?: string;
  purpose: string;
  items: { template: string }[];
  months: number;
  reason: string;
}

const ACT = { type: "request.create", action: "C", objectKind: "request" } as const;

/** A professional asks an owner for something. The answer is the same whether anybody was asked or not. */
@Injectable()
export class AskAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  async run(caller: Caller, input: NewRequest, onceKey: OnceKey | null = null): Promise<Outcome<null>> {
    const problems = this.check(input);
    if (problems.length > 0) return failure({ code: "invalid-input", problems });
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        async () => success({ madeId: await this.ask(scope, input), value: null }),
        async () => success(null),
      ),
    );
  }

  private check({ shareCode, dossierId, purpose, items }: NewRequest): Problem[] {
    const { policy, catalogue } = this.vocabulary;
    const problems: Problem[] = [];
    if ((shareCode === undefined) === (dossierId === undefined))
      problems.push({ pointer: "/shareCode", code: "one-of-two" });
    if (!policy.purposes.has(purpose)) problems.push({ pointer: "/purpose", code: "not-an-option" });
    items.forEach(({ template }, index) => {
      if (!catalogue.templates.has(template))
        problems.push({ pointer: `/items/${index}/template`, code: "not-an-option" });
    });
    return problems;
  }

  private async ask(scope: WorkScope, input: NewRequest): Promise<string> {
    const { policy } = this.vocabulary;
    const { purpose, items, months, reason } = input;
    const id = this.ids.row();
    // Whatever comes of it: who is named hears of it.
    if (scope.actor.machineClientId) await scope.machineClients.tellColleague();
    const isProfessional = await asProfessional(scope);
    const dossierId = await scope.requests.address({ shareCode: input.shareCode, dossierId: input.dossierId });
    // Only a professional asks, while they are one; anybody else is answered in the same way, and nothing happens.
    if (dossierId === null || !isProfessional) {
      await refuse(
        scope,
        policy,
        input.dossierId ?? id,
        { ...ACT, objectIds: [id] },
        { refused: ["no-grant"] },
        purpose,
      );
      return id;
    }
    await scope.requests.create({ id, dossierId, purpose, items, months, reason });
    await scope.record.append(
      dossierId,
      allowedEvent(
        { ...ACT, objectIds: [id], purpose, templateKeys: items.map(({ template }) => template) },
        policy.version,
      ),
    );
    return id;
  }
}

/** False for somebody who never was, or no longer is, in the membership they are signed in with. */
async function asProfessional({ actor, identity }: WorkScope): Promise<boolean> {
  if (actor.membershipId === null) return false;
  return (await identity.me()).memberships.some(({ id }) => id === actor.membershipId);
}
