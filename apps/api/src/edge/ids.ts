import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { Ids } from "#domain/ids.js";

/** Identifiers from the operating system's random source. */
export class RandomIds extends Ids {
  row(): string {
    return v7();
  }

  secret(): string {
    return randomBytes(16).toString("base64url");
  }
}
