import type { Micros } from "../time.js";
import type { PublicKey } from "./client-keys.js";

/** Longest life of an access token, in seconds. */
export const TOKEN_SECONDS = 300;

/** A program of an organisation, as its managers see it. */
export interface MachineClient {
  id: string;
  name: string;
  keys: PublicKey[];
  createdBy: string;
  createdAt: Micros;
  /** When it last got a token; null = never. */
  lastUsedAt: Micros | null;
  revokedAt: Micros | null;
}

/** The clients of an organisation, for who manages it; the database shows them to nobody else. */
export abstract class MachineClientRepository {
  abstract list(organisationId: string): Promise<MachineClient[]>;
  abstract find(organisationId: string, clientId: string): Promise<MachineClient | null>;
  abstract register(client: { id: string; organisationId: string; name: string; keys: PublicKey[] }): Promise<void>;
  /** At once, its tokens too. False when it is not there, or was revoked before. */
  abstract revoke(organisationId: string, clientId: string): Promise<boolean>;
  /** Mails who is named that a program acted in their name: once a day for each program. */
  abstract tellColleague(): Promise<void>;
}

/** A token to be opened. Hashes are SHA-256; of the token itself nothing else is kept. */
export interface NewMachineToken {
  clientId: string;
  tokenHash: Buffer;
  /** Thumbprint (RFC 7638) of the key the token is bound to, in base64url. */
  keyThumbprint: string;
  /** Of the names of assertion and proof: each is used once, whatever comes of it. */
  assertionHash: Buffer;
  proofHash: Buffer;
}

/** A live token with the moment of the database. */
export interface MachineToken {
  clientId: string;
  keyThumbprint: string;
  now: Micros;
  /** Whether the professional that was named works, now, at the client's own organisation. */
  isColleague: boolean;
}

/** What is asked about machine clients before there is an actor. */
export abstract class MachineDoor {
  /** Null keys: no such client, revoked, or of an organisation that nobody approved; asked in the same statement. */
  abstract keysOf(clientId: string): Promise<{ keys: PublicKey[] | null; now: Micros }>;
  abstract open(token: NewMachineToken): Promise<"opened" | "used-before" | "no-client">;
  /** Null: unknown, past its time, of a client that was revoked or whose organisation is approved no longer. */
  abstract look(tokenHash: Buffer, membershipId: string): Promise<MachineToken | null>;
  /** Uses the name of a proof up. False when it was used before. */
  abstract useOnce(proofHash: Buffer): Promise<boolean>;
}
