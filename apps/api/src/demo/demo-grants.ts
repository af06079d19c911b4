import type { DemoGrant, DemoGrantee, DemoProposal, DemoWorld } from "#catalogue/types.js";
import { startOfLocalDay } from "#domain/local-day.js";
import type { Micros } from "#domain/time.js";
import { demoId } from "#edge/demo/demo-id.js";
import { ActOnGrant } from "../rooms/sharing/act-on-grant.js";
import { ConfirmProposal } from "../rooms/sharing/confirm-proposal.js";
import { CreateGrant } from "../rooms/sharing/create-grant.js";
import { GiveBackGrant } from "../rooms/sharing/give-back-grant.js";
import { momentAt } from "./demo-moments.js";
import { done, FixedIds, IMPORTER, type Act, type Stage } from "./demo-stage.js";

const MINUTE: Micros = 60_000_000;

/** Links come with their own issue: their grants and openings are not played. */
export const isPlayed = ({ grantee }: Pick<DemoGrant, "grantee">): boolean => grantee.link === undefined;

/** A grant's life: made (with a second key where that is needed), paused, ended. */
export function grantActs(grant: DemoGrant, world: DemoWorld): Act[] {
  const begun = momentAt(grant.validFrom, "begun");
  const acts: Act[] = [{ at: begun, what: `grant ${grant.id}`, play: (stage) => create(stage, grant, world, begun) }];
  if (grant.state === "paused") {
    const at = begun + MINUTE;
    acts.push({ at, what: `pause of ${grant.id}`, play: (stage) => pause(stage, grant, at) });
  }
  if (grant.state === "ended" && grant.endedAt !== undefined) {
    const at = momentAt(grant.endedAt, "ended");
    const { endReason } = grant;
    if (endReason === "stopped" || endReason === "given-back")
      acts.push({ at, what: `end of ${grant.id}`, play: (stage) => end(stage, grant, at) });
    if (endReason === "stopped" || endReason === "expired")
      acts.push({ at: at + MINUTE, what: `end of ${grant.id}`, play: (stage) => settle(stage, grant, endReason, at) });
  }
  return acts;
}

/** What still waits for its second key. */
export function proposalActs(proposal: DemoProposal): Act[] {
  const at = momentAt(proposal.createdAt, "begun");
  return [
    {
      at,
      what: `proposal ${proposal.id}`,
      play: (stage) => propose(stage, proposal, proposal.givenKeys[0] ?? proposal.owner, at),
    },
  ];
}

async function create(stage: Stage, grant: DemoGrant, world: DemoWorld, at: Micros): Promise<void> {
  const id = demoId("grant", grant.id);
  const [first = grant.createdBy ?? grant.owner, second] = grant.confirmedBy ?? [];
  const request = world.requests.find((each) => each.grant === grant.id);
  const replaced = world.grants.find(
    (each) => each.endReason === "superseded" && each.endedAt === grant.validFrom && isSameReader(each, grant),
  );
  const extra = {
    requestId: request && demoId("other", request.id),
    supersedes: replaced && demoId("grant", replaced.id),
  };
  if (second === undefined) return propose(stage, grant, first, at, id, extra);
  const proposalId = demoId("other", `proposal of ${grant.id}`);
  await propose(stage, grant, first, at, proposalId, extra);
  const confirming = new ConfirmProposal(stage.as(second, at + 1), stage.vocabulary, new FixedIds(id));
  done(await confirming.run(IMPORTER, { dossierId: demoId("dossier", grant.owner), proposalId }));
}

async function propose(
  stage: Stage,
  grant: DemoGrant | DemoProposal,
  by: string,
  at: Micros,
  id = demoId("other", grant.id),
  extra: { requestId?: string; supersedes?: string } = {},
): Promise<void> {
  const creating = new CreateGrant(stage.as(by, at), stage.vocabulary, new FixedIds(id));
  const text = ("receiptNl" in grant && grant.receiptNl) || "Dit deel ik. Ik kan altijd stoppen.";
  const terms = {
    granteeKey: granteeKeyOf(grant.grantee, stage),
    purpose: grant.purpose,
    actions: [...grant.actions],
    scope: grant.scope.map(({ entry, dataUntil, ...item }) => ({
      ...item,
      ...(entry === undefined ? {} : { entry: demoId("entry", entry) }),
      // Nothing said here means: later texts too.
      dataUntil: dataUntil === undefined ? null : momentAt(dataUntil, "ended"),
    })),
    validUntil: startOfLocalDay(grant.validUntil),
  };
  const dossierId = demoId("dossier", grant.owner);
  const shown = { text, language: "nl" } as const;
  done(await creating.run(IMPORTER, { dossierId, terms, shown, channel: "import", ...extra }));
}

async function pause(stage: Stage, grant: DemoGrant, at: Micros): Promise<void> {
  done(await new ActOnGrant(stage.as(grant.owner, at), stage.vocabulary).run(IMPORTER, "pause", placeOf(grant)));
}

async function end(stage: Stage, grant: DemoGrant, at: Micros): Promise<void> {
  if (grant.endReason === "stopped") {
    done(await new ActOnGrant(stage.as(grant.owner, at), stage.vocabulary).run(IMPORTER, "stop", placeOf(grant)));
    return;
  }
  const reader = grant.grantee.membership ?? grant.grantee.account ?? "";
  done(await new GiveBackGrant(stage.as(reader, at), stage.vocabulary).run(IMPORTER, placeOf(grant)));
}

const placeOf = ({ id, owner }: DemoGrant) => ({ dossierId: demoId("dossier", owner), grantId: demoId("grant", id) });

function isSameReader(one: DemoGrant, other: DemoGrant): boolean {
  return one.owner === other.owner && JSON.stringify(one.grantee) === JSON.stringify(other.grantee);
}

function granteeKeyOf({ membership, account }: DemoGrantee, stage: Stage): string {
  const player = stage.cast.player(membership ?? account ?? "");
  return player.membershipId === null ? `a:${player.accountId}` : `m:${player.membershipId}`;
}

/** What a job writes down when a stop or a period is over; in the demo that was then, not today. */
async function settle(
  stage: Stage,
  grant: DemoGrant,
  endReason: "stopped" | "expired",
  endedAt: Micros,
): Promise<void> {
  const { dossierId, grantId } = placeOf(grant);
  await stage.as(grant.owner, endedAt + MINUTE).run(IMPORTER, async (scope) => {
    const found = await scope.grants.find(dossierId, grantId);
    if (!found) throw new Error("there is no such grant");
    const change = { state: "ended", stopsAt: null, endedAt, endReason } as const;
    if (!(await scope.grants.change(dossierId, grantId, found.version, change))) throw new Error("it did not end");
  });
}
