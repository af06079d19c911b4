import type { Actor, Assurance } from "#domain/identity/actor.js";
import type { Moment } from "#domain/time.js";
import { statement, type Cell } from "./connection.js";

/** From the hash of a session token to the actor, and the settings row-level security reads. No row: not signed in. */
export const ENTER = statement("enter", "select * from enter($1, $2)");

export function readActor(row: Cell[]): { actor: Actor } & Moment {
  const [accountId, membershipId, linkId, sessionId, assurance, now, today] = row;
  return {
    actor: {
      accountId: accountId ?? "",
      membershipId: membershipId ?? null,
      linkId: linkId ?? null,
      sessionId: sessionId!,
      assurance: assurance as Assurance,
    },
    now: Number(now),
    today: today!,
  };
}
