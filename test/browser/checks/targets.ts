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
      const target = areaOf(element);
      const { width, height } = target.getBoundingClientRect();
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

    /** A control is pressed by its label too, and a link may stretch over its whole row with an ::after. */
    function areaOf(element: HTMLElement): HTMLElement {
      const label = element instanceof HTMLInputElement ? element.closest("label") : null;
      if (label) return label;
      const { content, position } = getComputedStyle(element, "::after");
      if (content === "none" || position !== "absolute") return element;
      const isFrame = getComputedStyle(element).position !== "static";
      return isFrame ? element : ((element.offsetParent as HTMLElement | null) ?? element);
    }
  }, TARGET);
}
