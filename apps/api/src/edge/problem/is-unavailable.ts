import { types } from "node:util";

const NODE_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE", "EAI_AGAIN"]);

/** SQLSTATE: 08 connection · 57P0x the server is stopping or starting · 53 out of connections or memory. */
const SQL_STATE = /^(08[0-9A-Z]{3}|57P0[1-5]|53[0-9A-Z]{3})$/;

/** What pg says, without a code, when a connection is gone or none comes free. */
const PG_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after|Connection ended|The client is closed)/;

/** True when the database could not be reached, so that trying again later makes sense. */
export function isUnavailable(thrown: unknown): boolean {
  // Not `instanceof`: an error of Node itself is of another realm inside a VM context.
  if (!types.isNativeError(thrown)) return false;
  if (
    "code" in thrown &&
    typeof thrown.code === "string" &&
    (NODE_CODES.has(thrown.code) || SQL_STATE.test(thrown.code))
  )
    return true;
  if (PG_MESSAGE.test(thrown.message)) return true;
  if ("errors" in thrown && Array.isArray(thrown.errors) && thrown.errors.length > 0)
    return thrown.errors.every(isUnavailable);
  if ("driverError" in thrown && thrown.driverError !== thrown && isUnavailable(thrown.driverError)) return true;
  return thrown.cause !== undefined && thrown.cause !== thrown && isUnavailable(thrown.cause);
}
