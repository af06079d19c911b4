import type { Cell } from "../connection.js";

/** A bytea as PostgreSQL writes it: `\x` and hexadecimal digits. */
export function bytesOf(cell: NonNullable<Cell>): Buffer {
  return Buffer.from(cell.slice(2), "hex");
}
