import type { WorkScope } from "#domain/unit-of-work.js";
import type { Acting } from "./acting.js";
import { PostgresBlocks } from "./repositories/blocks.js";
import { PostgresDossiers } from "./repositories/dossiers.js";
import { PostgresEntries } from "./repositories/entries.js";
import { PostgresFacts } from "./repositories/facts.js";
import { PostgresGrants } from "./repositories/grants.js";
import { PostgresIdempotency } from "./repositories/idempotency.js";
import { PostgresIdentity } from "./repositories/identity.js";
import { PostgresInvitations } from "./repositories/invitations.js";
import { PostgresLinkedIdentities } from "./repositories/linked-identities.js";
import { PostgresMachineClients } from "./repositories/machine-clients.js";
import { PostgresMails } from "./repositories/mails.js";
import { PostgresOrganisations } from "./repositories/organisations.js";
import { PostgresPasskeys } from "./repositories/passkeys.js";
import { PostgresMandates } from "./repositories/mandates.js";
import { PostgresPreparedSheets } from "./repositories/prepared-sheets.js";
import { PostgresProposals } from "./repositories/proposals.js";
import { PostgresRecord } from "./repositories/record.js";
import { PostgresRequests } from "./repositories/requests.js";
import { PostgresSessions } from "./repositories/sessions.js";
import { PostgresTeams } from "./repositories/teams.js";

/** Every repository of one unit of work, built from its actor. */
export function scopeOf(acting: Acting): WorkScope {
  return {
    actor: acting.actor,
    now: acting.now,
    today: acting.today,
    dossiers: new PostgresDossiers(acting),
    entries: new PostgresEntries(acting),
    facts: new PostgresFacts(acting),
    grants: new PostgresGrants(acting),
    blocks: new PostgresBlocks(acting),
    requests: new PostgresRequests(acting),
    record: new PostgresRecord(acting),
    identity: new PostgresIdentity(acting),
    proposals: new PostgresProposals(acting),
    teams: new PostgresTeams(acting),
    idempotency: new PostgresIdempotency(acting),
    mandates: new PostgresMandates(acting),
    preparedSheets: new PostgresPreparedSheets(acting),
    organisations: new PostgresOrganisations(acting),
    invitations: new PostgresInvitations(acting),
    sessions: new PostgresSessions(acting),
    passkeys: new PostgresPasskeys(acting),
    linkedIdentities: new PostgresLinkedIdentities(acting),
    mails: new PostgresMails(acting),
    machineClients: new PostgresMachineClients(acting),
  };
}
