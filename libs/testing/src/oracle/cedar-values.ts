import type { CedarValueJson } from "@cedar-policy/cedar-wasm/nodejs";

export type Attributes = Record<string, CedarValueJson>;

/** What a value becomes that is not what it should be: comparing it with a number is an error, and an error permits nothing. */
export const BAD = "not a number";

export const number = (value: number | null): CedarValueJson =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : BAD;
