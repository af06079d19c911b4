import type { Pool, PoolClient } from "pg";
import { CheckpointFile, type SignedHead } from "./checkpoint-file.js";
import { CheckpointKey } from "./checkpoint-key.js";

export interface CheckpointOptions {
  /** Folder outside the database, better on other storage. */
  checkpointDir: string;
  /** File with the key that signs; made when missing. */
  checkpointKeyFile: string;
}

/** Any number, the same in every process: one signs at a time. */
const LOCK = 7_343_626;

const CHANGED = `select 'dossier:' || h.dossier_id as chain, h.seq::float8 as seq, encode(h.hash, 'hex') as hash
  from access_head h left join checkpoint_mark m on m.dossier_id = h.dossier_id
  where h.seq > 0 and m.seq is distinct from h.seq
union all
select 'account:' || h.account_id, h.seq::float8, encode(h.hash, 'hex')
  from account_head h left join account_mark m on m.account_id = h.account_id
  where h.seq > 0 and m.seq is distinct from h.seq
order by 1`;

const MARK_DOSSIERS = `insert into checkpoint_mark (dossier_id, seq, hash, at)
select substr(x.chain, 9)::uuid, x.seq, decode(x.hash, 'hex'), at_micros($2)
from json_to_recordset($1) x (chain text, seq bigint, hash text) where x.chain like 'dossier:%'
on conflict (dossier_id) do update set seq = excluded.seq, hash = excluded.hash, at = excluded.at`;

const MARK_ACCOUNTS = `insert into account_mark (account_id, seq)
select substr(x.chain, 9)::uuid, x.seq
from json_to_recordset($1) x (chain text, seq bigint) where x.chain like 'account:%'
on conflict (account_id) do update set seq = excluded.seq`;

/**
 * Signs the newest event of every chain that grew since the last time, in a file outside the database. Who changes an event
 * before that is found out even when they rebuild the whole chain, unless they have the signing key too.
 * @param pool connections as regiemap_worker
 * @returns how many chains were signed
 */
export async function writeCheckpoint(pool: Pool, options: CheckpointOptions): Promise<number> {
  return alone(pool, async (client, now) => {
    const { rows: heads } = await client.query<SignedHead>(CHANGED);
    if (heads.length === 0) return 0;
    // First the file, then the notes about it: after a crash in between the same heads are signed again.
    new CheckpointFile(options.checkpointDir, CheckpointKey.open(options.checkpointKeyFile)).append(now, heads);
    await client.query(MARK_DOSSIERS, [JSON.stringify(heads), now]);
    await client.query(MARK_ACCOUNTS, [JSON.stringify(heads)]);
    return heads.length;
  });
}

/**
 * Erases a dossier: its rows, its key, its record. A signed tombstone stays, in the database and beside the checkpoints, so
 * that the verifier knows the chain was ended on purpose and a restored backup can erase it again. Nothing in the product
 * calls this yet, and it reaches no other process: an api that used the key keeps it in memory until it needs the room.
 * @returns false when there is no such dossier
 */
export async function eraseDossier(pool: Pool, dossierId: string, options: CheckpointOptions): Promise<boolean> {
  return alone(pool, async (client, now) => {
    const { rows } = await client.query<{ seq: number; hash: string }>(
      "select seq::float8 as seq, encode(hash, 'hex') as hash from access_head where dossier_id = $1",
      [dossierId],
    );
    const [head] = rows;
    if (!head) return false;
    const key = CheckpointKey.open(options.checkpointKeyFile);
    const stone = { chain: `dossier:${dossierId}`, ...head };
    const signature = key.sign(tombstoneText(stone, now));
    const done = await client.query("select erase_dossier($1, $2, decode($3, 'hex'), $4, $5) as done", [
      dossierId,
      head.seq,
      head.hash,
      now,
      signature,
    ]);
    if (!done.rows[0].done) throw new Error("The dossier's record grew while it was being erased: try again.");
    new CheckpointFile(options.checkpointDir, key).append(now, [], [stone]);
    return true;
  });
}

/** The exact text a tombstone's signature covers. */
const tombstoneText = ({ chain, seq, hash }: SignedHead, at: number): string =>
  JSON.stringify({ erased: chain, at, seq, hash });

async function alone<T>(pool: Pool, work: (client: PoolClient, now: number) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ now: string }>(
      "select pg_advisory_xact_lock($1), micros(clock_timestamp()) as now",
      [LOCK],
    );
    const result = await work(client, Number(rows[0]!.now));
    await client.query("commit");
    return result;
  } catch (thrown) {
    await client.query("rollback").catch(() => undefined);
    throw thrown;
  } finally {
    client.release();
  }
}
