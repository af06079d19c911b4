import type { DemoBlock, DemoRead, DemoRequest } from "#catalogue/types.js";
import { planView } from "#domain/sharing/view-plan.js";
import { demoId } from "#edge/demo/demo-id.js";
import { GetEntry } from "../rooms/dossier/get-entry.js";
import { AnswerRequest } from "../rooms/sharing/answer-request.js";
import { AskAccess } from "../rooms/sharing/ask-access.js";
import { CreateBlock, type BlockedWho } from "../rooms/sharing/create-block.js";
import { momentAt } from "./demo-moments.js";
import { done, FixedIds, IMPORTER, type Act, type Stage } from "./demo-stage.js";
import { shareCodeOf } from "./share-code.js";

export function blockActs(block: DemoBlock): Act[] {
  const at = momentAt(block.createdAt, "blocked");
  return [{ at, what: `block ${block.id}`, play: (stage) => blockOff(stage, block, at) }];
}

async function blockOff(stage: Stage, block: DemoBlock, at: number): Promise<void> {
  const { section, dataClass, entry } = block.what;
  const what =
    section !== undefined
      ? ({ kind: "section", section } as const)
      : dataClass !== undefined
        ? ({ kind: "class", dataClass } as const)
        : entry !== undefined
          ? ({ kind: "entry", entryId: demoId("entry", entry) } as const)
          : ({ kind: "everything" } as const);
  const ids = new FixedIds(demoId("other", block.id));
  const creating = new CreateBlock(stage.as(block.owner, at), stage.vocabulary, ids);
  done(await creating.run(IMPORTER, { dossierId: demoId("dossier", block.owner), who: whoOf(block, stage), what }));
}

function whoOf({ against }: DemoBlock, stage: Stage): BlockedWho {
  const { organisation, profession, membership, account } = against;
  if (organisation !== undefined) return { kind: "organisation", organisationId: demoId("organisation", organisation) };
  if (profession !== undefined) return { kind: "profession", profession };
  const player = stage.cast.player(membership ?? account ?? "");
  return { kind: "reader", granteeKey: player.membershipId ? `m:${player.membershipId}` : `a:${player.accountId}` };
}

/** Asked, and answered when it was, if not by the grant itself; a request that was left alone stays open. */
export function requestActs(request: DemoRequest): Act[] {
  const asked = momentAt(request.askedAt, "asked");
  const acts: Act[] = [{ at: asked, what: `request ${request.id}`, play: (stage) => ask(stage, request, asked) }];
  const { state, answeredAt, grant } = request;
  if (grant !== undefined) return acts;
  if ((state === "granted" || state === "declined") && answeredAt !== undefined) {
    const at = momentAt(answeredAt, "answered");
    acts.push({ at, what: `answer to ${request.id}`, play: (stage) => answer(stage, request, state, at) });
  }
  return acts;
}

async function ask(stage: Stage, request: DemoRequest, at: number): Promise<void> {
  const ids = new FixedIds(demoId("other", request.id));
  const asking = new AskAccess(stage.as(request.from, at), stage.vocabulary, ids);
  const { purpose, months, reasonNl: reason } = request;
  const items = request.items.map(({ template }) => ({ template }));
  done(await asking.run(IMPORTER, { shareCode: shareCodeOf(request.owner), purpose, items, months, reason }));
}

async function answer(stage: Stage, request: DemoRequest, state: "granted" | "declined", at: number): Promise<void> {
  const answering = new AnswerRequest(stage.as(request.owner, at), stage.vocabulary);
  const place = { dossierId: demoId("dossier", request.owner), requestId: demoId("other", request.id) };
  done(await answering.run(IMPORTER, { ...place, answer: state }));
}

/** Somebody looked, or tried to: it has to come out as the file says. */
export function readActs(read: DemoRead): Act[] {
  const at = momentAt(read.at, "read");
  return read.entries.map((entry, index) => ({
    at: at + index * 1_000_000,
    what: `read of ${entry} by ${read.by}`,
    play: (stage) => look(stage, read, entry, at + index * 1_000_000),
  }));
}

async function look(stage: Stage, read: DemoRead, entry: string, at: number): Promise<void> {
  if (entry === read.entries[0] && read.outcome === "allowed" && read.purpose !== undefined)
    await openDossier(stage, read, read.purpose, at - 1_000_000);
  const reading = new GetEntry(stage.as(read.by, at), stage.vocabulary);
  const place = { dossierId: demoId("dossier", read.owner), entryId: demoId("entry", entry) };
  const result = await reading.run(IMPORTER, { ...place, purpose: read.purpose });
  const outcome = result.ok ? "allowed" : "refused";
  if (outcome !== read.outcome) throw new Error(`was ${outcome}, should be ${read.outcome}`);
}

/** A reader sees the whole released view first. The hot path is for live requests; this asks and records the same. */
async function openDossier(stage: Stage, read: DemoRead, purpose: string, at: number): Promise<void> {
  const dossierId = demoId("dossier", read.owner);
  await stage.as(read.by, at).run(IMPORTER, async (scope) => {
    const facts = await scope.facts.ofActor(dossierId, purpose);
    const cards = await scope.entries.cards(dossierId);
    const loaded = facts && { facts, cards, ownerName: "", sections: [] };
    const plan = planView(loaded, scope.actor, scope, stage.vocabulary.policy, dossierId, purpose);
    if (plan.outcome === "refused") throw new Error("the view was refused");
    await scope.record.append(dossierId, plan.event);
  });
}
