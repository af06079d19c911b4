import { randomUUID } from "node:crypto";
import { In, type DataSource, type EntityManager } from "typeorm";
import type { EntryCard, Reaction, Revision, RevisionContent } from "#domain/dossier/entry.js";
import type { Actor, Assurance, Caller } from "#domain/identity/actor.js";
import { HotRead, type ViewFacts, type ViewMaterial, type ViewPlan } from "#domain/sharing/hot-read.js";
import type { Moment } from "#domain/time.js";
import { SignInRequired } from "#domain/unit-of-work.js";
import type { DossierKeys } from "#vault/dossier-keys.js";
import * as rows from "./rows.js";

type DecideOn = (loaded: ViewFacts | null, actor: Actor, moment: Moment) => ViewPlan;

interface Entered {
  account_id: string;
  membership_id: string | null;
  session_id: string;
  assurance: Assurance;
  now_us: string;
  today: string;
}

const micros = (date: Date): number => date.getTime() * 1000;

/**
 * The same read with the same walls and the same record, written as one writes it first with TypeORM: repositories in a
 * transaction, one question after the other. Only here, to be compared with.
 */
export class NaiveHotRead extends HotRead {
  constructor(
    private readonly source: DataSource,
    private readonly keys: DossierKeys,
  ) {
    super();
  }

  view(caller: Caller, dossierId: string, purpose: string | undefined, decideOn: DecideOn) {
    return this.source.transaction((manager) => this.read(manager, caller, dossierId, purpose, decideOn));
  }

  private async read(
    manager: EntityManager,
    caller: Caller,
    dossierId: string,
    purpose: string | undefined,
    decideOn: DecideOn,
  ): Promise<ViewMaterial | null> {
    const [entered] = await manager.query<Entered[]>("select * from enter($1, $2)", [caller.tokenHash, dossierId]);
    if (!entered) throw new SignInRequired();
    const actor: Actor = {
      accountId: entered.account_id,
      membershipId: entered.membership_id,
      linkId: null,
      sessionId: entered.session_id,
      assurance: entered.assurance,
    };
    const loaded = await this.load(manager, actor, dossierId, purpose);
    const plan = decideOn(loaded, actor, { now: Number(entered.now_us), today: entered.today });
    const event = JSON.stringify({ id: randomUUID(), traceId: caller.traceId, ...plan.event });
    if (plan.outcome === "refused" || loaded === null) {
      await manager.query("select audit_refuse($1, $2)", [dossierId, event]);
      return null;
    }
    const wrapped = await manager.findOneOrFail(rows.DossierKeyRow, {
      where: { dossierId },
      order: { version: "DESC" },
    });
    const key = await this.keys.unwrap(dossierId, wrapped);
    const found = await manager.find(rows.RevisionRow, {
      where: plan.revisions.map(({ entryId, number }) => ({ dossierId, entryId, number })),
    });
    const written = await manager.find(rows.ReactionRow, { where: { dossierId, entryId: In(plan.reactionsOf) } });
    await manager.query("select audit_append($1, $2, $3, $4, $5)", [
      dossierId,
      event,
      plan.eventOnce,
      loaded.facts.dossier.accessVersion,
      loaded.facts.membership?.version ?? null,
    ]);
    return {
      loaded,
      decision: plan.decision,
      revisions: found.map(({ entryId, number, authorCard, authoredAt, content }): Revision => ({
        ...key.open<RevisionContent>("entry_revision", "content", `${entryId}/${number}`, content),
        entryId,
        number,
        authoredAt: micros(authoredAt),
        author: authorCard,
      })),
      reactions: new Map(
        written.map(({ entryId, content, writtenAt }): [string, Reaction] => [
          entryId,
          {
            ...key.open<Omit<Reaction, "writtenAt">>("reaction", "content", entryId, content),
            writtenAt: micros(writtenAt),
          },
        ]),
      ),
    };
  }

  private async load(
    manager: EntityManager,
    actor: Actor,
    dossierId: string,
    purpose: string | undefined,
  ): Promise<ViewFacts | null> {
    const dossier = await manager.findOne(rows.DossierRow, { where: { id: dossierId }, relations: { owner: true } });
    if (!dossier) return null;
    const membership = await manager.findOne(rows.MembershipRow, {
      where: { id: actor.membershipId ?? "" },
      relations: { organisation: true },
    });
    const basis = await manager.findOne(rows.OrganisationPurposeRow, {
      where: { organisationId: membership!.organisation.id, purpose: purpose ?? "" },
    });
    const grants = await manager.find(rows.GrantRow, { where: { dossierId }, order: { id: "ASC" } });
    await manager.find(rows.BlockRow, { where: { dossierId } });
    await manager.find(rows.MandateRow, { where: { dossierId, holderAccountId: actor.accountId } });
    const sections = await manager.find(rows.SectionRow, {
      where: { dossierId },
      order: { position: "ASC", key: "ASC" },
    });
    const entries = await manager.find(rows.EntryRow, { where: { dossierId } });
    const cards = entries.map(cardOf);
    const { organisation, validFrom, validUntil, ...member } = membership!;
    return {
      facts: {
        dossier: {
          id: dossierId,
          state: dossier.state,
          ownerAccountId: dossier.owner.id,
          ownerBirthDate: dossier.ownerBirthDate,
          accessVersion: Number(dossier.accessVersion),
        },
        entries: cards,
        grants: grants.map((grant) =>
          Object.assign({}, grant, { validFrom: micros(grant.validFrom), validUntil: micros(grant.validUntil) }),
        ),
        blocks: [],
        mandates: [],
        membership: {
          ...member,
          organisationId: organisation.id,
          organisationKind: organisation.kind,
          validFrom: micros(validFrom),
          validUntil: micros(validUntil),
        },
        organisationBasis: basis ?? undefined,
      },
      cards,
      ownerName: dossier.owner.name,
      sections: sections.map((section) => section.key),
    };
  }
}

function cardOf(row: rows.EntryRow): EntryCard {
  const { authorKind, authorAccountId, authorMembershipId, createdAt, openedAt, released, ...entry } = row;
  const accountId = authorAccountId;
  const numbers = released.map(Number);
  return {
    ...entry,
    author:
      authorKind === "owner"
        ? { kind: "owner", accountId }
        : { kind: "membership", accountId, membershipId: authorMembershipId! },
    createdAt: micros(createdAt),
    openedAt: openedAt && micros(openedAt),
    released: numbers.flatMap((number, index) =>
      index % 2 === 0 ? [{ number, authoredAt: numbers[index + 1]! }] : [],
    ),
  };
}
