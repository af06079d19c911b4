import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { CheckpointKey } from "./checkpoint-key.js";

/** The newest event of a chain at the moment of signing. */
export interface SignedHead {
  /** `dossier:<id>` or `account:<id>`. */
  chain: string;
  seq: number;
  /** Hexadecimal. */
  hash: string;
}

/** What one line of the file says. Lines are chained too: `previous` is the hash of the line before. */
interface Line {
  number: number;
  at: number;
  previous: string;
  heads: SignedHead[];
  erased: SignedHead[];
}

const START = "00".repeat(32);

/**
 * Signed checkpoints in a folder outside the database: one file a day, one line each, only ever added to. A line is
 * `<base64 signature> <exact JSON text>`.
 */
export class CheckpointFile {
  constructor(
    private readonly folder: string,
    private readonly key: CheckpointKey,
  ) {}

  /** Adds one line and waits until it is on the disk. @param at microseconds */
  append(at: number, heads: SignedHead[], erased: SignedHead[] = []): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const last = this.lastLine();
    const line: Line = {
      number: last ? last.number + 1 : 1,
      at,
      previous: last ? last.hash : START,
      heads,
      erased,
    };
    const body = JSON.stringify(line);
    const day = new Date(at / 1000).toISOString().slice(0, 10);
    const file = openSync(join(this.folder, `${day}.checkpoints`), "a", 0o600);
    try {
      // Begins on a line of its own, also after a line that a crash left unfinished.
      writeSync(file, `\n${this.key.sign(body).toString("base64")} ${body}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  private lastLine(): { number: number; hash: string } | null {
    const names = readdirSync(this.folder).filter((name) => name.endsWith(".checkpoints"));
    for (const name of names.sort().toReversed()) {
      const lines = readFileSync(join(this.folder, name), "utf8").split("\n").filter(isWhole);
      const body = lines.at(-1)?.replace(/^\S+ /, "");
      if (body === undefined) continue;
      const { number } = JSON.parse(body) as Line;
      return { number, hash: createHash("sha256").update(body).digest("hex") };
    }
    return null;
  }
}

const isWhole = (line: string): boolean => line.includes(" {") && line.endsWith("}");
