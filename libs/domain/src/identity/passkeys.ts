import type { LocalDate, Micros } from "../time.js";
import type { ProvidedIdentity } from "./providers.js";

/** A passkey as it is made: what the authenticator told, and how its owner calls it. Web Authentication Level 3. */
export interface NewPasskey {
  id: string;
  credentialId: Buffer;
  /** COSE key. */
  publicKey: Buffer;
  counter: number;
  transports: string[];
  deviceType: "singleDevice" | "multiDevice";
  backedUp: boolean;
  name: string;
}

/** What is needed to check that a passkey was used. */
export interface KnownPasskey {
  id: string;
  accountId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

/** A passkey as its owner sees it. */
export interface PasskeyCard {
  id: string;
  name: string;
  /** True when it is kept on more than one device (synchronised). */
  backedUp: boolean;
  createdAt: Micros;
  lastUsedAt: Micros | null;
}

/** The account that begins, with everything that has to be there from its first moment. */
export interface NewStart {
  account: { id: string; name: string; language: "nl" | "en" };
  /** Null for a guest: somebody who comes to read, help or work, without a binder of their own. */
  dossier: { id: string; birthDate: LocalDate; shareCode: string } | null;
  address: string;
  addressHash: Buffer;
  passkey: NewPasskey;
  /** SHA-256 of each code on the recovery card. */
  recoveryHashes: Buffer[];
  /** What a provider proved, when they came with one: a way in from the first moment. */
  provided: ProvidedIdentity | null;
}
