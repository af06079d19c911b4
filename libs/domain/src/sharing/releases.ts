import type { Because, Release } from "./decision.js";
import { asFieldNames, BESIDE_FIELDS, dropUnpaired, type Sheet } from "./fields.js";

/** What one reader gets of one revision so far: everything, or these leaves and texts beside them. */
interface Gathered {
  revision: number | null;
  names: "all" | Set<string>;
  because: Because;
}

/** Gathers what several grants or mandates give of one entry: a union per revision. */
export class Releases {
  private readonly gathered: Gathered[] = [];

  constructor(private readonly sheet: Sheet) {}

  /** Adds names to a revision. With several reasons the smallest id is kept, so that their order changes nothing. */
  add(revision: number | null, names: "all" | Iterable<string>, because: Because): void {
    const known = this.gathered.find((one) => one.revision === revision);
    if (!known) {
      this.gathered.push({ revision, names: names === "all" ? "all" : new Set(names), because });
      return;
    }
    if (because < known.because) known.because = because;
    if (names === "all") known.names = "all";
    else if (known.names !== "all") for (const name of names) known.names.add(name);
  }

  /** Newest first. Empty when nothing is left; an older text that adds no field to the newer ones is left out. */
  close(): readonly Release[] {
    const releases: Release[] = [];
    const covered = new Set<string>();
    for (const { revision, names, because } of this.gathered.sort(newestFirst)) {
      if (names === "all") return [...releases, { revision, fields: "all", because }];
      dropUnpaired(this.sheet, names);
      const adds = [...names].some((name) => !covered.has(name));
      if (!adds) continue;
      for (const name of names) covered.add(name);
      releases.push({ revision, fields: asFieldNames(this.sheet, names), because });
      if (covered.size === this.sheet.leaves.length + BESIDE_FIELDS.length) break;
    }
    return releases;
  }
}

const newestFirst = (one: Gathered, other: Gathered): number =>
  (other.revision ?? Number.MAX_SAFE_INTEGER) - (one.revision ?? Number.MAX_SAFE_INTEGER);
