import { createRequire } from "node:module";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client, Submittable } from "pg";
import { peerFile } from "../systems/peers.js";

/** A value as COPY reads it in text form: arrays and JSON are given as PostgreSQL writes them. */
export type CopyValue = string | number | boolean | Buffer | null;
/** Column → value; every row of a table has the same columns in the same order. */
export type CopyRow = Record<string, CopyValue>;

export interface CopyTable {
  name: string;
  rows: Iterable<CopyRow>;
}

const ROWS_PER_PIECE = 400;

/** Loads rows with COPY, the only way that fills a database of some gigabytes in minutes. */
export async function copyInto(client: Client, { name, rows }: CopyTable): Promise<void> {
  const { from } = createRequire(peerFile("pg-copy-streams", "package.json"))("pg-copy-streams") as {
    from(sql: string): Submittable & Writable;
  };
  const [first] = rows;
  if (first === undefined) return;
  const stream = client.query(from(`COPY ${name} (${Object.keys(first).join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(pieces(rows)), stream);
}

/** Rows that are made while they are loaded, and can be gone through again from the start. */
export const made = (generate: () => Generator<CopyRow>): Iterable<CopyRow> => ({ [Symbol.iterator]: generate });

function* pieces(rows: Iterable<CopyRow>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(Object.values(row).map(cell).join("\t"));
    if (lines.length < ROWS_PER_PIECE) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join("\n")}\n`;
}

function cell(value: CopyValue): string {
  if (value === null) return "\\N";
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  if (typeof value !== "string") return String(value);
  return value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!);
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
