import { cpus } from "node:os";
import type { Target } from "./job.js";
import { runLoad, type Round } from "./run-load.js";

/** A running server with the requests it is asked. */
export interface Contender {
  name: string;
  pid: number;
  port: number;
  targets: Target[];
  /** First process of the PostgreSQL behind it, or 0. */
  databasePid: number;
  /** Other answers than 200 are only printed: the Solid servers are known to time out, and it is not ours to mend. */
  mayFail?: boolean;
}

export interface RoundPlan {
  /** Rounds wanted in which the machine was left alone. */
  rounds: number;
  seconds: number;
  /**
   * Before each measurement. While the others have their turn V8 forgets what it compiled, and compiles it again in the
   * first seconds: those belong to a server that is woken, not to one that works.
   */
  warmUpSeconds: number;
  /**
   * Before the first round each contender answers {@link SETTLED} requests, or works for so long: what a server that has
   * just started does is not what it does all day, and code is compiled by how often it ran, not by how long.
   */
  settleSeconds: number;
  connections: number;
}

/** Answers after which a server runs as it goes on running. */
const SETTLED = 20_000;
const SLICE_SECONDS = 5;

/** All rounds of one comparison, in the order in which they were run: name → its figures per round. */
export type Comparison = Map<string, Round>[];

/** More of one processor taken away by the hypervisor than this, in per cent, and a round is not counted. */
export const MOST_STEAL = 10;

/**
 * Runs the contenders one after the other, again and again, each time starting with another: only figures of one round
 * are taken together. Rounds in which the machine was not ours are run again, as many as were asked for at most.
 * @throws Error when one of ours answers anything but 200 while it is measured
 */
export async function runRounds(contenders: Contender[], plan: RoundPlan): Promise<Comparison> {
  const comparison: Comparison = [];
  const { connections, seconds, warmUpSeconds } = plan;
  for (const contender of contenders) await settle(contender, plan);
  for (let number = 0; number < plan.rounds * 2 && calm(comparison).length < plan.rounds; number += 1) {
    const round = new Map<string, Round>();
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(turn + number) % contenders.length]!;
      const { name, targets, port, pid, databasePid } = contender;
      const job = { port, targets, connections, seconds, warmUpSeconds };
      round.set(name, answered(contender, await runLoad(job, pid, databasePid)));
    }
    comparison.push(round);
    console.log(`  round ${number + 1}: ${[...round].map(([name, one]) => line(name, one)).join(" · ")}`);
  }
  return comparison;
}

/** @throws Error when it answered anything but 200 and may not: a refusal is quicker than a view, and no figure of one. */
function answered({ name, mayFail }: Contender, round: Round): Round {
  if (!mayFail && Object.keys(round.others).length > 0)
    throw new Error(`${name} answered other than 200: ${JSON.stringify(round.others)}`);
  return round;
}

async function settle({ targets, port, pid }: Contender, { connections, settleSeconds }: RoundPlan): Promise<void> {
  let answers = 0;
  for (let spent = 0; spent < settleSeconds && answers < SETTLED; spent += SLICE_SECONDS) {
    const slice = Math.min(SLICE_SECONDS, settleSeconds);
    answers += (await runLoad({ port, targets, connections, seconds: slice, warmUpSeconds: 0 }, pid, 0)).answers;
  }
}

function line(name: string, { perSecond, machine, others }: Round): string {
  const failed = Object.keys(others).length === 0 ? "" : ` NOT 200: ${JSON.stringify(others)}`;
  return `${name} ${Math.round(perSecond)}/s (steal ${machine.steal} of ${cpus().length * 100} %)${failed}`;
}

/** Rounds in which nobody took the machine away; all of them when there is none. */
export function counted(comparison: Comparison): Comparison {
  const kept = calm(comparison);
  return kept.length > 0 ? kept : comparison;
}

function calm(comparison: Comparison): Comparison {
  return comparison.filter((round) => [...round.values()].every(({ machine }) => machine.steal <= MOST_STEAL));
}

/** The middle of the figures of one contender over the counted rounds. */
export function middle(comparison: Comparison, name: string, figure: (round: Round) => number): number {
  return median(counted(comparison).flatMap((round) => (round.has(name) ? [figure(round.get(name)!)] : [])));
}

/** How many times faster `one` is than `other`: the middle of the ratios within each round. */
export function ratio(comparison: Comparison, one: string, other: string): number {
  return median(
    counted(comparison).flatMap((round) => {
      const [above, below] = [round.get(one), round.get(other)];
      return above === undefined || below === undefined || below.perSecond === 0
        ? []
        : [above.perSecond / below.perSecond];
    }),
  );
}

function median(figures: number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[half]!
    : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}
