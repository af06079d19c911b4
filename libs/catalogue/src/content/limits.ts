/** How much fits; text is counted in code points. */
export const LIMITS = {
  shortText: 200,
  longText: 10_000,
  /** The plain summary and the answer to the work-step question. */
  summary: 2_000,
  personName: 200,
  link: 2_000,
  /** Rows of a list that names no `maxItems`. */
  rows: 100,
  /** Either side of zero. */
  number: 1_000_000_000,
  /** All texts of one sheet together. */
  body: 200_000,
  /** Problems told at once; input with more is not being typed by a person. */
  problems: 200,
} as const;

/** Stable codes of the problems of content. */
export const CONTENT_PROBLEMS = [
  "unknown-field",
  "forbidden-key",
  "wrong-type",
  "required",
  "too-long",
  "too-many",
  "unknown-option",
  "duplicate-option",
  "out-of-range",
  "not-a-date",
  "not-a-link",
  "not-a-person",
  "line-break",
  "control-character",
  "direction-control",
  "broken-unicode",
  "not-available-yet",
] as const;

export type ContentProblem = (typeof CONTENT_PROBLEMS)[number];
