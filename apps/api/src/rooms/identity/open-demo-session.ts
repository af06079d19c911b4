import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { Ids } from "#domain/ids.js";
import { SystemRepositories } from "#domain/identity/ports.js";
import { hashToken } from "#edge/actor/read-caller.js";
import { Personas } from "./personas.js";

/** How long a session lives without signing in again. */
export const SESSION_MINUTES = 12 * 60;

/** Signs in as an invented person; exists in demo mode only. */
@Injectable()
export class OpenDemoSession {
  constructor(
    private readonly system: SystemRepositories,
    private readonly personas: Personas,
    private readonly ids: Ids,
  ) {}

  /** The token goes into the cookie and nowhere else; the database gets its hash. */
  async run(personaKey: string): Promise<Outcome<{ token: string; tokenHash: Buffer }>> {
    const persona = this.personas.find(personaKey);
    if (!persona) return failure({ code: "invalid-input", problems: [{ pointer: "/persona", code: "not-an-option" }] });
    const token = this.ids.secret();
    const tokenHash = hashToken(token);
    const { accountId, membershipId, assurance } = persona;
    const isOpen = await this.system.openSession({
      tokenHash,
      accountId,
      membershipId,
      assurance,
      minutes: SESSION_MINUTES,
    });
    return isOpen ? success({ token, tokenHash }) : failure({ code: "not-found" });
  }
}
