import type { Pool } from "pg";
import type { Invitation } from "#domain/directory/invitation.js";
import { isOpen } from "#domain/directory/invitation.js";
import { OpenInvitations } from "#domain/directory/repositories.js";
import type { Meter } from "./connection.js";
import { hold } from "./hold.js";
import { LOOK } from "./repositories/invitations.js";

/** Looking at an invitation before anybody has entered; one statement whatever there is to find. */
export class PostgresOpenInvitations extends OpenInvitations {
  constructor(
    private readonly pool: Pool,
    private readonly meter: Meter,
  ) {
    super();
  }

  async look(tokenHash: Buffer): Promise<Invitation | null> {
    const [row] = await hold(this.pool, this.meter, (connection) => connection.rows(LOOK, [tokenHash]));
    if (!row?.[0]) return null;
    const { now, ...invitation } = JSON.parse(row[0]) as Invitation & { now: number };
    return isOpen(invitation as Invitation, now) ? (invitation as Invitation) : null;
  }
}
