import type { Pool } from "pg";
import { v7 as uuidv7 } from "uuid";
import type { Reaction, Revision } from "#domain/dossier/entry.js";
import type { Actor, Caller } from "#domain/identity/actor.js";
import { HotRead, type ViewFacts, type ViewMaterial, type ViewPlan } from "#domain/sharing/hot-read.js";
import type { Moment } from "#domain/time.js";
import { SignInRequired } from "#domain/unit-of-work.js";
import type { DossierKey, DossierKeys } from "#vault/dossier-keys.js";
import { NoDossierKey } from "../acting.js";
import type { Cell, Meter, Statement, Value } from "../connection.js";
import { readActor } from "../enter.js";
import { hold } from "../hold.js";
import { openReaction, openRevision } from "../repositories/sealed-texts.js";
import { metAChange } from "../transaction.js";
import { VIEW_FACTS, VIEW_REFUSAL, VIEW_RELEASE } from "./hot-statements.js";
import { readFacts, readKey } from "./read-facts.js";

type DecideOn = (loaded: ViewFacts | null, actor: Actor, moment: Moment) => ViewPlan;

/** Times a view is decided before giving up: each further time needs a change of rights within milliseconds. */
const ATTEMPTS = 3;

/** Column of the first row in which the place stands that the second round trip takes again. */
const PLACE = 11;

/** Two round trips: facts, decide, texts and event. Nothing is held while the decision is made. */
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
    const [entered, ...rows] = await this.call(VIEW_FACTS, [tokenHash, dossierId, purpose ?? null]);
    if (!entered) throw new SignInRequired();
    const { actor, ...moment } = readActor(entered.slice(1));
    const place = entered[PLACE]!;
    const loaded = readFacts(dossierId, rows);
    const plan = decideOn(loaded, actor, moment);
    const event = JSON.stringify({ id: uuidv7(), traceId, ...plan.event });
    if (plan.outcome === "refused" || loaded === null) {
      await this.call(VIEW_REFUSAL, [tokenHash, place, dossierId, event]);
      return null;
    }
    const { dossier, membership } = loaded.facts;
    // The key is asked for only when something flows: a refusal must not tell whether it was known already.
    const known = this.keys.peek(dossierId);
    const texts = await this.call(VIEW_RELEASE, [
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

  private call(of: Statement, values: readonly Value[]): Promise<Cell[][]> {
    return hold(
      this.pool,
      this.meter,
      (connection) => connection.rows(of, values),
      // A statement that commits by itself leaves nothing behind when it fails; see metAChange for what it may fail with.
      async () => true,
    );
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
