import type { Actor, Assurance } from "#domain/identity/actor.js";
import type { SessionKind, SessionMeans } from "#domain/identity/session-limits.js";
import type { Moment } from "#domain/time.js";
import { statement, type Cell } from "./connection.js";

/** From the hash of a session token to the actor, and the settings row-level security reads. No row: not signed in. */
export const ENTER = statement("enter", "select e.* from enter_session($1, $2) e where e.session_id is not null");

/** The same for a program's access token and the professional it names. */
export const ENTER_MACHINE = statement("enter_machine", "select * from enter_machine($1, $2)");

export function readActor(row: Cell[]): { actor: Actor } & Moment {
  const [accountId, membershipId, linkId, sessionId, assurance, now, today, kind, means, isFresh] = row;
  return {
    actor: {
      accountId: accountId ?? "",
      membershipId: membershipId ?? null,
      linkId: linkId ?? null,
      sessionId: sessionId!,
      assurance: assurance as Assurance,
      isFresh: isFresh === "t",
      sessionKind: kind as SessionKind,
      means: means as SessionMeans,
    },
    now: Number(now),
    today: today!,
  };
}

/** As sure as a key can make it; what takes more than that is for the professional to do. */
const MACHINE_ASSURANCE: Assurance = "substantial";

export function readMachineActor(row: Cell[]): { actor: Actor } & Moment {
  const [accountId, membershipId, machineClientId, now, today] = row;
  return {
    actor: {
      accountId: accountId!,
      membershipId: membershipId!,
      linkId: null,
      sessionId: "",
      assurance: MACHINE_ASSURANCE,
      isFresh: false,
      machineClientId: machineClientId!,
    },
    now: Number(now),
    today: today!,
  };
}
