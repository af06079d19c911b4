import type { Problem } from "../result.js";
import type { Release } from "../sharing/decision.js";
import type { EntryBody } from "./entry.js";

/**
 * A professional's words on a sheet that is the owner's: laid over the text there is, for the fields they may write and no
 * other. Lists go as a whole, and only to who may write every column.
 * @param base pointer of the body in the request
 */
export function patchBody(
  current: EntryBody,
  patch: EntryBody,
  fields: Release["fields"],
  base: string,
): { body: EntryBody; problems: Problem[] } {
  const isTheirs = (key: string) => fields === "all" || fields.includes(key);
  const problems = Object.keys(patch)
    .filter((key) => !isTheirs(key))
    .map((key) => ({ pointer: `${base}/${key}`, code: "not-yours-to-write" }));
  return { body: { ...current, ...patch }, problems };
}
