import { createHash, verify } from "node:crypto";

/** Re-computes chains of the record from their stored texts. Shares no code with the program that wrote them. */

const START = Buffer.alloc(32);

const KINDS = [
  { kind: "dossier", head: "access_head", event: "access_event", id: "dossier_id" },
  { kind: "account", head: "account_head", event: "account_event", id: "account_id" },
];

/**
 * Verifies the chains of a database against what was signed outside of it.
 * @param client a connected pg client that may read the record
 * @param signed answer of readCheckpoints, or null to do without (then a rebuilt chain is not found)
 * @param only ids of the chains to look at, e.g. `dossier:<uuid>`; absent = all
 * @returns {Promise<{ events: number, chains: number, findings: { chain: string, seq: number | null, what: string }[] }>}
 */
export async function verifyChains(client, signed, only) {
  const findings = [...(signed?.findings ?? [])];
  const erased = await readTombstones(client, signed, findings);
  let events = 0;
  let chains = 0;
  const seen = new Set();
  for (const kind of KINDS) {
    for (const head of await readHeads(client, kind, only)) {
      seen.add(head.chain);
      chains += 1;
      events += await verifyChain(client, kind, head, signed?.heads.get(head.chain) ?? [], findings);
    }
    await findOrphans(client, kind, only, findings);
  }
  for (const chain of signed?.heads.keys() ?? []) {
    if (seen.has(chain) || (only && !only.includes(chain))) continue;
    if (!erased.has(chain)) findings.push({ chain, seq: null, what: "the whole chain is gone without a tombstone" });
  }
  return { events, chains, findings };
}

async function readHeads(client, { kind, head, id }, only) {
  const { rows } = await client.query(
    `select ${id}::text as id, seq::text as seq, encode(hash, 'hex') as hash from ${head}
     where $1::uuid[] is null or ${id} = any ($1) order by ${id}`,
    [idsOf(kind, only)],
  );
  return rows.map((row) => ({ chain: `${kind}:${row.id}`, id: row.id, seq: Number(row.seq), hash: row.hash }));
}

async function verifyChain(client, { event, id, kind }, head, checkpoints, findings) {
  const told = kind === "dossier" ? "concat_ws(' ', e.type, e.told_at, e.actor_account_id)" : "null";
  const { rows } = await client.query(
    `select e.seq::text as number, e.body, e.prev, e.hash, ${told} as told from ${event} e where e.${id} = $1 order by e.seq`,
    [head.id],
  );
  const found = (seq, what) => findings.push({ chain: head.chain, seq, what });
  const hashes = new Map();
  let prev = START;
  let expected = 1;
  for (const row of rows) {
    const seq = Number(row.number);
    if (seq !== expected) found(expected, "an event is missing or was put in");
    const hash = createHash("sha256").update(prev).update(row.body, "utf8").digest();
    if (!row.prev.equals(prev)) found(seq, "the event does not follow the one before");
    if (!row.hash.equals(hash)) found(seq, "the event's text is not what was hashed");
    checkText(kind, head.id, seq, row, found);
    hashes.set(seq, row.hash.toString("hex"));
    prev = row.hash;
    expected = seq + 1;
  }
  if (head.seq !== expected - 1) found(expected, "the chain does not end where its head says");
  else if (head.seq > 0 && head.hash !== prev.toString("hex")) found(head.seq, "the head names another last event");
  for (const { seq, hash } of checkpoints)
    if (hashes.get(seq) !== hash) found(seq, "the event is not the one that was signed");
  return rows.length;
}

/**
 * The text says which chain and place it belongs to, so that an event cannot stand elsewhere; and the columns it is found
 * by say what the text says, so that none is hidden from who asks.
 */
function checkText(kind, id, seq, { body, told }, found) {
  let text;
  try {
    text = JSON.parse(body);
  } catch {
    return found(seq, "the event's text is no JSON");
  }
  if (text.seq !== seq) found(seq, "the event's text tells another number");
  if (kind !== "dossier") return;
  if (text.dossierId !== id) found(seq, "the event's text tells another dossier");
  const parts = [text.type, text.occurredAt ?? text.at, text.actor?.accountId ?? []].flat();
  if (told !== parts.join(" ")) found(seq, "a column tells something else than the event's text");
}

async function findOrphans(client, { kind, event, head, id }, only, findings) {
  const { rows } = await client.query(
    `select distinct e.${id}::text as id from ${event} e
     where ($1::uuid[] is null or e.${id} = any ($1)) and not exists (select from ${head} h where h.${id} = e.${id})`,
    [idsOf(kind, only)],
  );
  for (const row of rows) findings.push({ chain: `${kind}:${row.id}`, seq: null, what: "events without a head" });
}

/** Chains that were ended by a tombstone with a good signature. Without a key no tombstone can be believed. */
async function readTombstones(client, signed, findings) {
  const erased = new Set(signed?.erased ?? []);
  const { rows } = await client.query(
    "select dossier_id::text as id, erased_at::text as at, seq::text as seq, encode(hash, 'hex') as hash, signature from erasure_tombstone",
  );
  for (const row of rows) {
    const chain = `dossier:${row.id}`;
    const text = JSON.stringify({ erased: chain, at: Number(row.at), seq: Number(row.seq), hash: row.hash });
    if (signed && verify(null, Buffer.from(text), signed.key, row.signature)) erased.add(chain);
    else if (signed) findings.push({ chain, seq: null, what: "a tombstone with a false signature" });
  }
  return erased;
}

const idsOf = (kind, only) =>
  only?.filter((chain) => chain.startsWith(`${kind}:`)).map((chain) => chain.slice(kind.length + 1)) ?? null;
