import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { SystemRepositories } from "#domain/identity/system-repositories.js";
import { NewSessions, type Opening } from "./new-session.js";
import { Personas } from "./personas.js";

/** Signs in as an invented person; exists in demo mode only. */
@Injectable()
export class OpenDemoSession {
  constructor(
    private readonly system: SystemRepositories,
    private readonly personas: Personas,
    private readonly sessions: NewSessions,
  ) {}

  async run(personaKey: string, device: string): Promise<Outcome<Opening>> {
    const persona = this.personas.find(personaKey);
    if (!persona) return failure({ code: "invalid-input", problems: [{ pointer: "/persona", code: "not-an-option" }] });
    const { accountId, membershipId, assurance } = persona;
    const opening = this.sessions.for({ accountId, membershipId, assurance, means: "demo", device });
    return (await this.system.openSession(opening.session)) ? success(opening) : failure({ code: "not-found" });
  }
}
