import { validateRevision } from "#catalogue/content.js";
import type { Template } from "#catalogue/types.js";
import type { RevisionContent } from "#domain/dossier/entry.js";
import { danglingLinks } from "#domain/dossier/links.js";
import { isOwnersToMend, notTheirs } from "#domain/dossier/patch.js";
import type { Problem } from "#domain/result.js";
import type { Release } from "#domain/sharing/decision.js";
import type { TemplateShapes } from "#domain/sharing/pick-body.js";

const BODY = "/content/body";

/** Judges what somebody wrote against its template. @param whole required fields must be there */
export function checkContent(template: Template, content: RevisionContent, whole: boolean): Problem[] {
  return validateRevision(template, content, whole, "/content");
}

/**
 * Judges what somebody wrote to whom a part of the sheet is given, a professional or a representative: those fields and no
 * other. What only others can answer may be open.
 * @param fields what they may fill in
 * @param given what they filled in; the whole text, unless it was laid over the owner's
 */
export function checkPart(
  template: Template,
  content: RevisionContent,
  whole: boolean,
  fields: Release["fields"],
  given = content.body,
): Problem[] {
  const problems = checkContent(template, content, whole).filter((one) => !isOwnersToMend(one, fields, BODY));
  const told = new Set(problems.map(({ pointer }) => pointer));
  return [...problems, ...notTheirs(given, fields, BODY).filter(({ pointer }) => !told.has(pointer))];
}

/** Links may point only at sheets the writer can read. */
export function checkLinks(
  template: Template,
  content: RevisionContent,
  shapes: TemplateShapes,
  readable: ReadonlyMap<string, unknown>,
): Problem[] {
  const shape = shapes.get(`${template.key}@${template.version}`);
  return shape ? danglingLinks(content.body, shape, readable, BODY) : [];
}
