import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";
import { allIcons } from "../src/shared/ui/icons/all-icons.js";

const require = createRequire(import.meta.url);
const virtualId = "virtual:icon-sprite";

/** Arrows and marks without a surface: as duotone they would be hollow triangles, so they come in bold. */
const bold = new Set(["arrow-left", "arrow-right", "caret-down", "caret-right", "plus", "x"]);

function drawing(name: string): string {
  const file = bold.has(name) ? `bold/${name}-bold.svg` : `duotone/${name}-duotone.svg`;
  return readFileSync(require.resolve(`@phosphor-icons/core/${file}`), "utf8");
}

/**
 * One SVG text with a `<symbol>` per Phosphor duotone icon.
 * @throws when a name is not an icon of the installed Phosphor version
 */
export function buildSprite(names: readonly string[]): string {
  const symbols = names.map((name) => {
    const svg = drawing(name);
    const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
    return `<symbol id="icon-${name}" viewBox="0 0 256 256">${inner}</symbol>`;
  });
  return symbols.join("");
}

/** Serves the sprite of only the used icons as `virtual:icon-sprite`, so no icon is fetched from anywhere. */
export function iconSprite(): Plugin {
  return {
    name: "icon-sprite",
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
    load: (id) => (id === `\0${virtualId}` ? `export default ${JSON.stringify(buildSprite(allIcons()))};` : null),
  };
}
