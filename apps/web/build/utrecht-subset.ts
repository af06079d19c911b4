import type { Plugin } from "vite";

/** The Utrecht components we style with; everything else in the library's one big file stays out of our bundle. */
export const usedComponents = [
  "document",
  "button",
  "button-link",
  "heading-1",
  "heading-2",
  "heading-3",
  "paragraph",
  "link",
  "form-field",
  "form-label",
  "form-field-description",
  "form-field-error-message",
  "textbox",
  "textarea",
  "select",
  "skip-link",
  "alert",
] as const;

/**
 * Keeps the top-level rules of a stylesheet that style one of the named Utrecht components.
 * @param css the whole library stylesheet
 * @param components names without the `utrecht-` prefix
 */
export function keepComponents(css: string, components: readonly string[]): string {
  const wanted = new RegExp(`\\.utrecht-(${components.join("|")})(?=$|[^a-z0-9-]|--|__)`);
  return topLevelRules(css)
    .filter((rule) => wanted.test(rule))
    .join("\n");
}

function topLevelRules(css: string): string[] {
  const rules: string[] = [];
  const source = css.replace(/\/\*[\s\S]*?\*\//g, "");
  let depth = 0;
  let start = 0;
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === "{") depth += 1;
    if (source[at] !== "}") continue;
    depth -= 1;
    if (depth > 0) continue;
    rules.push(source.slice(start, at + 1).trim());
    start = at + 1;
  }
  return rules;
}

/** Vite plugin around `keepComponents`: 406 kB of stylesheet becomes the part that is used. */
export function utrechtSubset(): Plugin {
  return {
    name: "utrecht-subset",
    enforce: "pre",
    transform(code, id) {
      if (!id.split("?")[0]?.endsWith("component-library-css/dist/index.css")) return null;
      return { code: keepComponents(code, usedComponents), map: null };
    },
  };
}
