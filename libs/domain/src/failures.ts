import type { Failure, Result } from "./result.js";

/** Every expected failure of a use case. The edge maps each to HTTP; a code without a mapping does not compile. */
export type FailureCode =
  /** Not there, or not for this actor: indistinguishable on purpose. */
  | "not-found"
  /** Readable for this actor, but this act is not theirs. */
  | "not-allowed"
  /** A grantee has to say for which purpose they look. */
  | "purpose-missing"
  /** The input breaks a rule; `problems` says which and where. */
  | "invalid-input"
  /** Another writer was first; `details.latest` is the number of the newest revision. */
  | "revision-conflict"
  /** Another change of the same thing was first. */
  | "version-conflict"
  /** The act does not fit the state the thing is in. */
  | "state-conflict"
  /** The Idempotency-Key was used for another request. */
  | "idempotency-mismatch"
  /** The invitation was sent to another address, or by this very person. */
  | "invitation-for-somebody-else"
  /** It takes the hat of `details.profession`: a membership of that profession, chosen for this session. */
  | "invitation-needs-membership"
  /** As many invitations were sent as a day allows, `details.most`; a day after the first of them there is room again. */
  | "invitations-enough"
  /** The session has to be confirmed first: "bevestig dat jij het bent". */
  | "step-up-required"
  /** Signing in or getting back in did not work; never says which part of it. */
  | "sign-in-failed"
  /** Without this passkey nobody could get in any more. */
  | "last-passkey"
  /** Somebody this young starts together with a parent. */
  | "too-young";

export interface KnownFailure extends Failure {
  code: FailureCode;
}

/** What a use case gives back. */
export type Outcome<T> = Result<T, KnownFailure>;
