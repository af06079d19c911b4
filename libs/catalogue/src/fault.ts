/** One thing that is wrong in the data: where, and why in a clear sentence. */
export interface CatalogueFault {
  /** Relative to the data directory, e.g. `templates/my-story.yaml`. */
  readonly file: string;
  /** Path of keys inside the file, e.g. `steps[0].fields[2].dataClass`; empty = the file itself. */
  readonly key: string;
  readonly reason: string;
}

/** Tells one fault of one file. */
export type Report = (key: string, reason: string) => void;

/** The data may not be used: the process must not start. Lists every fault found, not only the first. */
export class CatalogueError extends Error {
  constructor(readonly faults: readonly CatalogueFault[]) {
    super(
      [
        `The catalogue has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}; nothing was started.`,
        ...faults.map(({ file, key, reason }) => `- ${[file, key, reason].filter(Boolean).join(": ")}`),
      ].join("\n"),
    );
    this.name = "CatalogueError";
  }
}
