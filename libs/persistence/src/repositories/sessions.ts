import { SessionRepository, type AccountEvent, type SessionCard } from "#domain/identity/own-access.js";
import type { SessionLimits, SessionMeans } from "#domain/identity/session-limits.js";
import type { PasskeyUse } from "#domain/identity/signing-in.js";
import type { Micros } from "#domain/time.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

const LIST = statement("my_sessions", "select * from my_sessions()");
const END = statement("end_my_session", "select end_my_session($1)");
const END_OTHERS = statement("end_my_other_sessions", "select end_my_other_sessions()");
const CONFIRM = statement("confirm_session", "select confirm_session($1, $2, $3, $4, $5)");
const WEAR = statement("wear_membership", "select wear_membership($1, $2, $3, $4)");
const EVENTS = statement("my_account_events", "select body from my_account_events($1, $2)");

/** The actor's own sessions, through functions that look at the actor: the application reads no session. */
export class PostgresSessions extends SessionRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async list(): Promise<SessionCard[]> {
    const rows = await this.acting.connection.rows(LIST);
    return rows.map(([id, device, means, startedAt, lastSeenAt, isCurrent]) => ({
      id: id!,
      device: device!,
      means: means as SessionMeans,
      startedAt: Number(startedAt),
      lastSeenAt: Number(lastSeenAt),
      isCurrent: isCurrent === "t",
    }));
  }

  async end(sessionId: string): Promise<boolean> {
    return (await this.acting.connection.rows(END, [sessionId]))[0]?.[0] === "t";
  }

  async endOthers(): Promise<void> {
    await this.acting.connection.rows(END_OTHERS);
  }

  async events(before: number | null, limit: number): Promise<AccountEvent[]> {
    const rows = await this.acting.connection.json<EventBody>(EVENTS, [before, limit]);
    return rows.map(({ seq, at, type, reasons }) => ({ seq, at, type, detail: reasons[0] ?? null }));
  }

  async confirm(use: PasskeyUse, tokenHash: Buffer, minutes: number): Promise<Micros | null> {
    const values = [use.credentialId, use.counter, use.backedUp, tokenHash, minutes];
    const [row] = await this.acting.connection.rows(CONFIRM, values);
    return row?.[0] ? Number(row[0]) : null;
  }

  async wear(membershipId: string | null, tokenHash: Buffer, limits: SessionLimits): Promise<boolean> {
    const values = [membershipId, tokenHash, limits.absoluteMinutes, limits.idleMinutes];
    return (await this.acting.connection.rows(WEAR, values))[0]?.[0] === "t";
  }
}

interface EventBody {
  seq: number;
  at: Micros;
  type: string;
  reasons: string[];
}
