import { validateRevision } from "#catalogue/content.js";
import type { Template } from "#catalogue/types.js";
import type { RevisionContent } from "#domain/dossier/entry.js";
import { danglingLinks } from "#domain/dossier/links.js";
import type { Problem } from "#domain/result.js";
import type { TemplateShapes } from "#domain/sharing/pick-body.js";

/** Judges what somebody wrote against its template. @param whole required fields must be there */
export function checkContent(template: Template, content: RevisionContent, whole: boolean): Problem[] {
  return validateRevision(template, content, whole, "/content");
}

/** Links may point only at sheets the writer can read. */
export function checkLinks(
  template: Template,
  content: RevisionContent,
  shapes: TemplateShapes,
  readable: ReadonlyMap<string, unknown>,
): Problem[] {
  const shape = shapes.get(`${template.key}@${template.version}`);
  return shape ? danglingLinks(content.body, shape, readable, "/content/body") : [];
}
