import { v7 as uuidv7 } from "uuid";
import { MailRepository, type NewMail } from "#domain/identity/own-access.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

const QUEUE = statement("queue_mail", "select queue_mail($1, $2, $3, $4, $5)");

/** Mails that leave once this transaction is there. */
export class PostgresMails extends MailRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async send({ to, template, language, parameters }: NewMail): Promise<void> {
    const values = [uuidv7(), to, template, language, JSON.stringify(parameters)];
    await this.acting.connection.rows(QUEUE, values);
  }
}
