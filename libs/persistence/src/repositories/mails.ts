import { v7 as uuidv7 } from "uuid";
import { MailRepository, type NewMail, type OwnAddress } from "#domain/identity/own-access.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

const QUEUE = statement("queue_mail", "select queue_mail($1, $2, $3, $4, $5)");

const OWN = statement("own_address", "select address, micros(verified_at) from account_address where account_id = $1");
const MOVE = statement("move_my_address", "select move_my_address($1, $2)");

/** Mails that leave once this transaction is there. */
export class PostgresMails extends MailRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async send({ to, template, language, parameters }: NewMail): Promise<void> {
    const values = [uuidv7(), to, template, language, JSON.stringify(parameters)];
    await this.acting.connection.rows(QUEUE, values);
  }

  async ownAddress(): Promise<OwnAddress | null> {
    const [row] = await this.acting.connection.rows(OWN, [this.acting.actor.accountId]);
    return row ? { address: row[0]!, verifiedAt: Number(row[1]) } : null;
  }

  async moveTo(address: string, addressHash: Buffer): Promise<boolean> {
    return (await this.acting.connection.rows(MOVE, [address, addressHash]))[0]?.[0] === "t";
  }
}
