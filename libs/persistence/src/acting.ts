import type { Actor } from "#domain/identity/actor.js";
import type { LocalDate, Micros } from "#domain/time.js";
import type { DossierKey, DossierKeys } from "#vault/dossier-keys.js";
import { statement, type Connection } from "./connection.js";
import { DOSSIER_KEY } from "./sharing/fact-statements.js";
import { readKey } from "./sharing/read-facts.js";

const OPEN_DOSSIER = statement("open_dossier", "select open_dossier($1)");

/** Raised when a dossier that is there has no key: nothing of it can be read or written. */
export class NoDossierKey extends Error {
  override readonly name = "NoDossierKey";
}

/** An actor inside one transaction: what every repository is built from. */
export class Acting {
  private opened: string | null = null;

  constructor(
    readonly connection: Connection,
    readonly keys: DossierKeys,
    readonly actor: Actor,
    readonly now: Micros,
    readonly today: LocalDate,
    readonly traceId: string,
  ) {}

  /**
   * Names the one dossier that row-level security opens for the statements that follow. Not waited for: it travels with
   * the next statement, and when it fails, so does that one.
   */
  open(dossierId: string): Connection {
    if (this.opened !== dossierId) {
      this.opened = dossierId;
      this.connection.rows(OPEN_DOSSIER, [dossierId]).catch(() => undefined);
    }
    return this.connection;
  }

  /** The key of a dossier this actor may see. */
  async key(dossierId: string): Promise<DossierKey> {
    const known = this.keys.peek(dossierId);
    if (known) return known;
    const [row] = await this.open(dossierId).rows(DOSSIER_KEY, [dossierId]);
    if (!row) throw new NoDossierKey();
    return this.keys.unwrap(dossierId, readKey(row));
  }
}
