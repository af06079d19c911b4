import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** WCAG 2.2 level A and AA, and what axe counts as good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const THEMES = ["light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** What axe finds on the screen as it stands, one line per element; none is the only good answer. */
export async function axeFaults(page: Page): Promise<string[]> {
  return lines(await builder(page).withTags(RULES).analyze());
}

/** The same for colours alone: between themes nothing else differs. */
export async function colourFaults(page: Page): Promise<string[]> {
  return lines(await builder(page).withRules(["color-contrast", "link-in-text-block"]).analyze());
}

/** Without frames axe needs no second page to put its results together; what passed it need not describe. */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}

function lines({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, html }) => {
      const why = any[0]?.message ?? "";
      return `${id}: ${target.join(" ")} ${why} ${html.slice(0, 120)}`;
    }),
  );
}

/** Shows the screen in another theme, as the settings do, and waits until its colours have changed. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset["theme"] = name;
    await new Promise((drawn) => requestAnimationFrame(drawn));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  }, theme);
}
