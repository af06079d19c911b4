import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { Injectable } from "@nestjs/common";
import type { KnownPasskey, NewPasskey } from "#domain/identity/passkeys.js";
import type { PasskeyUse } from "#domain/identity/signing-in.js";
import type { Site } from "#edge/session/site.js";

/** ES256 and RS256 (RFC 8152): what every platform makes, Windows included; and EdDSA. */
const ALGORITHMS = [-7, -8, -257];
const MILLISECONDS = 5 * 60_000;

/** Bytes; shorter ones can be guessed, and longer ones are not allowed (Web Authentication Level 3, 4 and 5.8.3). */
const SHORTEST_ID = 16;
const LONGEST_ID = 1023;

/** What a ceremony of making or using a passkey holds on to between its two requests. */
export interface Ceremony {
  challenge: string;
  site: Site;
}

/**
 * Making and using passkeys (Web Authentication Level 3) by the rules of this house: the device asks for a finger, a face or
 * a code every time, the passkey names its own account, and nobody is asked which make the device is.
 */
@Injectable()
export class WebAuthn {
  /** @param userId what the passkey carries inside it; the account's id */
  async toMake(site: Site, user: { id: string; name: string; address: string }, known: readonly KnownPasskey[]) {
    const options = await generateRegistrationOptions({
      rpName: "Regiemap",
      rpID: site.rpId,
      userID: new Uint8Array(handleOf(user.id)),
      userName: user.address,
      userDisplayName: user.name,
      timeout: MILLISECONDS,
      attestationType: "none",
      excludeCredentials: known.map(asDescriptor),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return { options, ceremony: { challenge: options.challenge, site } satisfies Ceremony };
  }

  /** @param known empty = whichever passkey of this website the device has; the passkey then says whose it is */
  async toUse(site: Site, known: readonly KnownPasskey[] = []) {
    const options = await generateAuthenticationOptions({
      rpID: site.rpId,
      timeout: MILLISECONDS,
      userVerification: "required",
      ...(known.length > 0 ? { allowCredentials: known.map(asDescriptor) } : {}),
    });
    return { options, ceremony: { challenge: options.challenge, site } satisfies Ceremony };
  }

  /** The passkey that was made, or null when anything about it is not as asked. */
  async made(
    response: object,
    { challenge, site }: Ceremony,
    as: { id: string; name: string },
  ): Promise<NewPasskey | null> {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => ({ verified: false, registrationInfo: undefined }));
    if (!verified || registrationInfo === undefined || isFramed(response)) return null;
    const { credential, credentialDeviceType, credentialBackedUp } = registrationInfo;
    const credentialId = Buffer.from(credential.id, "base64url");
    if (credentialId.length < SHORTEST_ID || credentialId.length > LONGEST_ID) return null;
    return {
      ...as,
      credentialId,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: transportsOf(credential.transports),
      deviceType: credentialDeviceType,
      backedUp: credentialBackedUp,
    };
  }

  /** That this passkey answered this challenge, or null. */
  async used(response: object, { challenge, site }: Ceremony, passkey: KnownPasskey): Promise<PasskeyUse | null> {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId.toString("base64url"),
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    }).catch(() => ({ verified: false, authenticationInfo: undefined }));
    if (!verified || authenticationInfo === undefined || isFramed(response)) return null;
    const { newCounter, credentialBackedUp } = authenticationInfo;
    return { credentialId: passkey.credentialId, counter: newCounter, backedUp: credentialBackedUp };
  }
}

/** What a passkey carries inside it to say whose it is: the bytes of the account's id. */
function handleOf(accountId: string): Buffer {
  return Buffer.from(accountId.replaceAll("-", ""), "hex");
}

/** A passkey that says whose it is has to say the truth (Web Authentication Level 3, 7.2 step 6). */
export function isHandleOf(accountId: string, told: string | undefined): boolean {
  return told === undefined || told === handleOf(accountId).toString("base64url");
}

/**
 * True when the browser says that this website was shown inside another one. We never are, and the library looks only when
 * that other one is named, and not at all where a passkey is made.
 */
function isFramed(response: object): boolean {
  const { clientDataJSON } = (response as { response: { clientDataJSON: string } }).response;
  const told = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8")) as Record<string, unknown>;
  return told["crossOrigin"] === true || told["topOrigin"] !== undefined;
}

const TRANSPORTS: ReadonlySet<string> = new Set(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

function transportsOf(told: readonly string[] | undefined): string[] {
  return [...new Set(told?.filter((transport) => TRANSPORTS.has(transport)))];
}

function asDescriptor({ credentialId, transports }: KnownPasskey) {
  return { id: credentialId.toString("base64url"), transports };
}
