import { isReached, type Bar } from "./bars.js";

/** A plain table in Markdown, so that what is printed can be put into a document as it is. */
export function table(head: string[], rows: (string | number)[][]): string {
  const texts = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...texts.map((row) => (row[column] ?? "").length)));
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const [first, ...others] = texts.map(line);
  return [first, line(widths.map((width) => "-".repeat(width))), ...others].join("\n");
}

export function barTable(bars: Bar[]): string {
  return table(
    ["bar", "measured", "must be", "target", ""],
    bars.map((bar) => [
      bar.what,
      figure(bar.value, bar.unit),
      `${bar.sense} ${figure(bar.bar, bar.unit)}`,
      bar.target === null ? "" : figure(bar.target, bar.unit),
      isReached(bar) ? "reached" : "NOT REACHED",
    ]),
  );
}

/** Three telling digits, and the unit behind it. */
export function figure(value: number, unit = ""): string {
  if (!Number.isFinite(value)) return "no figure";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toLocaleString("en", { maximumFractionDigits: digits })}${unit === "" ? "" : ` ${unit}`}`;
}
