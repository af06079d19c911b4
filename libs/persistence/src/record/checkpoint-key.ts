import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Signs checkpoints and tombstones with Ed25519 (RFC 8032). The private key never enters the database. */
export class CheckpointKey {
  private constructor(private readonly key: KeyObject) {}

  /** Opens the key file (PKCS #8 PEM), or makes it (mode 0600) with the public key beside it as `<file>.pub`. */
  static open(path: string): CheckpointKey {
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const { privateKey } = generateKeyPairSync("ed25519");
      // wx: of two processes that start together one makes the key, the other fails instead of replacing it.
      writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
    }
    const key = createPrivateKey(readFileSync(path));
    const pub = `${path}.pub`;
    if (!existsSync(pub)) writeFileSync(pub, createPublicKey(key).export({ type: "spki", format: "pem" }));
    return new CheckpointKey(key);
  }

  sign(text: string): Buffer {
    return sign(null, Buffer.from(text), this.key);
  }
}
