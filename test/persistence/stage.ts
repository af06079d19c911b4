import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { Caller } from "#domain/identity/actor.js";
import type { AccessEventDraft } from "#domain/record/access-event.js";
import { openPersistence, type Persistence } from "#persistence/open-persistence.js";
import { asAdmin } from "#testing/cluster.js";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";
import { DossierKeys } from "#vault/dossier-keys.js";
import { FileKeyProvider } from "#vault/file-key-provider.js";

/** A database of one's own, the persistence on it, and a superuser beside it. */
export interface Stage {
  database: TestDatabase;
  persistence: Persistence;
  admin: Client;
  /** Wraps with the same master key as the persistence. */
  keys: DossierKeys;
  folder: string;
  now(): Promise<number>;
  /** Signs an account in; the caller to use once. */
  signIn(accountId: string, membershipId?: string | null): Promise<() => Caller>;
  close(): Promise<void>;
}

/** @param fault SQL that the superuser plants before the program opens the database */
export async function openStage(poolSize = 8, fault?: string): Promise<Stage> {
  const database = await startTestDatabase();
  if (fault !== undefined) await asAdmin(database.adminUrl, fault);
  const folder = mkdtempSync(join(tmpdir(), "regiemap-stage-"));
  const keyProvider = FileKeyProvider.open(join(folder, "vault.key"));
  const persistence = await openPersistence({ appUrl: database.urls.app, keyProvider, poolSize });
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  return {
    database,
    persistence,
    admin,
    keys: new DossierKeys(keyProvider, 100_000),
    folder,
    async now() {
      return Number((await admin.query("select micros(clock_timestamp()) as now")).rows[0].now);
    },
    async signIn(accountId, membershipId = null) {
      const tokenHash = createHash("sha256").update(randomBytes(16)).digest();
      await persistence.system.openSession({ tokenHash, accountId, membershipId, assurance: "high", minutes: 60 });
      return () => ({ tokenHash, traceId: "test" });
    },
    async close() {
      await persistence.close();
      await admin.end();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function event(type: AccessEventDraft["type"], change: Partial<AccessEventDraft> = {}): AccessEventDraft {
  return {
    type,
    action: "R",
    outcome: "allowed",
    reasons: [],
    purpose: null,
    actingFor: null,
    objectKind: "dossier",
    objectIds: [],
    revisions: [],
    templateKeys: [],
    dataClasses: [],
    authority: [],
    policyVersion: "test",
    ...change,
  };
}
