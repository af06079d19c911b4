import { Injectable } from "@nestjs/common";
import type { Assurance } from "#domain/identity/actor.js";
import { Ids } from "#domain/ids.js";
import { makesFresh } from "#domain/identity/providers.js";
import type { NewSession } from "#domain/identity/ports.js";
import { freshMinutes, sessionLimits, type SessionMeans } from "#domain/identity/session-limits.js";
import { hashToken } from "#edge/actor/read-caller.js";

/** A session about to be opened: what the database gets, and what the cookie gets. */
export interface Opening {
  session: NewSession;
  token: string;
  tokenHash: Buffer;
  minutes: number;
}

export interface OpeningFor {
  accountId: string;
  membershipId: string | null;
  means: SessionMeans;
  assurance: Assurance;
  device: string;
  /** Key of the provider, when that is how they came. */
  provider?: string;
}

/** Makes sessions with the limits that belong to whom they are for. The token goes into the cookie and nowhere else. */
@Injectable()
export class NewSessions {
  constructor(private readonly ids: Ids) {}

  for(who: OpeningFor): Opening {
    const kind = who.membershipId === null ? "person" : "professional";
    const { idleMinutes, absoluteMinutes } = sessionLimits(kind, who.means);
    const token = this.ids.secret();
    const tokenHash = hashToken(token);
    const isWeak = who.means === "oidc" && !makesFresh(who.assurance);
    const fresh = isWeak ? 0 : freshMinutes(kind, who.means);
    const session = { ...who, kind, tokenHash, minutes: absoluteMinutes, idleMinutes, freshMinutes: fresh } as const;
    return { session, token, tokenHash, minutes: absoluteMinutes };
  }
}
