import { atLeast } from "../bars.js";
import { runDecide } from "../decide/run-decide.js";
import { figure, table } from "../table.js";
import type { PartResult } from "./view.js";

/** The decision alone beside two general engines. */
export async function runDecision(seconds: number): Promise<PartResult> {
  const results = await runDecide(seconds);
  const rate = (start: string) =>
    Math.max(...results.filter(({ name }) => name.startsWith(start)).map((one) => one.perSecond));
  const own = results[0]!;
  return {
    bars: [
      atLeast("decide(), views of 40 entries", own.perSecond, 50_000, "per s", 100_000),
      atLeast("decide() ÷ CASL, the quicker of two ways", own.perSecond / rate("CASL"), 10, "×", 30),
      atLeast("decide() ÷ Cedar", own.perSecond / rate("Cedar"), 10),
    ],
    text: table(
      ["one view of 40 entries, 5 grants of 6 items", "views per s", "p50 µs", "p99 µs", "released"],
      results.map(({ name, perSecond, p50, p99, released }) => [
        name,
        figure(perSecond),
        figure(p50),
        figure(p99),
        released,
      ]),
    ),
    figures: results,
  };
}
