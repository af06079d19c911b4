import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { openSealed, seal } from "./seal.js";
import { KeyProvider } from "./key-provider.js";

const KEY_BYTES = 32;
const ANY_OTHER = 0o077;

/** Keeps the master key in a file of 32 bytes that only its owner may read. */
export class FileKeyProvider extends KeyProvider {
  private constructor(private readonly master: KeyObject) {
    super();
  }

  /**
   * Opens the key file, or makes it (mode 0600) when there is none.
   * @throws when the file is not 32 bytes long, or others may read it
   */
  static open(path: string): FileKeyProvider {
    if (!existsSync(path)) create(path);
    if (process.platform !== "win32" && (statSync(path).mode & ANY_OTHER) !== 0) {
      throw new Error(`The key file ${path} may be read by others: run chmod 600 on it.`);
    }
    const bytes = readFileSync(path);
    if (bytes.length !== KEY_BYTES) throw new Error(`The key file ${path} is damaged: it must be ${KEY_BYTES} bytes.`);
    return new FileKeyProvider(createSecretKey(bytes));
  }

  override async wrap(dossierId: string, version: number, key: Buffer): Promise<Buffer> {
    return seal(this.master, 1, place(dossierId, version), key);
  }

  override async unwrap(dossierId: string, version: number, wrapped: Buffer): Promise<Buffer> {
    return openSealed(this.master, place(dossierId, version), wrapped);
  }
}

const place = (dossier: string, version: number) => ({
  table: "dossier_key",
  column: "wrapped",
  dossier,
  row: String(version),
});

function create(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // O_EXCL: of two processes that start together one makes the key, the other fails instead of replacing it.
  const file = openSync(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    writeSync(file, randomBytes(KEY_BYTES));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
