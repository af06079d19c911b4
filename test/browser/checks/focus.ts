import type { Page } from "playwright-core";

/** Where the keyboard is now. */
export interface Focus {
  /** What a screen reader calls it, more or less. */
  name: string;
  tag: string;
  /** Something is drawn around it that a person can see. */
  isVisible: boolean;
  isInDialog: boolean;
  /** Nothing lies over it, such as a bar that stays in place (WCAG 2.4.11). */
  isUncovered: boolean;
}

/** Looks at the focused element as it is drawn. */
export async function focusNow(page: Page): Promise<Focus> {
  return page.evaluate(async () => {
    // The line around it may glide in, however shortly.
    await new Promise((drawn) => setTimeout(drawn, 60));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const element = document.activeElement as HTMLElement;
    const around = element.closest("label") ?? element;
    // A link that stretches over its row has the line around the row.
    const frames: Element[] = [];
    for (let each: Element | null = element; each && frames.length < 4; each = each.parentElement) frames.push(each);
    const drawn = frames.some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    const { left, top, width, height } = around.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
    return {
      name: nameOf(element, around),
      tag: element.tagName.toLowerCase(),
      isVisible: drawn,
      isInDialog: element.closest("dialog[open]") !== null,
      isUncovered: hit !== null && (around.contains(hit) || hit.contains(around)),
    };

    function nameOf(focused: HTMLElement, labelled: Element): string {
      const isWritten = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
      const label = isWritten ? (focused.labels?.[0] ?? labelled) : labelled;
      return (focused.getAttribute("aria-label") ?? label.textContent ?? "").trim().replaceAll(/\s+/g, " ");
    }
  });
}

/** Presses Tab until the name fits, and tells every step on the way. Fails after so many presses. */
export async function tabTo(page: Page, wanted: RegExp, most = 60): Promise<Focus[]> {
  const way: Focus[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const focus = await focusNow(page);
    way.push(focus);
    if (wanted.test(focus.name)) return way;
  }
  throw new Error(`The keyboard never reached ${wanted}: ${way.map(({ name }) => name.slice(0, 30)).join(" · ")}`);
}
