import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { Random } from "#testing/worlds/random.js";

interface Link {
  body: string;
  prev: Buffer;
  hash: Buffer;
}

/** What somebody with every right in the database, but without the checkpoint key, might do to a chain. */
export interface Tampering {
  name: string;
  /** True when the chain is whole in itself afterwards: then only the checkpoints can tell. */
  isRebuilt: boolean;
  change(chain: Link[], random: Random): Link[];
}

const withSeq = (body: string, seq: number): string => body.replace(/^\{"seq":\d+/, `{"seq":${seq}`);

/** Numbers and hashes the chain anew, the way the database does. */
function rebuild(chain: readonly Link[]): Link[] {
  let prev = Buffer.alloc(32);
  return chain.map((link, at) => {
    const body = withSeq(link.body, at + 1);
    const hash = createHash("sha256").update(prev).update(body).digest();
    const made = { body, prev, hash };
    prev = hash;
    return made;
  });
}

const EDITS: ((body: string) => string)[] = [
  (body) => body.replace('"allowed"', '"refused"'),
  (body) => body.replace(/"purpose": ?"[^"]*"/, '"purpose": "workplace"'),
  (body) => body.replace(/"name": ?"[^"]*"/, '"name": "Iemand anders"'),
  (body) => body.replace(/"at":(\d+)/, (_, at: string) => `"at":${Number(at) + 1}`),
  (body) => body.replace("}", " }"),
  (body) => body.replace(/"objectIds": ?\[/, '"objectIds": ["01890000-0000-7000-8000-000000000000", '),
];

function edit(chain: readonly Link[], random: Random): Link[] {
  const at = random.below(chain.length);
  const first = random.below(EDITS.length);
  // Not every event has every field: take the first edit that changes something.
  const changes = [...EDITS.slice(first), ...EDITS.slice(0, first)];
  const body = changes.map((change) => change(chain[at]!.body)).find((text) => text !== chain[at]!.body)!;
  return chain.map((link, index) => (index === at ? { ...link, body } : link));
}

function swap(chain: readonly Link[], random: Random): Link[] {
  const one = random.below(chain.length - 1);
  const other = one + 1 + random.below(chain.length - one - 1);
  return chain.map((link, at) => {
    if (at === one) return { ...link, body: withSeq(chain[other]!.body, one + 1) };
    return at === other ? { ...link, body: withSeq(chain[one]!.body, other + 1) } : link;
  });
}

function remove(chain: readonly Link[], random: Random): Link[] {
  const at = random.below(chain.length);
  return chain.filter((_, index) => index !== at);
}

function insert(chain: readonly Link[], random: Random): Link[] {
  const at = random.below(chain.length);
  const extra = edit([random.pick(chain)], random)[0]!;
  return [...chain.slice(0, at), extra, ...chain.slice(at)].map((link, index) => ({
    ...link,
    body: withSeq(link.body, index + 1),
  }));
}

const cut = (chain: readonly Link[], random: Random): Link[] => chain.slice(0, random.below(chain.length));

export const TAMPERINGS: Tampering[] = [
  { name: "edit", isRebuilt: false, change: edit },
  {
    name: "edit and hash that event anew",
    isRebuilt: false,
    change(chain, random) {
      return edit(chain, random).map((link) => ({
        ...link,
        hash: createHash("sha256").update(link.prev).update(link.body).digest(),
      }));
    },
  },
  { name: "swap two", isRebuilt: false, change: swap },
  { name: "remove", isRebuilt: false, change: remove },
  { name: "insert", isRebuilt: false, change: insert },
  { name: "cut the tail and set the head back", isRebuilt: true, change: cut },
  { name: "edit and rebuild the chain", isRebuilt: true, change: (chain, random) => rebuild(edit(chain, random)) },
  { name: "swap and rebuild the chain", isRebuilt: true, change: (chain, random) => rebuild(swap(chain, random)) },
  { name: "remove and rebuild the chain", isRebuilt: true, change: (chain, random) => rebuild(remove(chain, random)) },
  { name: "insert and rebuild the chain", isRebuilt: true, change: (chain, random) => rebuild(insert(chain, random)) },
];

/** Replaces the chain of a dossier in the database; as superuser, in the caller's transaction. */
export async function tamper(admin: Client, dossierId: string, tampering: Tampering, random: Random): Promise<void> {
  const { rows } = await admin.query<Link>(
    "select body, prev, hash from access_event where dossier_id = $1 order by seq",
    [dossierId],
  );
  const chain = tampering.change(rows, random);
  await admin.query("delete from access_event where dossier_id = $1", [dossierId]);
  await admin.query(
    `insert into access_event (dossier_id, seq, body, prev, hash, type, actor_account_id, told_at)
     select $1, (t.said ->> 'seq')::bigint, x.body, decode(x.prev, 'hex'), decode(x.hash, 'hex'), t.said ->> 'type',
       (t.said #>> '{actor,accountId}')::uuid, coalesce(t.said ->> 'occurredAt', t.said ->> 'at')::bigint
     from json_to_recordset($2) x (body text, prev text, hash text) cross join lateral (select x.body::json) t (said)`,
    [
      dossierId,
      JSON.stringify(
        chain.map((link) => ({ body: link.body, prev: link.prev.toString("hex"), hash: link.hash.toString("hex") })),
      ),
    ],
  );
  if (!tampering.isRebuilt) return;
  const last = chain.at(-1);
  await admin.query("update access_head set seq = $2, hash = $3 where dossier_id = $1", [
    dossierId,
    chain.length,
    last?.hash ?? Buffer.alloc(32),
  ]);
}
