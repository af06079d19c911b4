import type { Problem } from "../result.js";
import type { TemplateShape } from "../sharing/pick-body.js";
import type { EntryBody } from "./entry.js";

/**
 * A sheet may point only at sheets its writer can read: pointing at others would tell that they exist.
 * @param base pointer of the body in the request
 */
export function danglingLinks(
  body: EntryBody,
  shape: TemplateShape,
  readable: ReadonlyMap<string, unknown>,
  base: string,
): Problem[] {
  const problems: Problem[] = [];
  const check = (path: string, value: unknown, pointer: string) => {
    if (!shape.links.has(path) || typeof value !== "object" || value === null || !("entry" in value)) return;
    if (typeof value.entry !== "string" || !readable.has(value.entry)) problems.push({ pointer, code: "not-found" });
  };
  for (const [key, value] of Object.entries(body)) {
    check(key, value, `${base}/${key}`);
    if (!Array.isArray(value)) continue;
    value.forEach((row: unknown, index) => {
      if (typeof row !== "object" || row === null) return;
      for (const [column, inside] of Object.entries(row))
        check(`${key}.${column}`, inside, `${base}/${key}/${index}/${column}`);
    });
  }
  return problems;
}
