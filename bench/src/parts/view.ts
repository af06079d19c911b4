import { atLeast, atMost, exactly, type Bar } from "../bars.js";
import type { Contender, RoundPlan } from "../load/rounds.js";
import { middle, ratio, runRounds, type Comparison } from "../load/rounds.js";
import { memory } from "../machine.js";
import { countView } from "../round-trips.js";
import type { Size } from "../seed/dossiers.js";
import { seedDatabase } from "../seed/seed-database.js";
import type { Server } from "../seed/server.js";
import type { RunningSystem } from "../systems/child.js";
import { startCommunitySolidServer } from "../systems/community-solid-server.js";
import { startJavascriptSolidServer } from "../systems/javascript-solid-server.js";
import { onOneDossier, startBare, startOurs } from "../systems/ours.js";
import { figure, table } from "../table.js";
import { RELEASED } from "../world/sheets.js";

const NAMES = {
  view: "Regiemap, the released view",
  crowd: "Regiemap, 16 readers on one dossier",
  bare: "bare route, one SELECT",
  naive: "the view written naively with TypeORM",
  jss: "javascript-solid-server, one GET",
  css: "Community Solid Server, one GET",
};

/** What each of them does for its figure, and what it leaves out. */
const DOES: Record<string, string> = {
  [NAMES.view]:
    "session, purpose, period, decision per sheet and field, row security, 10 decryptions, 1 chained record, durable",
  [NAMES.crowd]: "the same; each read waits for its place in the one chain",
  [NAMES.bare]: "the same 10 sheets, kept in clear, to anybody; nothing else",
  [NAMES.naive]: "the same as the view",
  [NAMES.jss]: "1 file of 1 kB, a fixed access list; no purpose, no period, no record of the read, no encryption",
  [NAMES.css]:
    "1 resource of 1 kB in memory, a fixed access list, debug sign-in; no purpose, no period, no record, no encryption",
};

export interface PartResult {
  bars: Bar[];
  /** Ready to be printed. */
  text: string;
  /** For results.json. */
  figures: unknown;
}

/** The released view beside a bare route, a naive one and the Solid servers. */
export async function runView(server: Server, size: Size, plan: RoundPlan): Promise<PartResult> {
  await seedDatabase(server.database, size);
  const counted = await countView(server, size, "product");
  const naiveCounted = await countView(server, size, "naive");
  if (counted.fingerprint !== naiveCounted.fingerprint) throw new Error("The naive read answers something else.");
  const systems: RunningSystem[] = [];
  const missing: string[] = [];
  try {
    const contenders: Contender[] = [];
    const ours = await startOurs(server, size, "product", NAMES.view);
    const others = [await startBare(server, size, NAMES.bare), await startOurs(server, size, "naive", NAMES.naive)];
    contenders.push(ours.contender, ...others.map(({ contender }) => contender), onOneDossier(ours, size, NAMES.crowd));
    systems.push(ours.system, ...others.map(({ system }) => system));
    for (const [name, start] of [
      [NAMES.jss, startJavascriptSolidServer],
      [NAMES.css, startCommunitySolidServer],
    ] as const) {
      try {
        const { system, targets } = await start();
        systems.push(system);
        const { pid, port } = system;
        contenders.push({ name, pid, port, targets, databasePid: 0, mayFail: true });
      } catch (thrown) {
        missing.push(`${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      }
    }
    const comparison = await runRounds(contenders, plan);
    const memories = new Map(contenders.map(({ name, pid }) => [name, memory(pid)]));
    return {
      bars: bars(comparison, counted.roundTrips, counted.events, memories.get(NAMES.view)!),
      text: text(comparison, contenders, memories, counted, missing),
      figures: { counted, memories: Object.fromEntries(memories), missing, rounds: comparison.map(Object.fromEntries) },
    };
  } finally {
    for (const system of systems) await system.stop();
  }
}

function bars(comparison: Comparison, roundTrips: number, events: number, megabytes: number): Bar[] {
  const by = (other: string) => ratio(comparison, NAMES.view, other);
  return [
    atLeast("view ÷ bare one-SELECT route", by(NAMES.bare), 0.2, "×", 0.28),
    atLeast("view ÷ the same with TypeORM repositories", by(NAMES.naive), 2.5, "×", 3),
    atLeast(
      `view of ${RELEASED} sheets ÷ javascript-solid-server, ${RELEASED} GETs`,
      by(NAMES.jss) * RELEASED,
      3,
      "×",
      4,
    ),
    atLeast("view ÷ Community Solid Server, per request", by(NAMES.css), 10, "×", 15),
    atMost("dependent round trips per view", roundTrips, 2, ""),
    // Fewer would be a view that nobody can look up afterwards, which is worse than a slow one.
    exactly("records per view", events, 1, ""),
    atMost("memory of the Node process after the load", megabytes, 260, "MB"),
  ];
}

function text(
  comparison: Comparison,
  contenders: Contender[],
  memories: Map<string, number>,
  counted: { roundTrips: number; statements: number; bytes: number },
  missing: string[],
): string {
  const rows = contenders.map(({ name }) => {
    const of = (pick: Parameters<typeof middle>[2]) => middle(comparison, name, pick);
    return [
      name,
      figure(of((round) => round.perSecond)),
      figure(of((round) => round.p50)),
      figure(of((round) => round.p99)),
      figure(of((round) => round.serverTime)),
      figure(of((round) => round.databaseTime)),
      `${memories.get(name)} MB`,
      DOES[name] ?? "",
    ];
  });
  const head = ["", "per s", "p50 ms", "p99 ms", "CPU ms Node", "CPU ms PostgreSQL", "memory", "does"];
  const view = `One view: ${counted.statements} statements in ${counted.roundTrips} round trips, an answer of ${counted.bytes} bytes.`;
  return [table(head, rows), "", view, ...missing.map((one) => `Not measured: ${one}`)].join("\n");
}
