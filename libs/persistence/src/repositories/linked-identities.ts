import { LinkedIdentityRepository, type LinkedIdentityCard } from "#domain/identity/providers.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

const LIST = statement(
  "my_linked_identities",
  `select json_build_object('id', l.id, 'provider', l.provider, 'linkedAt', micros(l.linked_at))
from linked_identity l where l.account_id = $1 order by l.linked_at, l.id`,
);
const UNLINK = statement("unlink_my_identity", "select unlink_my_identity($1)");

/** What the provider calls them is not read here: nobody has to see it. */
export class PostgresLinkedIdentities extends LinkedIdentityRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  list(): Promise<LinkedIdentityCard[]> {
    return this.acting.connection.json<LinkedIdentityCard>(LIST, [this.acting.actor.accountId]);
  }

  async unlink(id: string): Promise<boolean> {
    return (await this.acting.connection.rows(UNLINK, [id]))[0]?.[0] === "t";
  }
}
