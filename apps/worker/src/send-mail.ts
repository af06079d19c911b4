import { createTransport } from "nodemailer";
import type { Pool, PoolClient } from "pg";
import { loadMails, renderMail, type Mails } from "#catalogue/mails.js";
import type { MailConfig } from "#config/config.js";
import type { Job } from "./job.js";

/** Tries before a mail is left for what it is; the last one about half an hour after the first. */
const TRIES = 6;
const MOST = 100;
/** Milliseconds. */
const PATIENCE = 15_000;

const DUE = `SELECT EXISTS (SELECT FROM outbox_mail WHERE next_try_at <= now() AND tries < ${TRIES}) AS due`;
const NOT_SHOWN = "SELECT EXISTS (SELECT FROM outbox_mail WHERE shown_at IS NULL) AS due";
const NEXT = `SELECT id, to_address, template, language, parameters FROM outbox_mail
  WHERE next_try_at <= now() AND tries < ${TRIES} ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
const LATER = `UPDATE outbox_mail SET tries = tries + 1, next_try_at = now() + interval '1 minute' * power(2, tries)
  WHERE id = $1`;

interface WaitingMail {
  id: string;
  to_address: string;
  template: string;
  language: "nl" | "en";
  parameters: Record<string, string>;
}

/** Sends one message, or rejects. */
export type Send = (message: { from: string; to: string; subject: string; text: string }) => Promise<unknown>;

/**
 * The job for mail, by the settings: sends it; or without a mail server lets the page of the outbox show it; or, when
 * neither is wanted, leaves it where it is (null).
 */
export function mailJob(mail: MailConfig): Job | null {
  if (mail.smtpUrl !== null) return sendMail(smtpSender(mail.smtpUrl), mail.from, loadMails());
  return mail.isShown ? showMail : null;
}

/** A row goes when its mail has gone: afterwards nothing here tells who was written to. A crash in between sends twice. */
export const sendMail = (send: Send, from: string, mails: Mails): Job => ({
  name: "send-mail",
  when: "* * * * *",
  isDue: (database) => isThere(database, DUE),
  async run(database: Pool) {
    for (let sent = 0; sent < MOST; sent += 1) if (!(await sendOne(database, send, from, mails))) return sent;
    return MOST;
  },
});

const showMail: Job = {
  name: "show-mail",
  when: "* * * * *",
  isDue: (database) => isThere(database, NOT_SHOWN),
  async run(database: Pool) {
    return (await database.query("UPDATE outbox_mail SET shown_at = now() WHERE shown_at IS NULL")).rowCount ?? 0;
  },
};

async function isThere(database: Pool, question: string): Promise<boolean> {
  const { rows } = await database.query<{ due: boolean }>(question);
  return rows[0]!.due;
}

/** False when there is none left to send now. */
async function sendOne(database: Pool, send: Send, from: string, mails: Mails): Promise<boolean> {
  const client = await database.connect();
  let isBroken = true;
  try {
    await client.query("BEGIN");
    const mail = (await client.query<WaitingMail>(NEXT)).rows[0];
    if (mail !== undefined) await handOver(client, mail, send, from, mails);
    await client.query("COMMIT");
    isBroken = false;
    return mail !== undefined;
  } finally {
    client.release(isBroken);
  }
}

async function handOver(client: PoolClient, mail: WaitingMail, send: Send, from: string, mails: Mails): Promise<void> {
  const { id, to_address: to, template, language, parameters } = mail;
  try {
    await send({ from, to, ...renderMail(mails, template, language, parameters) });
    await client.query("DELETE FROM outbox_mail WHERE id = $1", [id]);
  } catch {
    await client.query(LATER, [id]);
  }
}

/** SMTP as the address says; on another machine than this one never without TLS. Nothing in a mail may fetch or read. */
export function smtpSender(url: string): Send {
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
  const transport = createTransport({
    url,
    disableFileAccess: true,
    disableUrlAccess: true,
    requireTLS: !isHere && url.startsWith("smtp:"),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  });
  return (message) => transport.sendMail(message);
}
