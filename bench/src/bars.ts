/** A figure that must be reached. */
export interface Bar {
  what: string;
  value: number;
  sense: "at least" | "at most" | "exactly";
  bar: number;
  /** Where we want to be; null = the bar itself. */
  target: number | null;
  unit: string;
}

export const atLeast = (what: string, value: number, bar: number, unit = "×", target: number | null = null): Bar => ({
  what,
  value,
  sense: "at least",
  bar,
  target,
  unit,
});

export const atMost = (what: string, value: number, bar: number, unit: string): Bar => ({
  what,
  value,
  sense: "at most",
  bar,
  target: null,
  unit,
});

export const exactly = (what: string, value: number, bar: number, unit: string): Bar => ({
  what,
  value,
  sense: "exactly",
  bar,
  target: null,
  unit,
});

/** False also when there is no figure at all. */
export function isReached({ value, sense, bar }: Bar): boolean {
  if (sense === "exactly") return value === bar;
  return sense === "at least" ? value >= bar : value <= bar;
}
