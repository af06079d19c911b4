import { randomBytes, randomUUID } from "node:crypto";
import { Client } from "pg";
import { hashToken } from "#edge/actor/read-caller.js";
import { addressHash } from "#edge/session/address-hash.js";
import type { TestApp } from "./app.js";
import { rawRequest, type RawAnswer } from "./sign-in.js";

/** Somebody real with an account and a verified address, put straight into the database: for tests about what comes after. */
export interface Somebody {
  accountId: string;
  name: string;
  address: string;
  /** As themself, with a fresh session. */
  raw: Ask;
  /** In the role of a membership. */
  as(membershipId: string): Promise<Ask>;
}

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<RawAnswer>;

type App = Pick<TestApp, "baseUrl" | "persistence" | "database">;

/** @param address null = no verified address */
export async function somebody(app: App, name: string, address: string | null = addressOf(name)): Promise<Somebody> {
  const accountId = randomUUID();
  const client = new Client({ connectionString: app.database.adminUrl });
  await client.connect();
  try {
    await client.query("insert into account (id, name) values ($1, $2)", [accountId, name]);
    if (address !== null)
      await client.query("insert into account_address (account_id, address, address_hash) values ($1, $2, $3)", [
        accountId,
        address,
        addressHash(address),
      ]);
  } finally {
    await client.end();
  }
  const as = (membershipId: string) => sessionOf(app, accountId, membershipId);
  return { accountId, name, address: address ?? "", raw: await sessionOf(app, accountId, null), as };
}

/** Opens a session without signing in. */
export async function sessionOf(app: App, accountId: string, membershipId: string | null): Promise<Ask> {
  const cookie = await cookieOf(app, accountId, membershipId);
  return (...request) => rawRequest(app.baseUrl, cookie, ...request);
}

export async function cookieOf(app: App, accountId: string, membershipId: string | null): Promise<string> {
  const token = randomBytes(16).toString("base64url");
  const session = { tokenHash: hashToken(token), accountId, membershipId, assurance: "high", minutes: 60 } as const;
  if (!(await app.persistence.system.openSession(session))) throw new Error("No such account or membership.");
  return `regiemap=${token}`;
}

export const addressOf = (name: string): string =>
  `${name.toLowerCase().replaceAll(" ", ".")}.${randomUUID().slice(0, 8)}@voorbeeld.example`;
