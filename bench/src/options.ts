/** What one run of the bench does. */
export interface Options {
  isQuick: boolean;
  /** Parts to run; all when not said. */
  parts: Set<Part>;
  /** Dossiers in the usual database. */
  dossiers: number;
  rounds: number;
  seconds: number;
}

export const PARTS = ["view", "growth", "decide"] as const;
export type Part = (typeof PARTS)[number];

/**
 * `--quick`: small databases and short rounds, to see that everything works; its figures judge nothing.
 * `--only=view,growth,decide`: some parts only. `--dossiers=`, `--rounds=`, `--seconds=`: other sizes.
 * @throws Error that names an option it does not know
 */
export function readOptions(given: string[]): Options {
  const isQuick = given.includes("--quick");
  const options: Options = {
    isQuick,
    parts: new Set(PARTS),
    dossiers: isQuick ? 500 : 5000,
    rounds: isQuick ? 1 : 3,
    seconds: isQuick ? 2 : 8,
  };
  for (const one of given) {
    const [name, value = ""] = one.split("=");
    if (name === "--quick") continue;
    if (name === "--only") options.parts = new Set(value.split(",").map(partOf));
    else if (name === "--dossiers") options.dossiers = Number(value);
    else if (name === "--rounds") options.rounds = Number(value);
    else if (name === "--seconds") options.seconds = Number(value);
    else throw new Error(`Unknown option ${one}: --quick, --only=, --dossiers=, --rounds=, --seconds=.`);
  }
  return options;
}

function partOf(name: string): Part {
  const part = PARTS.find((one) => one === name);
  if (part === undefined) throw new Error(`Unknown part ${name}: ${PARTS.join(", ")}.`);
  return part;
}
