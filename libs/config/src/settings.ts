import { StartProblem } from "./start-problem.js";

/** Reads named settings one by one and keeps every complaint, so that the person sees all of them at once. */
export class Settings {
  private readonly problems: string[] = [];
  private readonly known = new Set<string>();

  constructor(private readonly environment: Record<string, string | undefined>) {}

  /** The text of a setting; an empty one counts as not set. */
  text(name: string, fallback: string): string {
    return this.raw(name) ?? fallback;
  }

  optional(name: string): string | undefined {
    return this.raw(name);
  }

  /** A whole number between two bounds, both included. */
  wholeNumber(name: string, fallback: number, lowest: number, highest: number): number {
    const raw = this.raw(name);
    if (raw === undefined) return fallback;
    const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
    if (value >= lowest && value <= highest) return value;
    this.complain(`${name} must be a whole number from ${lowest} to ${highest}, not "${raw}".`);
    return fallback;
  }

  choice<Choice extends string>(name: string, fallback: Choice, choices: readonly Choice[]): Choice {
    const raw = this.raw(name);
    const found = choices.find((choice) => choice === raw);
    if (raw !== undefined && found === undefined)
      this.complain(`${name} must be one of ${choices.join(", ")}, not "${raw}".`);
    return found ?? fallback;
  }

  /** `on` or `off`; `1` and `0` say the same. */
  toggle(name: string, fallback: boolean): boolean {
    const raw = this.raw(name);
    if (raw === "1" || raw === "0") return raw === "1";
    return this.choice(name, fallback ? "on" : "off", ["on", "off"]) === "on";
  }

  isSet(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  /** An address such as https://regie.example.nl; never repeated in a complaint when it may hold a password. */
  url(name: string, schemes: readonly string[]): string | undefined {
    const raw = this.raw(name);
    if (raw === undefined) return undefined;
    const scheme = URL.canParse(raw) ? new URL(raw).protocol.slice(0, -1) : "";
    if (schemes.includes(scheme)) return raw;
    this.complain(`${name} must be an address that starts with ${schemes.map((each) => `${each}://`).join(" or ")}.`);
    return undefined;
  }

  /** True once something is wrong: a conclusion drawn from several settings would then only confuse. */
  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  complain(sentence: string): void {
    this.problems.push(sentence);
  }

  /**
   * Call last: a name that starts with REGIEMAP_ and was never asked for is most likely a typing error.
   * @throws StartProblem with every complaint
   */
  finish(): void {
    for (const name of Object.keys(this.environment)) {
      if (name.startsWith("REGIEMAP_") && !name.startsWith("REGIEMAP_TEST_") && !this.known.has(name)) {
        this.complain(`${name} is not a setting of Regiemap; the settings are listed in docs/running.md.`);
      }
    }
    if (this.problems.length > 0) throw new StartProblem(this.problems.join("\n"));
  }

  private raw(name: string): string | undefined {
    this.known.add(name);
    const value = this.environment[name]?.trim();
    return value === "" ? undefined : value;
  }
}
