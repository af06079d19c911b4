import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { Ids } from "#domain/ids.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success, type Problem } from "#domain/result.js";
import { askToManage, byManager, type Manager } from "#domain/sharing/ask-manage.js";
import type { BlockFacts } from "#domain/sharing/facts.js";
import { classesBlocked } from "#domain/sharing/within-reach.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import type { ShownBlock } from "./list-blocks.js";

/** Whom a block is against: a reader by the key a grant would name them with, an organisation, or a profession. */
export type BlockedWho =
  | { kind: "reader"; granteeKey: string }
  | { kind: "organisation"; organisationId: string }
  | { kind: "profession"; profession: string };

export interface NewBlock {
  dossierId: string;
  who: BlockedWho;
  what: BlockFacts["what"];
}

/** "Never": outranks every grant, now and later. Either of two keys is enough. */
@Injectable()
export class CreateBlock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, input: NewBlock, onceKey: OnceKey | null = null): Promise<Outcome<ShownBlock>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.make(scope, input),
        (id) => this.shown(scope, input.dossierId, id),
      ),
    );
  }

  private async make(scope: WorkScope, input: NewBlock) {
    const { policy } = this.vocabulary;
    const { dossierId } = input;
    const act = { type: "block.create", action: "C", objectKind: "block" } as const;
    const asked = await askToManage(scope, policy, dossierId, { ...act, objectIds: [dossierId] });
    if (!asked.ok) return asked;
    const problems = this.check(input, asked.value);
    const who = await this.who(scope, input);
    if (who === null) problems.push({ pointer: "/who", code: "not-found" });
    if (who === null || problems.length > 0) return failure({ code: "invalid-input" as const, problems });
    const id = this.ids.row();
    await scope.blocks.create(dossierId, { id, who, what: input.what });
    const dataClasses = classesBlocked(input.what, asked.value.facts);
    const named = { ...act, objectIds: [id], dataClasses, ...byManager(asked.value) };
    await scope.record.append(dossierId, allowedEvent(named, policy.version));
    const made = await this.shown(scope, dossierId, id);
    return made.ok ? success({ madeId: id, value: made.value }) : made;
  }

  private async who(scope: WorkScope, { dossierId, who }: NewBlock): Promise<BlockFacts["who"] | null> {
    if (who.kind !== "reader") return who;
    const reader = await scope.facts.ofReader(dossierId, who.granteeKey, null);
    return reader?.accountId ? { kind: "account", accountId: reader.accountId } : null;
  }

  private check({ who, what }: NewBlock, { facts }: Manager): Problem[] {
    const { catalogue } = this.vocabulary;
    const problems: Problem[] = [];
    const unknown = (pointer: string) => problems.push({ pointer, code: "not-an-option" });
    if (who.kind === "profession" && !catalogue.professions.has(who.profession)) unknown("/who/profession");
    if (what.kind === "class" && !catalogue.dataClasses.has(what.dataClass)) unknown("/what/dataClass");
    if (what.kind === "entry" && !facts.entries.some(({ id }) => id === what.entryId)) unknown("/what/entryId");
    if (what.kind === "section" && !isSection(what.section, catalogue)) unknown("/what/section");
    return problems;
  }

  private async shown(scope: WorkScope, dossierId: string, id: string): Promise<Outcome<ShownBlock>> {
    const block = (await scope.blocks.list(dossierId)).find((each) => each.id === id);
    return block ? success(block) : failure({ code: "not-found" });
  }
}

function isSection(key: string, catalogue: Vocabulary["catalogue"]): boolean {
  if (!key.startsWith("profession:")) return catalogue.sections.has(key);
  return catalogue.professions.has(key.slice("profession:".length));
}
