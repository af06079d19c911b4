import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { AccessEvent, AccessEventDraft } from "#domain/record/access-event.js";
import { AccessRecord, type DecidedOn } from "#domain/record/ports.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";
import { AUDIT_APPEND, AUDIT_REFUSE } from "../sharing/hot-statements.js";

// $1 dossier, $2 before this number or null, $3 limit
const LIST = statement(
  "record_list",
  `select json_build_object('body', e.body, 'hash', encode(e.hash, 'hex')) from access_event e
where e.dossier_id = $1 and ($2::bigint is null or e.seq < $2) order by e.seq desc limit $3`,
);

const CHAIN = statement(
  "record_chain",
  `select e.seq, e.body, encode(e.prev, 'hex'), encode(e.hash, 'hex') from access_event e
where e.dossier_id = $1 and e.seq > $2 order by e.seq limit $3`,
);
const HEAD = statement("record_head", "select seq, encode(hash, 'hex') from access_head where dossier_id = $1");
const MARK = statement(
  "record_mark",
  "select json_build_object('at', micros(at), 'seq', seq) from checkpoint_mark where dossier_id = $1",
);

const START = "00".repeat(32);
const PAGE = 1000;

type Body = Omit<AccessEvent, "hash" | "occurredAt"> & { occurredAt?: number };

/** The record of access: written by functions of the database only, read and re-computed here. */
export class PostgresRecord extends AccessRecord {
  constructor(private readonly acting: Acting) {
    super();
  }

  append(dossierId: string, event: AccessEventDraft, decidedOn?: DecidedOn): Promise<void> {
    return this.add(dossierId, event, false, decidedOn);
  }

  appendOnce(dossierId: string, event: AccessEventDraft, decidedOn?: DecidedOn): Promise<void> {
    return this.add(dossierId, event, true, decidedOn);
  }

  async refuse(dossierId: string, event: AccessEventDraft): Promise<void> {
    await this.acting.open(dossierId).rows(AUDIT_REFUSE, [dossierId, this.text(event)]);
  }

  async list(dossierId: string, page: { before?: number; limit: number }): Promise<AccessEvent[]> {
    const values = [dossierId, page.before ?? null, page.limit];
    const rows = await this.acting.open(dossierId).json<{ body: string; hash: string }>(LIST, values);
    return rows.map(({ body, hash }) => {
      const event = JSON.parse(body) as Body;
      return { ...event, occurredAt: event.occurredAt ?? null, hash };
    });
  }

  async verify(dossierId: string): ReturnType<AccessRecord["verify"]> {
    const connection = this.acting.open(dossierId);
    const [checkpoint = null] = await connection.json<{ at: number; seq: number }>(MARK, [dossierId]);
    let prev = START;
    let seq = 0;
    for (;;) {
      const rows = await connection.rows(CHAIN, [dossierId, seq, PAGE]);
      for (const [number, body, before, hash] of rows) {
        const expected = createHash("sha256").update(Buffer.from(prev, "hex")).update(body!).digest("hex");
        if (Number(number) !== seq + 1 || before !== prev || hash !== expected)
          return { intact: false, events: seq, firstBroken: seq + 1, head: prev, checkpoint };
        seq += 1;
        prev = expected;
      }
      if (rows.length < PAGE) break;
    }
    const [head] = await connection.rows(HEAD, [dossierId]);
    const intact = head !== undefined && Number(head[0]) === seq && head[1] === prev;
    return { intact, events: seq, firstBroken: intact ? null : seq + 1, head: prev, checkpoint };
  }

  private async add(dossierId: string, event: AccessEventDraft, isOnce: boolean, on?: DecidedOn): Promise<void> {
    const versions = [on?.dossier.accessVersion ?? null, on?.membership?.version ?? null];
    await this.acting.open(dossierId).rows(AUDIT_APPEND, [dossierId, this.text(event), isOnce, ...versions]);
  }

  private text(event: AccessEventDraft): string {
    return JSON.stringify({ id: uuidv7(), traceId: this.acting.traceId, ...event });
  }
}
