import type { PublicKey } from "#domain/machines/client-keys.js";
import { MachineClientRepository, type MachineClient } from "#domain/machines/ports.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

// Row-level security shows the clients of an organisation to its managers only.
const LIST = statement(
  "machine_client_list",
  `select json_build_object('id', c.id, 'name', c.name, 'keys', c.keys, 'createdBy', a.name, 'createdAt', micros(c.created_at),
  'lastUsedAt', micros(c.last_used_at), 'revokedAt', micros(c.revoked_at))
from machine_client c join account a on a.id = c.created_by
where c.organisation_id = $1 and ($2::uuid is null or c.id = $2) order by c.revoked_at is not null, c.created_at, c.id`,
);
const REGISTER = statement(
  "machine_client_register",
  "insert into machine_client (id, organisation_id, name, keys, created_by) values ($1, $2, $3, $4, $5)",
);
const REVOKE = statement(
  "machine_client_revoke",
  `update machine_client set revoked_at = now(), revoked_by = $3
where organisation_id = $1 and id = $2 and revoked_at is null`,
);

const TELL = statement("machine_client_tell", "select tell_colleague()");

export class PostgresMachineClients extends MachineClientRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async list(organisationId: string): Promise<MachineClient[]> {
    return this.acting.connection.json<MachineClient>(LIST, [organisationId, null]);
  }

  async find(organisationId: string, clientId: string): Promise<MachineClient | null> {
    return (await this.acting.connection.json<MachineClient>(LIST, [organisationId, clientId]))[0] ?? null;
  }

  async register(client: { id: string; organisationId: string; name: string; keys: PublicKey[] }): Promise<void> {
    const { id, organisationId, name, keys } = client;
    const values = [id, organisationId, name, JSON.stringify(keys), this.acting.actor.accountId];
    await this.acting.connection.change(REGISTER, values);
  }

  async revoke(organisationId: string, clientId: string): Promise<boolean> {
    const values = [organisationId, clientId, this.acting.actor.accountId];
    return (await this.acting.connection.change(REVOKE, values)) === 1;
  }

  async tellColleague(): Promise<void> {
    await this.acting.connection.rows(TELL);
  }
}
