import type { Client } from "pg";
import type { Checkpoints, Finding } from "./checkpoints.mjs";

export function verifyChains(
  client: Client,
  signed: Checkpoints | null,
  only?: string[],
): Promise<{ events: number; chains: number; findings: Finding[] }>;
