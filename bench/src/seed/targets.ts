import type { Target } from "../load/job.js";
import { idOf } from "../world/ids.js";
import { PURPOSE } from "../world/sheets.js";
import { readerOf, sessionToken } from "./people.js";

/** Dossiers that take part in one round: enough that most of their keys are not at hand. */
const MOST_TARGETS = 20_000;

/** THE read, of every dossier by the reader it was released to, with the session cookie a browser would send. */
export function viewTargets(dossiers: number): Target[] {
  const step = Math.max(1, Math.ceil(dossiers / MOST_TARGETS));
  const targets: Target[] = [];
  for (let dossier = 0; dossier < dossiers; dossier += step) targets.push(viewTarget(dossier, dossiers));
  return targets;
}

export function viewTarget(dossier: number, dossiers: number): Target {
  return {
    path: `/v1/dossiers/${idOf("dossier", dossier)}/view?purpose=${PURPOSE}`,
    headers: { cookie: `regiemap=${sessionToken(readerOf(dossier, dossiers))}`, accept: "application/json" },
  };
}
