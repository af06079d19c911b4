import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/browser";

export type MakingOptions = PublicKeyCredentialCreationOptionsJSON;
export type ShowingOptions = PublicKeyCredentialRequestOptionsJSON;
type Sent<T> = Omit<T, "clientExtensionResults"> & { clientExtensionResults: Record<string, unknown> };
export type MadeKey = Sent<RegistrationResponseJSON>;
export type ShownKey = Sent<AuthenticationResponseJSON>;

/** What the device answered, as a body of a request: its extensions as an object like any other. */
function sent<T extends RegistrationResponseJSON | AuthenticationResponseJSON>(answer: T): Sent<T> {
  const { clientExtensionResults, ...rest } = answer;
  return { ...rest, clientExtensionResults: { ...clientExtensionResults } as Record<string, unknown> };
}

/** What can go wrong with a key, as somebody should hear it. */
export type KeyTrouble = "cancelled" | "no-keys" | "already" | "failed";

/** A key was not made or not used. Nothing is lost; `trouble` says what to tell. */
export class KeyProblem extends Error {
  override readonly name = "KeyProblem";

  constructor(readonly trouble: KeyTrouble) {
    super(trouble);
  }
}

const troubles: Record<string, KeyTrouble> = {
  AbortError: "cancelled",
  // Browsers say this for "cancelled" and for "waited too long" alike.
  NotAllowedError: "cancelled",
  InvalidStateError: "already",
  NotSupportedError: "no-keys",
  ConstraintError: "no-keys",
};

function toProblem(error: unknown): KeyProblem {
  const cause = error instanceof WebAuthnError ? (error.cause ?? error) : error;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : "";
  return new KeyProblem(troubles[name] ?? "failed");
}

/** Whether this browser can keep keys at all. */
export function canHaveKeys(): boolean {
  return browserSupportsWebAuthn();
}

/**
 * Lets the device make a key; it asks for a finger, a face or a code itself.
 * @throws KeyProblem
 */
export async function makeKey(optionsJSON: MakingOptions): Promise<MadeKey> {
  if (!canHaveKeys()) throw new KeyProblem("no-keys");
  const answer = startRegistration({ optionsJSON }).catch((error: unknown): never => {
    throw toProblem(error);
  });
  return sent(await answer);
}

/**
 * Lets the device show that it has the key.
 * @throws KeyProblem
 */
export async function showKey(optionsJSON: ShowingOptions): Promise<ShownKey> {
  if (!canHaveKeys()) throw new KeyProblem("no-keys");
  const answer = startAuthentication({ optionsJSON }).catch((error: unknown): never => {
    throw toProblem(error);
  });
  return sent(await answer);
}
