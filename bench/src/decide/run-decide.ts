import { caslEngines, decideEngine, type Engine } from "./engines.js";
import { cedarEngine } from "./cedar.js";
import { inquiryOf, type Inquiry } from "./facts.js";

export interface EngineResult {
  name: string;
  /** Views of all entries a second. */
  perSecond: number;
  /** Microseconds. */
  p50: number;
  p99: number;
  released: number;
}

/** The decision alone, without a database: one view of 40 entries under five grants of six items, engine by engine. */
export async function runDecide(seconds: number): Promise<EngineResult[]> {
  const usual = inquiryOf(40, 5);
  const engines = [decideEngine, ...(await caslEngines()), cedarEngine()];
  const expected = decideEngine.view(usual).join();
  for (const engine of engines) {
    if (engine.view(usual).join() !== expected) throw new Error(`${engine.name} released other entries than decide().`);
  }
  return [
    ...engines.map((engine) => measure(engine, usual, seconds)),
    { ...measure(decideEngine, inquiryOf(400, 5), seconds), name: "decide(), 400 entries" },
    { ...measure(decideEngine, inquiryOf(40, 50), seconds), name: "decide(), 50 grants" },
  ];
}

function measure(engine: Engine, inquiry: Inquiry, seconds: number): EngineResult {
  const warmUntil = performance.now() + seconds * 200;
  while (performance.now() < warmUntil) engine.view(inquiry);
  const times: number[] = [];
  let released = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  let before = began;
  while (before < until) {
    released = engine.view(inquiry).length;
    const after = performance.now();
    times.push(after - before);
    before = after;
  }
  const sorted = Float64Array.from(times).sort();
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN) * 1000;
  return {
    name: engine.name,
    perSecond: sorted.length / ((before - began) / 1000),
    p50: at(0.5),
    p99: at(0.99),
    released,
  };
}
