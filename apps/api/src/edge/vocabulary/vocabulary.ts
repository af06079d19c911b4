import type { Catalogue } from "#catalogue/types.js";
import { compilePolicy } from "#catalogue/policy.js";
import type { TemplateShape, TemplateShapes } from "#domain/sharing/pick-body.js";
import type { Policy } from "#domain/sharing/policy.js";

/** The catalogue in the forms the use cases need, made once at start. */
export class Vocabulary {
  readonly policy: Policy;
  readonly shapes: TemplateShapes;
  /** Keys of the owner's own tabs, in the order of the binder. */
  readonly ownSections: readonly string[];

  constructor(readonly catalogue: Catalogue) {
    this.policy = compilePolicy(catalogue);
    this.shapes = shapesOf(catalogue);
    this.ownSections = [...catalogue.sections.keys()];
  }

  /** The name of a profession as people say it; an unknown key as it is. */
  professionLabel(key: string, language: "nl" | "en"): string {
    const profession = this.catalogue.professions.get(key);
    return (language === "nl" ? profession?.labelNl : profession?.labelEn) ?? key;
  }
}

function shapesOf(catalogue: Catalogue): TemplateShapes {
  const shapes = new Map<string, TemplateShape>();
  for (const template of catalogue.templates.values()) {
    const paths = template.steps
      .flatMap((step) => step.fields)
      .flatMap((field) => [
        { path: field.key, type: field.type },
        ...(field.fields ?? []).map((column) => ({ path: `${field.key}.${column.key}`, type: column.type })),
      ]);
    const ofType = (type: string) => new Set(paths.filter((each) => each.type === type).map(({ path }) => path));
    const shape = { fields: new Set(paths.map(({ path }) => path)), links: ofType("link"), people: ofType("person") };
    shapes.set(`${template.key}@${template.version}`, shape);
  }
  return shapes;
}
