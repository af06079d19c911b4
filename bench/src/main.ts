import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { isReached, type Bar } from "./bars.js";
import { MOST_STEAL } from "./load/rounds.js";
import { readOptions, type Options, type Part } from "./options.js";
import { runDecision } from "./parts/decision.js";
import { runGrowth } from "./parts/growth.js";
import { runView, type PartResult } from "./parts/view.js";
import { DATA } from "./seed/places.js";
import { startServer, type Server } from "./seed/server.js";
import { BENCH, installPeers } from "./systems/peers.js";
import { barTable } from "./table.js";

const TITLES: Record<Part, string> = {
  decide: "The decision alone",
  view: "The released view",
  growth: "Growth",
};

const options = readOptions(process.argv.slice(2));
installPeers();
mkdirSync(DATA, { recursive: true });
const results = await run(options);
report(results, options);
process.exit();

async function run({ parts, rounds, seconds, dossiers, isQuick }: Options): Promise<Map<Part, PartResult>> {
  const plan = { rounds, seconds, warmUpSeconds: isQuick ? 1 : 10, settleSeconds: isQuick ? 2 : 75, connections: 16 };
  const usual = { dossiers, entries: 40, grants: 5 };
  const found = new Map<Part, PartResult>();
  const measure = async (part: Part, how: () => Promise<PartResult>) => {
    if (!parts.has(part)) return;
    console.log(`\n${TITLES[part]} …`);
    found.set(part, await how());
  };
  await measure("decide", () => runDecision(isQuick ? 1 : 3));
  if (!parts.has("view") && !parts.has("growth")) return found;
  const server: Server = await startServer();
  try {
    await measure("view", () => runView(server, usual, plan));
    await measure("growth", () => runGrowth(server, usual, plan));
  } finally {
    await server.database.stop();
  }
  return found;
}

function report(found: Map<Part, PartResult>, { isQuick, rounds, seconds }: Options): void {
  const bars: Bar[] = [...found.values()].flatMap((part) => part.bars);
  for (const [part, { text }] of found) console.log(`\n## ${TITLES[part]}\n\n${text}`);
  console.log(`\n## Bars\n\n${barTable(bars)}`);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  console.log(
    `\n${machine}. ${rounds} round(s) of ${seconds} s, 16 connections, everything on one machine and interleaved; figures are` +
      ` medians, ratios are taken within a round, and rounds in which more than ${MOST_STEAL} % of a processor was taken` +
      ` away are run again.${isQuick ? " A quick run judges nothing." : ""}`,
  );
  const file = join(BENCH, "results.json");
  const parts = Object.fromEntries([...found].map(([part, { figures }]) => [part, figures]));
  const judged = bars.map((bar) => ({ ...bar, reached: isReached(bar) }));
  const at = new Date().toISOString();
  writeFileSync(file, `${JSON.stringify({ at, machine, isQuick, rounds, seconds, bars: judged, parts }, null, 2)}\n`);
  if (!isQuick && judged.some((bar) => !bar.reached)) process.exitCode = 1;
}
