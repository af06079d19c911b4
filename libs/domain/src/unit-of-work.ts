import type { InvitationRepository, OrganisationRepository } from "./directory/repositories.js";
import type { DossierRepository, EntryRepository } from "./dossier/ports.js";
import type { PreparedSheetRepository } from "./dossier/prepared-sheet.js";
import type { IdempotencyRepository } from "./idempotency.js";
import type { Actor, Caller } from "./identity/actor.js";
import type { IdentityRepository } from "./identity/ports.js";
import type { MailRepository, PasskeyRepository, SessionRepository } from "./identity/own-access.js";
import type { LinkedIdentityRepository } from "./identity/providers.js";
import type { MachineClientRepository } from "./machines/ports.js";
import type { MandateRepository } from "./mandates/ports.js";
import type { AccessRecord } from "./record/ports.js";
import type { AccessRequestRepository, BlockRepository, FactsRepository, GrantRepository } from "./sharing/ports.js";
import type { ProposalRepository } from "./sharing/proposal.js";
import type { TeamRepository } from "./sharing/team-ports.js";
import type { Moment } from "./time.js";

/** Everything one transaction may touch, built from the actor. */
export interface WorkScope extends Moment {
  actor: Actor;
  dossiers: DossierRepository;
  entries: EntryRepository;
  facts: FactsRepository;
  grants: GrantRepository;
  blocks: BlockRepository;
  requests: AccessRequestRepository;
  record: AccessRecord;
  identity: IdentityRepository;
  proposals: ProposalRepository;
  teams: TeamRepository;
  idempotency: IdempotencyRepository;
  mandates: MandateRepository;
  preparedSheets: PreparedSheetRepository;
  organisations: OrganisationRepository;
  invitations: InvitationRepository;
  sessions: SessionRepository;
  passkeys: PasskeyRepository;
  linkedIdentities: LinkedIdentityRepository;
  mails: MailRepository;
  machineClients: MachineClientRepository;
}

/** Raised when the token belongs to no live session, or to no live client: the edge answers 401. */
export class SignInRequired extends Error {}

/**
 * One transaction for one actor. Commits when `work` returns, whatever it returns (a refusal is recorded too);
 * rolls back when it throws. Not re-entrant; no `Promise.all` and no remote calls inside.
 */
export abstract class UnitOfWork {
  abstract run<T>(caller: Caller, work: (scope: WorkScope) => Promise<T>): Promise<T>;
}
