import { createHash } from "node:crypto";

/**
 * The id of an invented person or thing, always the same for the same key: a UUID version 8 (RFC 9562). So the list of demo
 * people needs no table, and a link to a demo dossier keeps working after the data were made again.
 */
export function demoId(
  kind: "account" | "organisation" | "membership" | "dossier" | "entry" | "grant" | "other",
  key: string,
): string {
  const hash = createHash("sha256").update(`regiemap demo ${kind} ${key}`).digest("hex");
  const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
