import { atLeast } from "../bars.js";
import { middle, ratio, runRounds, type RoundPlan } from "../load/rounds.js";
import { memory } from "../machine.js";
import type { Size } from "../seed/dossiers.js";
import { seedDatabase } from "../seed/seed-database.js";
import type { Server } from "../seed/server.js";
import type { RunningSystem } from "../systems/child.js";
import { startOurs } from "../systems/ours.js";
import { figure, table } from "../table.js";
import type { PartResult } from "./view.js";

interface Grown {
  name: string;
  size: Size;
  /** Part of the usual rate that must be kept. */
  keeps: number;
}

/** The same view on ten times the dossiers, the grants per dossier and the entries per dossier, side by side. */
export async function runGrowth(server: Server, usual: Size, plan: RoundPlan): Promise<PartResult> {
  const { dossiers } = usual;
  const grown: Grown[] = [
    { name: `${dossiers * 10} dossiers`, size: { ...usual, dossiers: dossiers * 10 }, keeps: 0.75 },
    { name: `${usual.grants * 10} grants per dossier`, size: { ...usual, grants: usual.grants * 10 }, keeps: 0.7 },
    {
      name: `${usual.entries * 10} entries per dossier`,
      // A fifth of the dossiers, so that it is the entries that differ and not what fits in memory.
      size: { ...usual, dossiers: Math.ceil(dossiers / 5), entries: usual.entries * 10 },
      keeps: 0.7,
    },
  ];
  const usualName = `${dossiers} dossiers, ${usual.entries} entries, ${usual.grants} grants`;
  const systems: RunningSystem[] = [];
  try {
    for (const size of [usual, ...grown.map((one) => one.size)]) await seedDatabase(server.database, size);
    const contenders = [];
    for (const { name, size } of [{ name: usualName, size: usual }, ...grown]) {
      const { system, contender } = await startOurs(server, size, "product", name);
      systems.push(system);
      contenders.push(contender);
    }
    const comparison = await runRounds(contenders, plan);
    const rows = contenders.map(({ name, pid }) => {
      const of = (pick: Parameters<typeof middle>[2]) => middle(comparison, name, pick);
      return [
        name,
        figure(of((round) => round.perSecond)),
        figure(of((round) => round.p50)),
        figure(of((round) => round.p99)),
        figure(of((round) => round.databaseTime)),
        `${memory(pid)} MB`,
      ];
    });
    return {
      bars: grown.map(({ name, keeps }) =>
        atLeast(`keeps its rate with ${name}`, ratio(comparison, name, usualName) * 100, keeps * 100, "%"),
      ),
      text: table(["the view with", "per s", "p50 ms", "p99 ms", "CPU ms PostgreSQL", "memory"], rows),
      figures: { rounds: comparison.map((round) => Object.fromEntries(round)) },
    };
  } finally {
    for (const system of systems) await system.stop();
  }
}
