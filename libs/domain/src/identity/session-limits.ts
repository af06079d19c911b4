/** How a session was opened. `demo`: as an invented person, where demo mode is on. */
export type SessionMeans = "passkey" | "oidc" | "recovery" | "demo";

/** For whom the session is: somebody as themself, or a professional wearing one hat. */
export type SessionKind = "person" | "professional";

/** Minutes without a request, and minutes in all, after which a session is over. */
export interface SessionLimits {
  idleMinutes: number;
  absoluteMinutes: number;
}

const LIMITS: Readonly<Record<SessionKind, SessionLimits>> = {
  person: { idleMinutes: 60, absoluteMinutes: 12 * 60 },
  professional: { idleMinutes: 30, absoluteMinutes: 10 * 60 },
};

/** Nothing real can be seen in it, and a tour of the demo may take a break. */
const DEMO: SessionLimits = { idleMinutes: 12 * 60, absoluteMinutes: 12 * 60 };

/** How long a passkey that was just used speaks for the person before they are asked again, in minutes. */
export const FRESH_MINUTES = 5;

/** The limits of a session (NIST SP 800-63B-4, 2.2.3: at most 24 hours and one hour without activity). */
export function sessionLimits(kind: SessionKind, means: SessionMeans): SessionLimits {
  return means === "demo" ? DEMO : LIMITS[kind];
}

/** Minutes for which a session counts as fresh from now: a demo session always does. */
export function freshMinutes(kind: SessionKind, means: SessionMeans): number {
  return means === "demo" ? sessionLimits(kind, means).absoluteMinutes : FRESH_MINUTES;
}
