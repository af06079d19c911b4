import type { Page } from "playwright-core";

/** The narrowest screen of WCAG 1.4.10, which is also 1280 pixels at 400 %. */
export const NARROW = { width: 320, height: 640 };

/** What sticks out at the side: nobody should have to scroll in two directions to read. */
export async function reflowFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > width)
      faults.push(`the page is ${document.documentElement.scrollWidth} wide on a screen of ${width}`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { left, right, width: own, height } = element.getBoundingClientRect();
      if (own < 2 || height < 2 || (right <= width + 1 && left >= -1) || isInScroller(element)) continue;
      faults.push(`${element.tagName.toLowerCase()}.${String(element.className)} from ${left} to ${right} of ${width}`);
    }
    return faults.slice(0, 5);

    /** A row of chips may be dragged sideways by itself; the page may not. */
    function isInScroller(element: HTMLElement): boolean {
      for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
        const { overflowX } = getComputedStyle(above);
        if (overflowX === "auto" || overflowX === "scroll") return true;
      }
      return false;
    }
  });
}
