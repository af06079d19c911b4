import {
  WorldBuilder,
  type NewAccount,
  type NewDossier,
  type NewMandate,
  type NewMembership,
  type NewOrganisation,
} from "#domain/directory/ports.js";
import type { Caller } from "#domain/identity/actor.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import type { DossierKeys } from "#vault/dossier-keys.js";
import { Acting } from "../acting.js";
import type { Connection, Statement } from "../connection.js";
import { scopeOf } from "../work-scope.js";
import * as sql from "./import-statements.js";

/** Builds a world inside the one transaction of an import. */
export class PostgresWorldBuilder extends WorldBuilder {
  constructor(
    private readonly connection: Connection,
    private readonly keys: DossierKeys,
  ) {
    super();
  }

  async saveAccount({ id, name, language }: NewAccount): Promise<void> {
    await this.connection.change(sql.ACCOUNT, [id, name, language]);
  }

  async saveOrganisation({ id, name, kind, bases }: NewOrganisation): Promise<void> {
    await this.connection.change(sql.ORGANISATION, [id, name, kind]);
    for (const { purpose, art6, art9 } of bases) await this.connection.change(sql.BASIS, [id, purpose, art6, art9]);
  }

  async saveMembership(membership: NewMembership): Promise<void> {
    await this.saveJson(sql.MEMBERSHIP, membership);
  }

  async saveDossier(dossier: NewDossier): Promise<void> {
    await this.saveJson(sql.DOSSIER, dossier);
    const { version, wrapped } = await this.keys.make(dossier.id);
    await this.connection.change(sql.KEY, [dossier.id, version, wrapped]);
  }

  async saveMandate(mandate: NewMandate): Promise<void> {
    await this.saveJson(sql.MANDATE, mandate);
  }

  as(who: { accountId: string; membershipId: string | null }, occurredAt: Micros): UnitOfWork {
    return new ToldUnitOfWork(this.connection, this.keys, who, occurredAt);
  }

  private async saveJson(statement: Statement, value: object): Promise<void> {
    await this.connection.change(statement, [JSON.stringify(value)]);
  }
}

/** Acts as somebody at a told moment, inside the transaction of the import; the caller's token is not looked at. */
class ToldUnitOfWork extends UnitOfWork {
  constructor(
    private readonly connection: Connection,
    private readonly keys: DossierKeys,
    private readonly who: { accountId: string; membershipId: string | null },
    private readonly toldAt: Micros,
  ) {
    super();
  }

  async run<T>(caller: Caller, work: (scope: WorkScope) => Promise<T>): Promise<T> {
    const { accountId, membershipId } = this.who;
    const [row] = await this.connection.rows(sql.ENTER_AS, [accountId, membershipId, this.toldAt]);
    const actor = { accountId, membershipId, linkId: null, assurance: "high" as const, sessionId: "", isFresh: true };
    return work(scopeOf(new Acting(this.connection, this.keys, actor, this.toldAt, row![0]!, caller.traceId)));
  }
}
