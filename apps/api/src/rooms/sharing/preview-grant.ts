import { Injectable } from "@nestjs/common";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { allowedEvent, touched } from "#domain/record/event-of.js";
import { failure, success, type Result } from "#domain/result.js";
import { asReader } from "#domain/sharing/as-reader.js";
import { askToManage, byManager, underMandateFor, type Manager } from "#domain/sharing/ask-manage.js";
import { judge } from "#domain/sharing/ask.js";
import { decide } from "#domain/sharing/decide.js";
import type { Facts, GrantFacts } from "#domain/sharing/facts.js";
import { gatherView } from "#domain/sharing/gather-view.js";
import { narrowTo } from "#domain/sharing/looking-along.js";
import type { Released, ReleasedView } from "#domain/sharing/released-view.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { marksOf, type OwnMarks } from "#edge/release/released-answer.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { checkInvited, type InvitedTerms } from "./check-invited.js";
import type { AskedTerms } from "./grant.input.js";
import { proposeTerms, type CheckedTerms } from "./propose-terms.js";

/** The view as the reader will get it, with the marks they get on sheets of their own. */
export interface Preview {
  view: Released<ReleasedView>;
  marks: Map<string, OwnMarks>;
}

interface Looked {
  dossierId: string;
  scope: AskedTerms["scope"];
  supersedes?: string;
}

const ACT = { type: "grant.preview", action: "R", objectKind: "grant" } as const;

/** Looks along: exactly the view the reader will get, by the same decision and the same composer. */
@Injectable()
export class PreviewGrant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: { dossierId: string; terms: AskedTerms; supersedes?: string }): Promise<Outcome<Preview>> {
    const { dossierId, terms, supersedes } = input;
    return this.look(caller, { dossierId, scope: terms.scope, supersedes }, (scope, manager) =>
      proposeTerms(scope, this.vocabulary.policy, manager, terms, supersedes),
    );
  }

  /** What somebody who is to be invited would see. */
  ofInvited(caller: Caller, { dossierId, ...asked }: InvitedTerms & { dossierId: string }): Promise<Outcome<Preview>> {
    return this.look(caller, { dossierId, scope: asked.terms.scope }, async (scope, manager) =>
      checkInvited(scope, this.vocabulary.policy, manager, asked),
    );
  }

  private look(
    caller: Caller,
    { dossierId, supersedes, scope: wanted }: Looked,
    check: (scope: WorkScope, manager: Manager) => Promise<Result<CheckedTerms, KnownFailure>>,
  ): Promise<Outcome<Preview>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] });
      if (!asked.ok) return asked;
      const manager = underMandateFor(asked.value, wanted);
      const checked = await check(scope, manager);
      if (!checked.ok) return checked;
      const facts = { ...manager.facts, blocks: await scope.blocks.list(dossierId) };
      const theirs = this.decideAsReader(scope, facts, checked.value, supersedes);
      const mine = judge(scope, policy, manager.facts, "read").released;
      // Nobody looks along at more than they may read themself.
      if (![...theirs.decision.released.keys()].every((id) => mine.has(id))) return failure({ code: "not-allowed" });
      const reading = { ...theirs, decision: narrowTo(theirs.decision, mine, facts) };
      const { purpose } = checked.value.terms;
      const { view, cards, texts } = await gatherView(scope, this.vocabulary, { ...reading, purpose });
      const seen = facts.entries.filter(({ id }) => reading.decision.released.has(id));
      const named = { ...ACT, ...touched(seen, reading.decision, facts), purpose };
      const event = allowedEvent({ ...named, ...byManager(manager) }, policy.version);
      if (manager.mandateId === null) await scope.record.appendOnce(dossierId, event, manager.facts);
      else await scope.record.append(dossierId, event, manager.facts);
      return success({ view, marks: marksOf(cards, reading.decision, texts) });
    });
  }

  private decideAsReader(scope: WorkScope, facts: Facts, { terms, reader }: CheckedTerms, supersedes?: string) {
    const { now, today } = scope;
    // Shown as it will be from the first moment of the period on.
    const moment = { now: Math.max(now, terms.validFrom), today };
    const proposed: GrantFacts = { ...terms, id: "proposed", state: "active" };
    const grants = [...reader.grants.filter(({ id }) => id !== supersedes), proposed];
    const as = asReader(facts, reader, grants, moment.now);
    const decision = decide({ actor: as.actor, action: "read", purpose: terms.purpose, ...moment }, as.facts);
    return { ...as, decision, moment };
  }
}
