import type { Pool } from "pg";
import { v7 as uuidv7 } from "uuid";
import type { Reaction, Revision } from "#domain/dossier/entry.js";
import type { Actor, Caller } from "#domain/identity/actor.js";
import { HotRead, type ViewFacts, type ViewMaterial, type ViewPlan } from "#domain/sharing/hot-read.js";
import type { Moment } from "#domain/time.js";
import { SignInRequired } from "#domain/unit-of-work.js";
import type { DossierKey, DossierKeys } from "#vault/dossier-keys.js";
import { NoDossierKey } from "../acting.js";
import type { Cell, Meter, Value } from "../connection.js";
import { readActor } from "../enter.js";
import { hold } from "../hold.js";
import { openReaction, openRevision } from "../repositories/sealed-texts.js";
import { metAChange, rollBack } from "../transaction.js";
import { Batcher, type BatchedStatement } from "./batcher.js";
import { VIEW_FACTS, VIEW_REFUSAL, VIEW_RELEASE } from "./hot-statements.js";
import { readFacts, readKey } from "./read-facts.js";

type DecideOn = (loaded: ViewFacts | null, actor: Actor, moment: Moment) => ViewPlan;

/** Times a view is decided before giving up: each further time needs a change of rights within milliseconds. */
const ATTEMPTS = 3;

/** Column of the first row in which the place stands that the second round trip takes again. */
const PLACE = 11;

/** May note that a session was seen, and nothing else: what is decided on it is checked when the texts are released. */
const FACTS_TOGETHER: BatchedStatement = {
  of: VIEW_FACTS,
  lockOrder: ([tokenHash]) => (tokenHash as Buffer).toString("hex"),
  isAnsweredBeforeCommit: true,
};

/** Takes the next place in the chain of its dossier: recorded for good before anybody reads. */
const RELEASES_TOGETHER: BatchedStatement = {
  of: VIEW_RELEASE,
  lockOrder: ([, , dossierId]) => dossierId as string,
  isAnsweredBeforeCommit: false,
};

/** Two round trips: facts, decide, texts and event. Nothing is held while the decision is made. */
export class PostgresHotRead extends HotRead {
  private readonly facts: Batcher;
  private readonly releases: Batcher;

  constructor(
    private readonly pool: Pool,
    private readonly keys: DossierKeys,
    private readonly meter: Meter,
  ) {
    super();
    this.facts = new Batcher(pool, meter, FACTS_TOGETHER);
    this.releases = new Batcher(pool, meter, RELEASES_TOGETHER);
  }

  async view(
    caller: Caller,
    dossierId: string,
    purpose: string | undefined,
    decideOn: DecideOn,
  ): Promise<ViewMaterial | null> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(caller, dossierId, purpose, decideOn);
      } catch (thrown) {
        if (!metAChange(thrown) || attempt === ATTEMPTS) throw thrown;
      }
    }
  }

  private async attempt(
    { tokenHash, traceId }: Caller,
    dossierId: string,
    purpose: string | undefined,
    decideOn: DecideOn,
  ): Promise<ViewMaterial | null> {
    if (tokenHash === null) throw new SignInRequired();
    const [entered, ...rows] = await this.facts.rows([tokenHash, dossierId, purpose ?? null]);
    if (!entered) throw new SignInRequired();
    const { actor, ...moment } = readActor(entered.slice(1));
    const place = entered[PLACE]!;
    const loaded = readFacts(dossierId, rows);
    const plan = decideOn(loaded, actor, moment);
    const event = JSON.stringify({ id: uuidv7(), traceId, ...plan.event });
    if (plan.outcome === "refused" || loaded === null) {
      await this.refuse([tokenHash, place, dossierId, event]);
      return null;
    }
    const { dossier, membership } = loaded.facts;
    // The key is asked for only when something flows: a refusal must not tell whether it was known already.
    const known = this.keys.peek(dossierId);
    const texts = await this.releases.rows([
      tokenHash,
      place,
      dossierId,
      known === undefined,
      plan.revisions.map((one) => one.entryId),
      plan.revisions.map((one) => `${one.entryId}/${one.number}`),
      plan.reactionsOf,
      dossier.accessVersion,
      membership?.version ?? null,
      event,
      plan.eventOnce,
    ]);
    const key = known ?? (await this.keys.unwrap(dossierId, readKey(keyRow(texts.shift()))));
    return { loaded, decision: plan.decision, ...open(key, texts) };
  }

  /** Always alone: it takes a place in a dossier's chain or an account's, and which of the two nobody may notice. */
  private refuse(values: readonly Value[]): Promise<Cell[][]> {
    return hold(this.pool, this.meter, (connection) => connection.rows(VIEW_REFUSAL, values), rollBack);
  }
}

/** From the first row of a release with a key: version and wrapped key. */
function keyRow(row: Cell[] | undefined): Cell[] {
  if (!row || row[0] !== null) throw new NoDossierKey();
  return [row[1]!, row[4]!];
}

function open(key: DossierKey, bodies: Cell[][]): Pick<ViewMaterial, "revisions" | "reactions"> {
  const revisions: Revision[] = [];
  const reactions = new Map<string, Reaction>();
  for (const row of bodies) {
    const [entryId, number, writtenAt, , content] = row;
    if (number) revisions.push(openRevision(key, row));
    else reactions.set(entryId!, openReaction(key, [entryId!, content!, writtenAt!]));
  }
  return { revisions, reactions };
}
