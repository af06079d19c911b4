/**
 * Wraps the data keys of the dossiers. The file provider is the default; a key service (KMS, HSM) is another
 * implementation of the same three methods.
 */
export abstract class KeyProvider {
  /** Wraps a 32-byte data key for this dossier; the answer may be stored beside the data. */
  abstract wrap(dossierId: string, version: number, key: Buffer): Promise<Buffer>;
  /**
   * @throws when the wrapped key was made for another dossier or version, or was changed
   */
  abstract unwrap(dossierId: string, version: number, wrapped: Buffer): Promise<Buffer>;
}
