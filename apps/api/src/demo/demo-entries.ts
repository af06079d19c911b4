import { resolveReferences } from "#catalogue/demo-world.js";
import type { DemoEntry, DemoRevision } from "#catalogue/types.js";
import type { RevisionContent } from "#domain/dossier/entry.js";
import { demoId } from "#edge/demo/demo-id.js";
import { ActOnEntry } from "../rooms/dossier/act-on-entry.js";
import { AddRevision } from "../rooms/dossier/add-revision.js";
import { CreateEntry } from "../rooms/dossier/create-entry.js";
import { PutReaction } from "../rooms/dossier/put-reaction.js";
import { momentAt } from "./demo-moments.js";
import { done, FixedIds, IMPORTER, type Act, type Stage } from "./demo-stage.js";

const MINUTE = 60_000_000;

/** A sheet's life: written, sent, opened, accepted, reacted to, revised. */
export function entryActs(entry: DemoEntry): Act[] {
  const created = momentAt(entry.createdAt, "created");
  const acts: Act[] = [{ at: created, what: `entry ${entry.id}`, play: (stage) => create(stage, entry, created) }];
  const isProfessional = entry.author.startsWith("@m-");
  if (isProfessional && entry.state === "accepted") {
    const at = momentAt(entry.acceptedAt ?? entry.createdAt, "accepted");
    acts.push({ at, what: `acceptance of ${entry.id}`, play: (stage) => accept(stage, entry, 1, at) });
  }
  if (entry.reaction) {
    const at = momentAt(entry.acceptedAt ?? entry.createdAt, "accepted") + 2 * MINUTE;
    acts.push({ at, what: `reaction on ${entry.id}`, play: (stage) => react(stage, entry, at) });
  }
  let text = entry.body;
  for (const [index, revision] of (entry.revisions ?? []).entries()) {
    const before = text;
    text = patched(before, revision.body);
    const at = momentAt(revision.at, "revised") + index * MINUTE;
    const what = `revision ${index + 2} of ${entry.id}`;
    acts.push({ at, what, play: (stage) => revise(stage, entry, revision, before, at) });
    if (!revision.by.startsWith("@m-") || revision.state === "submitted") continue;
    // Read the same day it came in, or later; never before it was written.
    const accepted = Math.max(momentAt(revision.acceptedAt ?? revision.at, "accepted"), at + MINUTE / 2);
    acts.push({
      at: accepted,
      what: `acceptance of ${what}`,
      play: (stage) => accept(stage, entry, index + 2, accepted),
    });
  }
  return acts;
}

const patched = (body: DemoEntry["body"], changes: DemoEntry["body"]): DemoEntry["body"] => ({ ...body, ...changes });

const placeOf = (entry: DemoEntry) => ({
  dossierId: demoId("dossier", entry.owner),
  entryId: demoId("entry", entry.id),
});

async function create(stage: Stage, entry: DemoEntry, at: number): Promise<void> {
  const ids = new FixedIds(demoId("entry", entry.id));
  const creating = new CreateEntry(stage.as(entry.author, at), stage.vocabulary, ids);
  const made = await creating.run(IMPORTER, {
    dossierId: demoId("dossier", entry.owner),
    templateKey: entry.template,
    content: contentOf(stage, entry, entry, entry.body),
    purpose: entry.purpose,
    state: entry.state === "private" ? "private" : undefined,
    submit: entry.state !== "draft",
  });
  done(made);
}

async function accept(stage: Stage, entry: DemoEntry, revision: number, at: number): Promise<void> {
  const acting = new ActOnEntry(stage.as(entry.owner, at), stage.vocabulary);
  for (const act of ["open", "accept"] as const) done(await acting.run(IMPORTER, act, { ...placeOf(entry), revision }));
}

async function react(stage: Stage, entry: DemoEntry, at: number): Promise<void> {
  const { view = "agree", text = "" } = entry.reaction ?? {};
  const reacting = new PutReaction(stage.as(entry.owner, at), stage.vocabulary);
  done(await reacting.run(IMPORTER, { ...placeOf(entry), stance: view, text }));
}

async function revise(
  stage: Stage,
  entry: DemoEntry,
  revision: DemoRevision,
  before: DemoEntry["body"],
  at: number,
): Promise<void> {
  // On a sheet for both a professional sends the fields that change; on one's own the whole text.
  const { authors } = stage.vocabulary.catalogue.templates.get(entry.template) ?? {};
  const isPatch = revision.by.startsWith("@m-") && authors === "both";
  const body = isPatch ? revision.body : { ...before, ...revision.body };
  const texts = {
    plainSummary: revision.plainSummary ?? entry.plainSummary,
    workStep: revision.workStep ?? entry.workStep,
  };
  const content = contentOf(stage, entry, isPatch ? revision : texts, body);
  const revising = new AddRevision(stage.as(revision.by, at), stage.vocabulary);
  done(await revising.run(IMPORTER, { ...placeOf(entry), content, purpose: revision.purpose }));
}

function contentOf(
  { vocabulary, cast }: Stage,
  entry: DemoEntry,
  { plainSummary, workStep }: { plainSummary?: string; workStep?: string },
  body: DemoEntry["body"],
): RevisionContent {
  const template = vocabulary.catalogue.templates.get(entry.template);
  if (!template) throw new Error(`no template ${entry.template}`);
  const resolved = resolveReferences(template, body, (key, type) =>
    type === "link" ? { entry: demoId("entry", key) } : cast.person(key),
  );
  return { body: resolved, plainSummary: plainSummary ?? null, workStep: workStep ?? null };
}
