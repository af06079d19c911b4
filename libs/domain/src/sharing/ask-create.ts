import { writerOf } from "../dossier/writer.js";
import type { KnownFailure } from "../failures.js";
import { failure, success, type Result } from "../result.js";
import type { WorkScope } from "../unit-of-work.js";
import { factsFor, judge, refuse } from "./ask.js";
import { hypotheticalEntry, sectionOf } from "./authorship.js";
import type { Decision, Release } from "./decision.js";
import type { Facts } from "./facts.js";
import type { Policy } from "./policy.js";

const ACT = { type: "entry.create", action: "C", objectKind: "entry" } as const;

export interface MayCreate {
  facts: Facts;
  sectionKey: string;
  /** What the writer can read in this dossier: what a link may point at. */
  readable: Decision["released"];
  authority: string[];
  /** What of it they may fill in. */
  fields: Release["fields"];
}

/** May this actor start a sheet of this kind here? Judged on the sheet as it would be. */
export async function askToCreate(
  scope: WorkScope,
  policy: Policy,
  asked: { dossierId: string; templateKey: string; templateVersion: number; purpose?: string },
): Promise<Result<MayCreate, KnownFailure>> {
  const { dossierId, purpose } = asked;
  const facts = await factsFor(scope, policy, dossierId, purpose);
  const template = policy.templates.get(`${asked.templateKey}@${asked.templateVersion}`);
  const readable = judge(scope, policy, facts, "read", purpose);
  const profession = facts?.membership?.profession;
  const sectionKey = template && (profession === undefined ? template.section : sectionOf(template, profession));
  let decision = readable;
  if (facts && template && sectionKey) {
    const entry = hypotheticalEntry(template, sectionKey, writerOf(scope.actor, facts), scope.now);
    decision = judge(scope, policy, { ...facts, entries: [entry] }, "contribute", purpose);
    const releases = decision.released.get(entry.id);
    if (releases)
      return success({
        facts,
        sectionKey,
        readable: readable.released,
        authority: [...new Set(releases.map(({ because }) => because))],
        fields: releases[0]?.fields ?? [],
      });
  }
  if (decision.refused.includes("purpose-missing")) return failure({ code: "purpose-missing" });
  await refuse(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] }, decision, purpose);
  return failure({ code: readable.outcome === "allowed" ? "not-allowed" : "not-found" });
}
