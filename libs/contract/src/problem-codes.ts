/**
 * Every `code` a problem (RFC 9457) of this API can have, with its status and English title. Clients translate the code.
 * Codes stay; new ones may be added.
 */
export const PROBLEM_CODES = {
  "invalid-input": { status: 400, title: "Something in the request is not right." },
  "purpose-missing": { status: 400, title: "Say for which purpose you want to look." },
  "too-young": { status: 400, title: "Somebody under twelve starts together with a parent." },
  "sign-in-required": { status: 401, title: "Sign in first." },
  "sign-in-failed": { status: 401, title: "That did not work; try again." },
  "machine-token-refused": { status: 401, title: "This access token is not one that counts here, with this key." },
  "machine-proof-refused": { status: 401, title: "This is no DPoP proof for this request, made just now." },
  "machine-membership-refused": { status: 403, title: "Name a professional who works at your own organisation now." },
  "not-for-machines": { status: 403, title: "Programs deliver and ask; they do not read or decide." },
  "not-allowed": { status: 403, title: "You may see this, but not do this." },
  "step-up-required": { status: 403, title: "Confirm first that it is you." },
  "invitation-for-somebody-else": { status: 403, title: "This invitation is for somebody else." },
  "invitation-needs-membership": { status: 403, title: "Choose the role that was invited first." },
  "csrf-header-missing": { status: 403, title: "The header X-Regiemap-Request is missing." },
  "origin-refused": { status: 403, title: "This request came from another website." },
  "not-found": { status: 404, title: "There is nothing here for you." },
  "revision-conflict": { status: 409, title: "Somebody wrote a newer text; a text of your own is kept as a draft." },
  "version-conflict": { status: 409, title: "Somebody changed this a moment ago." },
  "state-conflict": { status: 409, title: "This is not possible any more." },
  "last-passkey": { status: 409, title: "This is your last key: add another one first." },
  "too-large": { status: 413, title: "The request is too large." },
  "unsupported-media": { status: 415, title: "Send JSON." },
  "idempotency-mismatch": { status: 422, title: "This Idempotency-Key was used for another request." },
  "invitations-enough": { status: 429, title: "You sent as many invitations as one day allows; go on tomorrow." },
  "too-many": { status: 429, title: "Too many requests; wait a moment." },
  internal: { status: 500, title: "Something went wrong on our side." },
  unavailable: { status: 503, title: "The database cannot be reached; try again in a moment." },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** One thing to be mended in the request; `pointer` is a JSON pointer (RFC 6901) into the body, or names a parameter. */
export interface InputProblem {
  pointer: string;
  code: string;
}

/** The body of every error answer (application/problem+json). */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  traceId: string;
  problems?: InputProblem[];
  details?: Record<string, string | number>;
}

/** Version of the API, in the header `API-Version` (semantic versioning). */
export const API_VERSION = "1.0.0";

/** Header that every state-changing request carries: another website cannot set it. */
export const REQUEST_HEADER = "X-Regiemap-Request";
