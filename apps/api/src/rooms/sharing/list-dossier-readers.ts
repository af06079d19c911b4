import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { recordRepresentativeRead, SHARING_READ } from "#domain/record/representative-read.js";
import { success } from "#domain/result.js";
import { asReader } from "#domain/sharing/as-reader.js";
import { askToManage } from "#domain/sharing/ask-manage.js";
import { decide } from "#domain/sharing/decide.js";
import type { Release } from "#domain/sharing/decision.js";
import type { Facts } from "#domain/sharing/facts.js";
import type { Grant } from "#domain/sharing/grant.js";
import type { ReaderFacts } from "#domain/sharing/ports.js";
import { itemsWithin, shareWithin } from "#domain/sharing/within-reach.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { withReaders, type ShownGrant } from "./read-grants.js";

const ACT = { ...SHARING_READ, objectKind: "grant" } as const;

export interface DossierReader extends ShownGrant {
  entries: { entryId: string; fields: "all" | string[] }[];
}

/** Who can read what now: the eye on every sheet. Asked of the decision, grant by grant, as that reader would ask it. */
@Injectable()
export class ListDossierReaders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<DossierReader[]>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] });
      if (!asked.ok) return asked;
      const blocks = await scope.blocks.list(dossierId);
      const facts = { ...asked.value.facts, blocks };
      const { sight } = asked.value;
      const mine = facts.entries.filter(({ id }) => itemsWithin([{ entry: id }], sight).length > 0);
      const grants = (await scope.grants.list(dossierId)).map((grant) => shareWithin(grant, sight));
      const shown = await withReaders(
        scope,
        dossierId,
        grants.filter((grant) => grant !== null),
      );
      const readers: DossierReader[] = [];
      for (const each of shown) {
        if (each.grant.state === "ended") continue;
        const reader = await scope.facts.ofReader(dossierId, each.grant.granteeKey, each.grant.purpose);
        readers.push({
          ...each,
          entries: reader ? seenBy(scope, { ...facts, entries: mine }, reader, each.grant) : [],
        });
      }
      await recordRepresentativeRead(scope, policy, facts);
      return success(readers);
    });
  }
}

/** What this one grant lets through, as far as everything together lets it. */
function seenBy(scope: WorkScope, facts: Facts, reader: ReaderFacts, grant: Grant): DossierReader["entries"] {
  const ask = (grants: ReaderFacts["grants"]) => {
    const as = asReader(facts, reader, grants, scope.now);
    const question = {
      actor: as.actor,
      action: "read",
      purpose: grant.purpose,
      now: scope.now,
      today: scope.today,
    } as const;
    return decide(question, as.facts).released;
  };
  const together = ask(reader.grants);
  const alone = ask(reader.grants.filter(({ id }) => id === grant.id));
  return [...alone]
    .filter(([entryId, releases]) => together.has(entryId) && releases.some(({ because }) => because === grant.id))
    .map(([entryId, releases]) => ({ entryId, fields: fieldsOf(releases, grant.id) }));
}

function fieldsOf(releases: readonly Release[], grantId: string): "all" | string[] {
  const named = releases.filter(({ because }) => because === grantId);
  if (named.some(({ fields }) => fields === "all")) return "all";
  return [...new Set(named.flatMap(({ fields }) => fields as readonly string[]))];
}
