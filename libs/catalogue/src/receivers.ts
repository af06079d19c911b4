import type { Cell, Ceiling, Profession } from "./types.js";

/** Bound by medical secrecy: an employer's interest does not add the employer's row. */
const SECRECY_BOUND = new Set(["physician", "nursing"]);
const STRICTNESS: readonly Cell[] = ["offer", "ask", "never"];

/** The group of a receiver named in a pack: a profession, or `link`. Undefined = unknown. */
export function groupOf(receiver: string, professions: ReadonlyMap<string, Profession>): string | undefined {
  return receiver === "link" ? "link" : professions.get(receiver)?.group;
}

/** Works for the employer: gets the employer's row too, and only its sheets. */
export function isEmployerSide(receiver: string, professions: ReadonlyMap<string, Profession>): boolean {
  const profession = professions.get(receiver);
  if (!profession || SECRECY_BOUND.has(profession.group)) return false;
  return profession.group === "employer-side" || profession.interest === "employer";
}

/** What the ceiling says at most, for a receiver without anything special: the strictest of its rows. */
export function cellFor(
  receiver: string,
  dataClass: string,
  ceiling: Ceiling,
  professions: ReadonlyMap<string, Profession>,
): Cell {
  const rows = [ceiling.groups[groupOf(receiver, professions) ?? ""]];
  if (isEmployerSide(receiver, professions)) rows.push(ceiling.groups["employer-side"]);
  const cells = rows.map((row): Cell => row?.[dataClass] ?? "never");
  const exception = ceiling.professions[receiver]?.[dataClass];
  if (exception) cells.push(exception);
  return cells.reduce((strictest, cell) =>
    STRICTNESS.indexOf(cell) > STRICTNESS.indexOf(strictest) ? cell : strictest,
  );
}
