import type { Page } from "playwright-core";

/** What a reader may set over any page, WCAG 1.4.12. */
const RULES =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** Puts wide spacing on the page and tells what text is cut off by it; takes it off again. */
export async function spacingFaults(page: Page): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try {
      // Styles may glide to their new value, however shortly: measure when they are there.
      await new Promise((there) => setTimeout(there, 60));
      return cutOff();
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }

    function cutOff(): string[] {
      const faults: string[] = [];
      const page = document.documentElement;
      if (page.scrollWidth > page.clientWidth) faults.push(`the page became ${page.scrollWidth} wide`);
      for (const element of document.querySelectorAll<HTMLElement>("body *")) {
        const style = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const hides = [style.overflowX, style.overflowY].some((value) => value === "hidden" || value === "clip");
        if (!hides || width < 2 || height < 2 || element.textContent?.trim() === "") continue;
        if (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
          faults.push(`cut off: ${element.textContent?.trim().slice(0, 40)}`);
      }
      return faults;
    }
  }, RULES);
}
