import type { Problem } from "../result.js";
import type { Release } from "../sharing/decision.js";
import type { EntryBody } from "./entry.js";

type Fields = Release["fields"];

const isTheirs = (key: string, fields: Fields): boolean => fields === "all" || fields.includes(key);

/**
 * Fields somebody filled in that are not theirs to fill in: the owner's own, and those outside what was given. Lists
 * go as a whole, and only to who may write every column.
 * @param base pointer of the body in the request
 */
export function notTheirs(body: EntryBody, fields: Fields, base: string): Problem[] {
  return Object.keys(body)
    .filter((key) => !isTheirs(key, fields))
    .map((key) => ({ pointer: `${base}/${key}`, code: "not-yours-to-write" }));
}

/** True of a problem that only somebody else can mend: a question without an answer that is not theirs to give. */
export function isOwnersToMend({ pointer, code }: Problem, fields: Fields, base: string): boolean {
  if (code !== "required" || !pointer.startsWith(`${base}/`)) return false;
  return !isTheirs(pointer.slice(base.length + 1).split("/")[0] ?? "", fields);
}

/** Words on a sheet of which only a part is the writer's: laid over the text there is. */
export const patchBody = (current: EntryBody, patch: EntryBody): EntryBody => ({ ...current, ...patch });
