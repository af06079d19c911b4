import type { Pool } from "pg";
import { v7 as uuidv7 } from "uuid";
import type { Reaction, Revision } from "#domain/dossier/entry.js";
import type { Actor, Caller } from "#domain/identity/actor.js";
import { HotRead, type ViewFacts, type ViewMaterial, type ViewPlan } from "#domain/sharing/hot-read.js";
import type { Moment } from "#domain/time.js";
import { SignInRequired } from "#domain/unit-of-work.js";
import type { DossierKey, DossierKeys } from "#vault/dossier-keys.js";
import type { Cell, Connection, Meter } from "../connection.js";
import { ENTER, readActor } from "../enter.js";
import { hold } from "../hold.js";
import { openReaction, openRevision } from "../repositories/sealed-texts.js";
import { metAChange, NotCommitted, rollBack } from "../transaction.js";
import { DOSSIER_FACTS, DOSSIER_KEY, ENTRY_FACTS, OWN_GRANTS } from "./fact-statements.js";
import { AUDIT_APPEND, AUDIT_REFUSE, BODIES } from "./hot-statements.js";
import { readFacts, readKey } from "./read-facts.js";

type DecideOn = (loaded: ViewFacts | null, actor: Actor, moment: Moment) => ViewPlan;

/** Times a view is decided before giving up: each further time needs a change of rights within milliseconds. */
const ATTEMPTS = 3;

/** Two round trips on one connection: [BEGIN, enter, facts], decide, [bodies, event, COMMIT]. */
export class PostgresHotRead extends HotRead {
  constructor(
    private readonly pool: Pool,
    private readonly keys: DossierKeys,
    private readonly meter: Meter,
  ) {
    super();
  }

  async view(
    caller: Caller,
    dossierId: string,
    purpose: string | undefined,
    decideOn: DecideOn,
  ): Promise<ViewMaterial | null> {
    if (caller.tokenHash === null) throw new SignInRequired();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const read = (connection: Connection) => this.attempt(connection, caller, dossierId, purpose, decideOn);
        return await hold(this.pool, this.meter, read, rollBack);
      } catch (thrown) {
        if (!metAChange(thrown) || attempt === ATTEMPTS) throw thrown;
      }
    }
  }

  private async attempt(
    connection: Connection,
    caller: Caller,
    dossierId: string,
    purpose: string | undefined,
    decideOn: DecideOn,
  ): Promise<ViewMaterial | null> {
    const [, entered, dossier, grants, entries] = await together([
      connection.command("BEGIN"),
      connection.rows(ENTER, [caller.tokenHash, dossierId]),
      connection.rows(DOSSIER_FACTS, [dossierId, purpose ?? null]),
      connection.rows(OWN_GRANTS, [dossierId]),
      connection.rows(ENTRY_FACTS, [dossierId, purpose ?? null]),
    ]);
    if (!entered[0]) throw new SignInRequired();
    const { actor, ...moment } = readActor(entered[0]);
    const loaded = readFacts(dossierId, { dossier: dossier[0], grants, entries });
    const plan = decideOn(loaded, actor, moment);
    const event = JSON.stringify({ id: uuidv7(), traceId: caller.traceId, ...plan.event });
    if (plan.outcome === "refused" || loaded === null) {
      await finish(connection, [connection.rows(AUDIT_REFUSE, [dossierId, event])]);
      return null;
    }
    const { facts } = loaded;
    const wanted = new Set(plan.reactionsOf);
    // The key is asked for only when something flows: a refusal must not tell whether it was known already. It goes first,
    // so that a grant that ends between the two statements cannot hide the key of texts that were let through.
    const known = this.keys.peek(dossierId);
    const [keys, bodies] = await finish(connection, [
      known ? Promise.resolve([]) : connection.rows(DOSSIER_KEY, [dossierId]),
      connection.rows(BODIES, [
        dossierId,
        plan.revisions.map((one) => one.entryId),
        plan.revisions.map((one) => one.number),
        plan.revisions.map((one) => String(wanted.has(one.entryId))),
        facts.dossier.accessVersion,
        facts.membership?.version ?? null,
      ]),
      connection.rows(AUDIT_APPEND, [
        dossierId,
        event,
        plan.eventOnce,
        facts.dossier.accessVersion,
        facts.membership?.version ?? null,
      ]),
    ]);
    const key = known ?? (keys?.[0] && (await this.keys.unwrap(dossierId, readKey(keys[0]))));
    return { loaded, decision: plan.decision, ...open(key, bodies ?? []) };
  }
}

/** Sends COMMIT behind statements that are under way and waits for all; what is answered was committed. */
async function finish(connection: Connection, sent: Promise<Cell[][]>[]): Promise<Cell[][][]> {
  const [command, ...answers] = await together([connection.command("COMMIT"), ...sent]);
  if (command !== "COMMIT") throw new NotCommitted();
  return answers as Cell[][][];
}

/** Waits for all of them, also when one fails, so that nothing is under way when the connection is given back. */
async function together<T extends readonly unknown[]>(
  sent: readonly [...{ [K in keyof T]: T[K] | Promise<T[K]> }],
): Promise<T> {
  const settled = await Promise.allSettled(sent);
  // The first failure is the cause; those after it only say that the transaction was aborted.
  const failed = settled.find((one): one is PromiseRejectedResult => one.status === "rejected");
  if (failed) throw failed.reason;
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as T;
}

function open(key: DossierKey | undefined, bodies: Cell[][]): Pick<ViewMaterial, "revisions" | "reactions"> {
  const revisions: Revision[] = [];
  const reactions = new Map<string, Reaction>();
  for (const [entryId, number, authoredAt, author, content, reaction, writtenAt] of bodies) {
    revisions.push(openRevision(key!, [entryId!, number!, authoredAt!, author!, content!]));
    if (reaction) reactions.set(entryId!, openReaction(key!, [entryId!, reaction, writtenAt!]));
  }
  return { revisions, reactions };
}
