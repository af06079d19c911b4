import type { KeyObject } from "node:crypto";

export interface Finding {
  chain: string;
  seq: number | null;
  what: string;
}

export interface Checkpoints {
  key: KeyObject;
  lines: number;
  heads: Map<string, { seq: number; hash: string }[]>;
  erased: Set<string>;
  findings: Finding[];
}

export function readCheckpoints(folder: string, publicKeyFile: string): Checkpoints;
