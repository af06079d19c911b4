import type { Page } from "playwright-core";

/** Pixels that a thumb needs, in both directions. */
export const TARGET = 44;

/**
 * Everything to press on the screen that is smaller than a thumb needs. What counts is where a press lands, so a row that
 * is pressed as a whole is measured as a whole; links inside a sentence are as high as their line.
 */
export async function targetFaults(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const faults: string[] = [];
    const pressable =
      "a[href], button, input, select, textarea, summary, [role=button], [role=switch], [role=link], [role=tab]";
    const root = document.querySelector("dialog[open]") ?? document;
    for (const element of root.querySelectorAll<HTMLElement>(pressable)) {
      if (!isThere(element) || isInSentence(element)) continue;
      const { width, height } = sizeOf(element);
      if (width >= least && height >= least) continue;
      const name = element.getAttribute("aria-label") || element.textContent?.trim() || element.tagName;
      faults.push(`${name.slice(0, 40)}: ${Math.round(width)} × ${Math.round(height)}`);
    }
    return faults;

    function isThere(element: HTMLElement): boolean {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1 && height > 1;
    }

    function isInSentence(element: HTMLElement): boolean {
      if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
      const around = element.parentElement?.textContent?.trim() ?? "";
      return (
        around.length > (element.textContent?.trim().length ?? 0) + 3 &&
        ["P", "LI", "DD"].includes(element.parentElement?.tagName ?? "")
      );
    }

    /** A control is pressed by its label too, and an ::after may stretch it, for example over the whole row. */
    function sizeOf(element: HTMLElement): { width: number; height: number } {
      const label = element instanceof HTMLInputElement ? element.closest("label") : null;
      const own = (label ?? element).getBoundingClientRect();
      const { content, position, width, height } = getComputedStyle(element, "::after");
      if (content === "none" || position !== "absolute") return own;
      const stretched = [Number.parseFloat(width), Number.parseFloat(height)].map((each) => each || 0);
      return { width: Math.max(own.width, stretched[0] ?? 0), height: Math.max(own.height, stretched[1] ?? 0) };
    }
  }, TARGET);
}
