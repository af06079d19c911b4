import type { Book } from "../../shared/api/book.js";
import type { Template } from "../../shared/api/catalogue-types.js";

/** Whether this profession may start this kind of sheet, in its own tab or in a section of the owner. */
export function mayWrite(template: Template, profession: string): boolean {
  const { authors, section } = template;
  if (section.startsWith("profession:") && section !== "profession:any" && section !== `profession:${profession}`)
    return false;
  return authors === "professional" || authors === "both" || (Array.isArray(authors) && authors.includes(profession));
}

/**
 * An assessment in two parts: the medical and the functional sheet that this profession writes together.
 * @returns the functional sheet when asked with the medical one; undefined for any other sheet
 */
export function partnerOf(book: Book, template: Template, profession: string): Template | undefined {
  if (template.dataClass !== "medical") return undefined;
  return template.linkedTemplates
    ?.map((key) => book.templates.get(key))
    .find(
      (other) =>
        other?.dataClass === "functional" && Array.isArray(other.authors) && other.authors.includes(profession),
    );
}

/** The sheets a profession can write: its own first, those for everybody after; those it writes with the owner apart. */
export function sheetsFor(book: Book, profession: string): { own: Template[]; together: Template[] } {
  const all = [...book.templates.values()].filter((template) => mayWrite(template, profession));
  const partners = new Set(all.map((template) => partnerOf(book, template, profession)?.key));
  const own = all.filter((template) => template.authors !== "both" && !partners.has(template.key));
  const rank = (template: Template): number => (Array.isArray(template.authors) ? template.authors.length : 50);
  return {
    own: own.sort((a, b) => rank(a) - rank(b)),
    together: all.filter((template) => template.authors === "both" && template.set === "core"),
  };
}
