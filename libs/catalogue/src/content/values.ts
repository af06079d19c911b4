import { UUID } from "#domain/ids.js";
import type { Subfield } from "../types.js";
import { LIMITS, type ContentProblem } from "./limits.js";
import { textProblem } from "./text.js";

type Judge = (value: unknown, field: Subfield) => ContentProblem | null;

/** Per type of field: what is wrong with one value, or null. Lists are judged by row, in `validate.ts`. */
export const JUDGES: Readonly<Record<Exclude<Subfield["type"], "list">, Judge>> = {
  shortText: (value) => textProblem(value, LIMITS.shortText, false),
  longText: (value) => textProblem(value, LIMITS.longText, true),
  choice: (value, { options = [] }) => {
    if (typeof value !== "string") return "wrong-type";
    return options.some(({ key }) => key === value) ? null : "unknown-option";
  },
  multiChoice: (value, { options = [] }) => {
    if (!Array.isArray(value) || !value.every((one) => typeof one === "string")) return "wrong-type";
    if (value.length > options.length) return "too-many";
    if (!value.every((one) => options.some(({ key }) => key === one))) return "unknown-option";
    return new Set(value).size === value.length ? null : "duplicate-option";
  },
  scale: (value, { scale }) => {
    if (typeof value !== "number" || !Number.isInteger(value)) return "wrong-type";
    return scale && value >= scale.min && value <= scale.max ? null : "out-of-range";
  },
  date: (value) => {
    if (typeof value !== "string") return "wrong-type";
    return isDate(value) ? null : "not-a-date";
  },
  number: (value) => {
    if (typeof value !== "number") return "wrong-type";
    return Number.isFinite(value) && Math.abs(value) <= LIMITS.number ? null : "out-of-range";
  },
  yesNo: (value) => (typeof value === "boolean" ? null : "wrong-type"),
  person: judgePerson,
  link: judgeLink,
  // Files and recordings need the storage of attachments, which is not there yet: refused in so many words.
  attachment: () => "not-available-yet",
  audio: () => "not-available-yet",
};

/** A calendar date `YYYY-MM-DD` that exists, from 1900 up to and including 2199. */
export function isDate(value: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** A plain name, or an account or membership with an optional name to show. */
function judgePerson(value: unknown): ContentProblem | null {
  if (typeof value === "string") return textProblem(value, LIMITS.personName, false);
  if (!hasOnly(value, ["account", "membership", "name"])) return "not-a-person";
  const { account, membership, name } = value;
  if (account !== undefined && membership !== undefined) return "not-a-person";
  const known = account ?? membership;
  if (known === undefined ? name === undefined : !isUuid(known)) return "not-a-person";
  return name === undefined ? null : textProblem(name, LIMITS.personName, false);
}

/** `{entry}` of the same dossier, or a web address with https. Whether the entry is there is the use case's question. */
function judgeLink(value: unknown): ContentProblem | null {
  if (typeof value !== "string") return hasOnly(value, ["entry"]) && isUuid(value["entry"]) ? null : "not-a-link";
  const problem = textProblem(value, LIMITS.link, false);
  if (problem) return problem;
  if (!URL.canParse(value)) return "not-a-link";
  const { protocol, username, password } = new URL(value);
  return protocol === "https:" && username === "" && password === "" && !/\s/.test(value) ? null : "not-a-link";
}

function hasOnly(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => keys.includes(key));
}

function isUuid(value: unknown): boolean {
  return typeof value === "string" && UUID.test(value);
}
