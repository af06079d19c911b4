import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from "node:crypto";
import type { KeyProvider } from "./key-provider.js";
import { keyVersionOf, openSealed, seal, SealBroken, type Place } from "./seal.js";

/** A wrapped data key as it stands in the database. */
export interface WrappedKey {
  version: number;
  wrapped: Buffer;
}

const KEY_BYTES = 32;

/** The unwrapped keys of one dossier: seals and opens its texts. */
export class DossierKey {
  private constructor(
    private readonly dossierId: string,
    readonly version: number,
    private readonly data: KeyObject,
  ) {}

  static from(dossierId: string, version: number, bytes: Buffer): DossierKey {
    return new DossierKey(dossierId, version, createSecretKey(bytes));
  }

  /** Seals a value as JSON for one place in this dossier. */
  seal(table: string, column: string, row: string, value: unknown): Buffer {
    return seal(this.data, this.version, this.place(table, column, row), Buffer.from(JSON.stringify(value)));
  }

  /** @throws SealBroken when the text was changed or belongs elsewhere */
  open<T>(table: string, column: string, row: string, sealed: Buffer): T {
    if (keyVersionOf(sealed) !== this.version) throw new SealBroken();
    return JSON.parse(openSealed(this.data, this.place(table, column, row), sealed).toString()) as T;
  }

  /**
   * A mark of a revision's text (HMAC-SHA-256 under a key derived from the dossier's): two marks can be compared, but
   * without the key a short text cannot be guessed from one, and after erasure nothing can.
   */
  mark(row: string, value: unknown): Buffer {
    const marks = hkdfSync("sha256", this.data, Buffer.alloc(0), "regiemap/revision-hmac/v1", KEY_BYTES);
    return createHmac("sha256", Buffer.from(marks)).update(`${row}|`).update(JSON.stringify(value)).digest();
  }

  private place(table: string, column: string, row: string): Place {
    return { table, column, dossier: this.dossierId, row };
  }
}

/**
 * Keeps the keys of the dossiers used last, as key objects: unwrapped only when needed, forgotten when others were used
 * more recently. The key of an erased dossier stays that long too, in this process, with no text left in the database.
 */
export class DossierKeys {
  private readonly kept = new Map<string, DossierKey>();

  constructor(
    private readonly provider: KeyProvider,
    private readonly capacity = 10_000,
  ) {}

  /** A new data key for a new dossier, wrapped for the database. */
  async make(dossierId: string, version = 1): Promise<WrappedKey> {
    const bytes = randomBytes(KEY_BYTES);
    const wrapped = await this.provider.wrap(dossierId, version, bytes);
    this.keep(dossierId, DossierKey.from(dossierId, version, bytes));
    return { version, wrapped };
  }

  /** The key when it is still kept; asking keeps it longer. */
  peek(dossierId: string): DossierKey | undefined {
    const key = this.kept.get(dossierId);
    if (key) this.keep(dossierId, key);
    return key;
  }

  /** @throws when the key was wrapped for another dossier or changed */
  async unwrap(dossierId: string, { version, wrapped }: WrappedKey): Promise<DossierKey> {
    const known = this.peek(dossierId);
    if (known?.version === version) return known;
    const key = DossierKey.from(dossierId, version, await this.provider.unwrap(dossierId, version, wrapped));
    this.keep(dossierId, key);
    return key;
  }

  private keep(dossierId: string, key: DossierKey): void {
    this.kept.delete(dossierId);
    this.kept.set(dossierId, key);
    if (this.kept.size > this.capacity) this.kept.delete(this.kept.keys().next().value!);
  }
}
