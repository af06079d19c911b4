/** Relative luminance of an opaque `#rrggbb` colour, as WCAG 2.2 defines it. */
export function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio between two opaque colours, from 1 (the same) to 21 (black on white). */
export function contrast(first: string, second: string): number {
  const [lighter, darker] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour tokens of each theme in a tokens stylesheet. A theme inherits what it does not set itself from the first one.
 * @returns theme name (`light` for plain `:root`) → token name without `--rm-` → `#rrggbb`
 */
export function readThemes(css: string): Map<string, Map<string, string>> {
  const themes = new Map<string, Map<string, string>>();
  for (const block of css.matchAll(/:root(?:\[data-theme="(\w+)"\])?\s*\{([^}]*)\}/g)) {
    const colours = new Map(themes.get("light"));
    for (const token of (block[2] ?? "").matchAll(/--rm-([\w-]+):\s*(#[0-9a-f]{6})\s*;/g)) {
      colours.set(token[1] ?? "", token[2] ?? "");
    }
    themes.set(block[1] ?? "light", colours);
  }
  return themes;
}
