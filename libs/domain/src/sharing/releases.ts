import type { Because, Release } from "./decision.js";
import { asFieldNames, BESIDE_FIELDS, dropUnpaired, type Sheet } from "./fields.js";

/** What one reader gets of one revision so far: everything, or these leaves and texts beside them. */
interface Gathered {
  revision: number | null;
  fields: "all" | Set<string>;
  because: Because;
}

/** Gathers what several grants or mandates give of one entry: a union per revision. */
export class Releases {
  private readonly gathered: Gathered[] = [];

  constructor(private readonly sheet: Sheet) {}

  /**
   * Adds names to a revision. Who gives everything is the reason kept; of several equal ones the smallest id, so that
   * their order changes nothing.
   */
  add(revision: number | null, names: "all" | readonly string[], because: Because): void {
    if (names.length === 0) return;
    const known = this.of(revision);
    if (!known) {
      this.gathered.push({ revision, fields: names === "all" ? "all" : new Set(names), because });
    } else if (names === "all") {
      if (known.fields !== "all" || because < known.because) known.because = because;
      known.fields = "all";
    } else if (known.fields !== "all") {
      if (because < known.because) known.because = because;
      for (const name of names) known.fields.add(name);
    }
  }

  /** True when this revision or a newer one goes whole already: fields of it would add nothing. */
  isWhole(revision: number | null): boolean {
    for (const one of this.gathered) {
      if (one.fields === "all" && newness(one.revision) >= newness(revision)) return true;
    }
    return false;
  }

  /** Newest first. Empty when nothing is left; an older text that adds no field to the newer ones is left out. */
  close(): readonly Release[] {
    const { gathered, sheet } = this;
    const only = gathered[0];
    if (gathered.length === 1 && only?.fields === "all")
      return [{ revision: only.revision, fields: "all", because: only.because }];
    if (gathered.length > 1) gathered.sort((one, other) => newness(other.revision) - newness(one.revision));
    const releases: Release[] = [];
    const covered = new Set<string>();
    for (const { revision, fields, because } of gathered) {
      if (fields === "all") {
        const isNew = covered.size < sheet.leaves.length + BESIDE_FIELDS.length;
        if (isNew) releases.push({ revision, fields, because });
        break;
      }
      dropUnpaired(sheet, fields);
      const before = covered.size;
      for (const name of fields) covered.add(name);
      if (covered.size > before) releases.push({ revision, fields: asFieldNames(sheet, fields), because });
    }
    return releases;
  }

  private of(revision: number | null): Gathered | null {
    for (const one of this.gathered) if (one.revision === revision) return one;
    return null;
  }
}

const newness = (revision: number | null): number => revision ?? Number.MAX_SAFE_INTEGER;
