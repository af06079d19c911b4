import { Client } from "pg";
import type { MandateTypePolicy, Policy } from "#domain/sharing/policy.js";
import { isShutForTeams } from "#domain/sharing/team.js";

type Never = [reader: string, dataClass: string];

/**
 * Writes what the second wall needs of the policy: groups of readers, the `never` cells and what mandates reach, all in one
 * transaction. Row-level security is a superset of the decision: it knows no purposes.
 * @param ownerUrl connection as regiemap_owner
 */
export async function syncPolicy(ownerUrl: string, policy: Policy): Promise<void> {
  const groups = [...readersOf(policy), [TEAM, TEAM]];
  const nevers = neverRows(policy);
  const powers = [...policy.mandates.types].map(([type, power]) => powerRow(type, power, policy));
  const bands = [...policy.mandates.types].flatMap(([type, power]) => (power.byAge ? bandRows(type, policy) : []));
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("lock table policy_version in exclusive mode");
    await client.query("delete from reader_group; delete from mandate_power; delete from policy_version");
    await client.query("insert into reader_group select * from unnest($1::text[], $2::text[])", columns(groups, 2));
    await client.query("insert into ceiling_never select * from unnest($1::text[], $2::text[])", columns(nevers, 2));
    for (const power of powers) await client.query("insert into mandate_power values ($1, $2, $3, $4, $5)", power);
    for (const band of bands) await client.query("insert into mandate_band values ($1, $2, $3, $4, $5)", band);
    await client.query("insert into policy_version (version) values ($1)", [policy.version]);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/** Teams have no row in the ceiling, but a rule of their own. */
const TEAM = "team";
const PLAIN_READERS = ["relative", "link", "employer-side"];

/** Readers with a row in the ceiling, and the group whose row that is. */
function readersOf(policy: Policy): [reader: string, group: string][] {
  const plain = PLAIN_READERS.map((reader): [string, string] => [reader, reader]);
  return [
    ...[...policy.professions].map(([key, { group }]): [string, string] => [`profession:${key}`, group]),
    ...plain,
  ];
}

function neverRows(policy: Policy): Never[] {
  const classes = [...policy.classes.keys()];
  const ofTeams = classes.filter((dataClass) => isShutForTeams(dataClass, policy));
  const rows = readersOf(policy).map(([reader, group]) => {
    const own = policy.professionCeiling.get(reader.replace("profession:", ""));
    // A class that the ceiling does not name for a group is as good as never.
    const isShut = (dataClass: string): boolean =>
      !isOpen(policy.ceiling.get(group)?.get(dataClass)) ||
      (own?.has(dataClass) === true && !isOpen(own.get(dataClass)));
    return [reader, classes.filter(isShut)] as const;
  });
  return [[TEAM, ofTeams] as const, ...rows].flatMap(([reader, shut]) =>
    shut.map((dataClass): Never => [reader, dataClass]),
  );
}

const isOpen = (cell: string | undefined): boolean => cell === "offer" || cell === "ask";

function powerRow(type: string, power: MandateTypePolicy, policy: Policy): unknown[] {
  return [
    type,
    power.byAge ? byAge(policy) : union(power, policy),
    power.byAge ? policy.mandates.ageBands.some((band) => band.decide !== "none") : power.decide !== "none",
    power.onlyWhenIncapable,
    power.endsAt,
  ];
}

/** What a type reaches at an age. Who decides about everything reads everything. */
function bandRows(type: string, policy: Policy): unknown[][] {
  return policy.mandates.ageBands.map(({ from, to, read, decide }) => {
    const isAll = read === "all" || decide === "all";
    const reads = isAll ? [...policy.classes.keys()] : read instanceof Set ? [...read] : [];
    return [type, from, to, reads, decide !== "none"];
  });
}

/** What may be read or decided, since who decides about a class may read it. Null = what the document says. */
function union({ read, decide }: MandateTypePolicy, policy: Policy): string[] | null {
  if (read === "as-written" || decide === "as-written") return null;
  const classes = [read, decide].flatMap((reach) => (reach === "none" ? [] : [...reach]));
  return [...new Set(classes)].filter((dataClass) => policy.classes.has(dataClass));
}

/** The union over all ages. */
function byAge(policy: Policy): string[] {
  const bands = policy.mandates.ageBands;
  if (bands.some((band) => band.read === "all")) return [...policy.classes.keys()];
  return [...new Set(bands.flatMap((band) => (band.read instanceof Set ? [...band.read] : [])))];
}

function columns(rows: readonly (readonly string[])[], count: number): string[][] {
  return Array.from({ length: count }, (_, column) => rows.map((row) => row[column]!));
}
