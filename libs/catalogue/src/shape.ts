import type { Report } from "./fault.js";

/** Reports what is wrong with the form of a value; silent = it is a `T`. */
export interface Check<T> {
  (value: unknown, key: string, report: Report): void;
  readonly optional?: boolean;
  /** Only for the compiler: ties a check to the type it stands for. */
  readonly stands?: T;
}

type Keys<T> = { readonly [K in keyof T]-?: Check<NonNullable<T[K]> | Extract<T[K], null>> };

/**
 * An object with exactly these keys: an unknown key is a typing error until proven otherwise.
 * Of two keys `…Nl` and `…En` that may be left out, both are there or neither.
 */
export function thing<T>(keys: Keys<T>): Check<T> {
  const known = Object.entries<Check<unknown>>(keys);
  return (value, at, report) => {
    if (!isObject(value)) return report(at, "must have keys of its own");
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(keys, key)) {
        report(below(at, key), `is not a known key here; known are ${known.map(([name]) => name).join(", ")}`);
      }
    }
    for (const [key, check] of known) {
      if (Object.hasOwn(value, key)) check(value[key], below(at, key), report);
      else if (!check.optional || Object.hasOwn(value, otherLanguage(key))) report(below(at, key), missing(key));
    }
  };
}

/** An object with free keys. */
export function record<T>(each: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value, at, report) => {
    if (!isObject(value)) return report(at, "must have keys of its own");
    for (const [key, item] of Object.entries(value)) each(item, below(at, key), report);
  };
}

/** A list; `least` items. */
export function list<T>(each: Check<T>, least = 0): Check<readonly T[]> {
  return (value, at, report) => {
    if (!Array.isArray(value)) return report(at, "must be a list");
    if (value.length < least) report(at, `must hold at least ${least}`);
    value.forEach((item, index) => each(item, `${at}[${index}]`, report));
  };
}

export const text: Check<string> = (value, at, report) => {
  if (typeof value === "string" ? value.trim() === "" : value === null) report(at, missing(at));
  else if (typeof value !== "string") report(at, "must be a text");
};

export const flag: Check<boolean> = (value, at, report) => {
  if (typeof value !== "boolean") report(at, "must be true or false");
};

/** A whole number of at least `least`. */
export function whole(least = 0): Check<number> {
  return (value, at, report) => {
    if (!Number.isInteger(value) || Number(value) < least) report(at, `must be a whole number of ${least} or more`);
  };
}

export function oneOf<const T extends string>(...values: readonly T[]): Check<T> {
  return (value, at, report) => {
    if (!values.some((one) => one === value)) report(at, `must be one of ${values.join(", ")}`);
  };
}

/** The first check for a list, the second for anything else. */
export function listOr<L, T>(lists: Check<L>, others: Check<T>): Check<L | T> {
  return (value, at, report) => (Array.isArray(value) ? lists : others)(value, at, report);
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, at, report) => (value === null ? undefined : check(value, at, report));
}

export function optional<T>(check: Check<T>): Check<T> {
  return Object.assign((value: unknown, at: string, report: Report) => check(value, at, report), { optional: true });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function below(at: string, key: string): string {
  return at === "" ? key : `${at}.${key}`;
}

/** The key of the same text in the other language; no key at all for what is no text in two languages. */
function otherLanguage(key: string): string {
  if (key.endsWith("Nl")) return key.replace(/Nl$/, "En");
  return key.endsWith("En") ? key.replace(/En$/, "Nl") : "";
}

function missing(key: string): string {
  if (key.endsWith("Nl")) return "the Dutch text is missing";
  return key.endsWith("En") ? "the English text is missing" : "is missing";
}
