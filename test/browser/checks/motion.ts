import type { Page } from "playwright-core";

/** What still moves for somebody who asked for less motion. */
export async function motionFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const long = (durations: string) => durations.split(",").some((each) => Number.parseFloat(each) > 0.01);
    const faults: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("*")) {
      const style = getComputedStyle(element);
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
      if (style.animationName !== "none" && long(style.animationDuration)) faults.push(`${name} animates`);
      if (style.transitionProperty !== "none" && long(style.transitionDuration)) faults.push(`${name} glides`);
      if (style.scrollBehavior === "smooth") faults.push(`${name} scrolls smoothly`);
    }
    return [...new Set(faults)].slice(0, 5);
  });
}
