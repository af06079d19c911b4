import { PasskeyRepository } from "#domain/identity/own-access.js";
import type { KnownPasskey, NewPasskey, PasskeyCard } from "#domain/identity/passkeys.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";
import { bytesOf } from "../signing-in/bytes.js";
import { passkeyJson } from "../signing-in/json.js";

const LIST = statement(
  "my_passkeys",
  `select json_build_object('id', k.id, 'name', k.name, 'backedUp', k.backed_up, 'createdAt', micros(k.created_at),
  'lastUsedAt', micros(k.last_used_at)) from passkey k where k.account_id = $1 order by k.created_at, k.id`,
);
const KNOWN = statement(
  "known_passkeys",
  `select k.id, k.credential_id, k.public_key, k.counter, array_to_json(k.transports)::text
from passkey k where k.account_id = $1 order by k.created_at, k.id`,
);
const ADD = statement("add_my_passkey", "select add_my_passkey($1)");
const RENAME = statement("rename_passkey", "update passkey set name = $3 where account_id = $1 and id = $2");
const REMOVE = statement("remove_my_passkey", "select remove_my_passkey($1)");
const RENEW = statement("renew_my_card", "select renew_my_card($1::text[]::bytea[])");

export class PostgresPasskeys extends PasskeyRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  list(): Promise<PasskeyCard[]> {
    return this.acting.connection.json<PasskeyCard>(LIST, [this.acting.actor.accountId]);
  }

  async known(): Promise<KnownPasskey[]> {
    const { accountId } = this.acting.actor;
    const rows = await this.acting.connection.rows(KNOWN, [accountId]);
    return rows.map(([id, credentialId, publicKey, counter, transports]) => ({
      id: id!,
      accountId,
      credentialId: bytesOf(credentialId!),
      publicKey: bytesOf(publicKey!),
      counter: Number(counter),
      transports: JSON.parse(transports!) as string[],
    }));
  }

  async add(passkey: NewPasskey): Promise<boolean> {
    return (await this.acting.connection.rows(ADD, [JSON.stringify(passkeyJson(passkey))]))[0]?.[0] === "t";
  }

  async rename(passkeyId: string, name: string): Promise<boolean> {
    return (await this.acting.connection.change(RENAME, [this.acting.actor.accountId, passkeyId, name])) === 1;
  }

  async remove(passkeyId: string): Promise<"removed" | "not-found" | "last"> {
    const [row] = await this.acting.connection.rows(REMOVE, [passkeyId]);
    return row![0] as "removed" | "not-found" | "last";
  }

  async renewCard(codeHashes: Buffer[]): Promise<void> {
    await this.acting.connection.rows(RENEW, [codeHashes.map((hash) => `\\x${hash.toString("hex")}`)]);
  }
}
