import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "@swc/core";
import { makeWorld, type WorldSize } from "../worlds/make-world.js";
import { disagreement, type Decide } from "./compare.js";
import type { Mutant } from "./mutants.js";

const DOMAIN = join(dirname(fileURLToPath(import.meta.url)), "../../../domain/src");

/**
 * The decision with one mistake planted in its source. Throws when the text to replace does not occur exactly once: a
 * mutant that no longer fits the source proves nothing.
 */
export function mutate(mutant: Mutant): Decide {
  const modules = new Map<string, { exports: Record<string, unknown> }>();
  return load(join(DOMAIN, "sharing/decide.ts"))["decide"] as Decide;

  function load(path: string): Record<string, unknown> {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} as Record<string, unknown> };
    modules.set(path, module);
    const source = path === join(DOMAIN, mutant.file) ? replaceOnce(path, mutant) : readFileSync(path, "utf8");
    const { code } = transformSync(source, {
      configFile: false,
      swcrc: false,
      module: { type: "commonjs" },
      jsc: { target: "es2023", parser: { syntax: "typescript" } },
    });
    const run = new Function("exports", "require", code) as (
      exports: Record<string, unknown>,
      require: (id: string) => Record<string, unknown>,
    ) => void;
    run(module.exports, (id) => load(join(dirname(path), id.replace(/\.js$/, ".ts"))));
    return module.exports;
  }
}

function replaceOnce(path: string, { name, from, to }: Mutant): string {
  const source = readFileSync(path, "utf8");
  if (source.split(from).length !== 2) throw new Error(`"${name}": the text to replace occurs not exactly once`);
  return source.replace(from, () => to);
}

/** From one thing of everything to a usual world. */
const SIZES: readonly WorldSize[] = [
  { entries: 1, grants: 0, items: 1 },
  { entries: 1, grants: 1, items: 1 },
  { entries: 1, grants: 2, items: 1 },
  { entries: 2, grants: 2, items: 2 },
  { entries: 4, grants: 3, items: 3 },
];

export interface Kill {
  size: WorldSize;
  /** Worlds of that size it took. */
  worlds: number;
}

/** The smallest size of world in which a decision goes wrong, and how many such worlds it took; null = it survived. */
export function smallestFailure(decide: Decide, worldsPerSize: number): Kill | null {
  for (const size of SIZES) {
    for (let seed = 1; seed <= worldsPerSize; seed += 1) {
      if (disagreement(decide, makeWorld(seed, size))) return { size, worlds: seed };
    }
  }
  return null;
}
