import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

const UP = 0x01;
const UV = 0x04;
const BE = 0x08;
const BS = 0x10;
const AT = 0x40;

/** What may be wrong with an answer, for the tests of forgeries; everything absent = a true answer. */
export interface Forgery {
  challenge?: string;
  origin?: string;
  rpId?: string;
  type?: string;
  crossOrigin?: boolean;
  topOrigin?: string;
  /** Bits of the authenticator data: without user presence or verification. */
  flags?: number;
  counter?: number;
  userHandle?: string;
  /** Signs with another key. */
  key?: KeyObject;
  /** Another credential's id on this answer. */
  credentialId?: Buffer;
  signature?: string;
  attestation?: string;
  /** COSE algorithm in the key that is told. */
  algorithm?: number;
}

export interface Options {
  challenge: string;
  rpId?: string;
  rp?: { id?: string };
  user?: { id: string };
  allowCredentials?: { id: string }[];
}

/** A passkey in software (ES256, Web Authentication Level 3): true attestations and assertions, or forged ones. */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32);
  private readonly pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private counter = 0;
  private userHandle = "";

  /** @param origin of the website that asks */
  constructor(readonly origin: string) {}

  get privateKey(): KeyObject {
    return this.pair.privateKey;
  }

  /** What navigator.credentials.create() would answer, as JSON. */
  create(options: Options, forged: Forgery = {}) {
    this.userHandle = options.user?.id ?? "";
    const credentialId = forged.credentialId ?? this.credentialId;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(credentialId.length);
    const attested = [Buffer.alloc(16), length, credentialId, this.coseKey(forged.algorithm ?? -7)];
    const authData = Buffer.concat([this.head(options.rp?.id, UP | UV | AT | BE | BS, forged), ...attested]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      text("fmt"),
      text(forged.attestation ?? "none"),
      text("attStmt"),
      Buffer.from([0xa0]),
      text("authData"),
      bytes(authData),
    ]);
    return {
      ...named(credentialId),
      response: {
        clientDataJSON: this.clientData("webauthn.create", options, forged),
        attestationObject: attestationObject.toString("base64url"),
        transports: ["internal"],
      },
    };
  }

  /** What navigator.credentials.get() would answer, as JSON. */
  get(options: Options, forged: Forgery = {}) {
    this.counter += 1;
    const authData = this.head(options.rpId, UP | UV | BE | BS, { counter: this.counter, ...forged });
    const clientDataJSON = this.clientData("webauthn.get", options, forged);
    const clientHash = createHash("sha256").update(Buffer.from(clientDataJSON, "base64url")).digest();
    const signature = sign("sha256", Buffer.concat([authData, clientHash]), forged.key ?? this.pair.privateKey);
    return {
      ...named(forged.credentialId ?? this.credentialId),
      response: {
        clientDataJSON,
        authenticatorData: authData.toString("base64url"),
        signature: forged.signature ?? signature.toString("base64url"),
        userHandle: forged.userHandle ?? this.userHandle,
      },
    };
  }

  private head(rpId: string | undefined, flags: number, forged: Forgery): Buffer {
    const hash = createHash("sha256")
      .update(forged.rpId ?? rpId ?? "")
      .digest();
    const count = Buffer.alloc(4);
    count.writeUInt32BE(forged.counter ?? this.counter);
    return Buffer.concat([hash, Buffer.from([forged.flags ?? flags]), count]);
  }

  private clientData(type: string, options: Options, forged: Forgery): string {
    const { challenge = options.challenge, origin = this.origin, crossOrigin = false, topOrigin } = forged;
    const data = { type: forged.type ?? type, challenge, origin, crossOrigin, ...(topOrigin ? { topOrigin } : {}) };
    return Buffer.from(JSON.stringify(data)).toString("base64url");
  }

  /** CBOR (RFC 8949) by hand: { 1: 2, 3: algorithm, -1: 1, -2: x, -3: y }. */
  private coseKey(algorithm: number): Buffer {
    const { x, y } = this.pair.publicKey.export({ format: "jwk" });
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03]),
      negative(algorithm),
      Buffer.from([0x20, 0x01, 0x21]),
      bytes(Buffer.from(x!, "base64url")),
      Buffer.from([0x22]),
      bytes(Buffer.from(y!, "base64url")),
    ]);
  }
}

function named(credentialId: Buffer) {
  const id = credentialId.toString("base64url");
  return { id, rawId: id, type: "public-key", clientExtensionResults: {}, authenticatorAttachment: "platform" };
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}

const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const negative = (value: number): Buffer => head(1, -1 - value);
