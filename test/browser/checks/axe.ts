import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** WCAG 2.2 level A and AA, and what axe counts as good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const THEMES = ["light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** What axe finds on the screen as it stands, one line per element; none is the only good answer. */
export function axeFaults(page: Page): Promise<string[]> {
  return faults(page, { runOnly: { type: "tag", values: RULES } });
}

/** The same for colours alone: between themes nothing else differs. */
export function colourFaults(page: Page): Promise<string[]> {
  return faults(page, { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } });
}

/** Axe is brought to a page once, and need not describe what passed it. */
async function faults(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (asked) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked),
    { ...options, resultTypes: ["violations" as const] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, html }) => {
      const why = any[0]?.message ?? "";
      return `${id}: ${target.join(" ")} ${why} ${html.slice(0, 120)}`;
    }),
  );
}

/** Shows the screen in another theme, as the settings do. Who asked for less motion has its colours at once. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
}
