/** An expected outcome as a value: exceptions are for broken invariants only. */
export type Result<T, F extends Failure = Failure> = { ok: true; value: T } | { ok: false; failure: F };

/** A failure with a stable code; `problems` point at the input that has to change (RFC 6901 pointers). */
export interface Failure {
  code: string;
  problems?: Problem[];
  /** Numbers and keys that help the caller go on (e.g. the newer revision's number). Never content. */
  details?: Record<string, string | number>;
}

export interface Problem {
  /** JSON pointer (RFC 6901) into the request body. */
  pointer: string;
  code: string;
}

export const success = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const failure = <F extends Failure>(value: F): { ok: false; failure: F } => ({ ok: false, failure: value });
