import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import type { OpenInvitations } from "#domain/directory/repositories.js";
import type { SystemRepositories } from "#domain/identity/system-repositories.js";
import type { ProvidedIdentities } from "#domain/identity/providers.js";
import type { Outbox, SigningIn, SignInSteps } from "#domain/identity/signing-in.js";
import type { MachineDoor } from "#domain/machines/ports.js";
import type { HotRead } from "#domain/sharing/hot-read.js";
import type { UnitOfWork } from "#domain/unit-of-work.js";
import { DossierKeys } from "#vault/dossier-keys.js";
import type { KeyProvider } from "#vault/key-provider.js";
import { assertSafe } from "./assert-safe.js";
import { Meter } from "./connection.js";
import { dataSource } from "./data-source.js";
import { PostgresMachineDoor } from "./machine-door.js";
import { PostgresOpenInvitations } from "./open-invitations.js";
import { PostgresHotRead } from "./sharing/hot-read.js";
import { PostgresOutbox } from "./signing-in/outbox.js";
import { PostgresProvidedIdentities } from "./signing-in/provided-identities.js";
import { PostgresSignInSteps } from "./signing-in/sign-in-steps.js";
import { PostgresSigningIn } from "./signing-in/signing-in.js";
import { PostgresSystem } from "./system-repositories.js";
import { PostgresUnitOfWork } from "./unit-of-work.js";

export interface Persistence {
  unitOfWork: UnitOfWork;
  hotRead: HotRead;
  system: SystemRepositories;
  steps: SignInSteps;
  signingIn: SigningIn;
  providedIdentities: ProvidedIdentities;
  outbox: Outbox;
  openInvitations: OpenInvitations;
  machineDoor: MachineDoor;
  /** Statements and round trips since the start; for tests and the bench. */
  meter: Meter;
  close(): Promise<void>;
  /** @throws StartProblem when the database or the role is not fit to hold people's binders. */
  assertSafe(): Promise<void>;
}

/** Opens the database as the application's role. */
export async function openPersistence(options: {
  appUrl: string;
  keyProvider: KeyProvider;
  poolSize: number;
}): Promise<Persistence> {
  const source = await dataSource(options.appUrl, options.poolSize).initialize();
  const pool = poolOf(source);
  const keys = new DossierKeys(options.keyProvider);
  const meter = new Meter();
  return {
    unitOfWork: new PostgresUnitOfWork(pool, keys, meter),
    hotRead: new PostgresHotRead(pool, keys, meter),
    system: new PostgresSystem(pool, meter),
    steps: new PostgresSignInSteps(pool, meter),
    signingIn: new PostgresSigningIn(pool, keys, meter),
    providedIdentities: new PostgresProvidedIdentities(pool, meter),
    outbox: new PostgresOutbox(pool, meter),
    openInvitations: new PostgresOpenInvitations(pool, meter),
    machineDoor: new PostgresMachineDoor(pool, meter),
    meter,
    close: () => source.destroy(),
    assertSafe: () => assertSafe(options.appUrl),
  };
}

/** The pool behind a TypeORM data source: named statements and pipelining are pg's, not TypeORM's. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}
