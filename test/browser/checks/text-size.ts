import type { Page } from "playwright-core";
import { PHONE } from "../stage.js";
import { reflowFaults } from "./reflow.js";

/** Makes all text twice as large on a phone, WCAG 1.4.4, and tells what text leaves its place; takes it off again. */
export async function textSizeFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(PHONE);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  // Styles may glide to their new value, however shortly: measure when they are there.
  await page.waitForTimeout(60);
  const faults = [...(await reflowFaults(page)), ...(await outsideTheirBox(page))];
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  return faults;
}

/** Words that stick out of the box they are in: cut off there, or over what is beside it. */
function outsideTheirBox(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim() ?? "";
      const box = boxOf(texts.currentNode.parentElement!);
      if (text === "" || box.width < 2) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const right = Math.max(...[...range.getClientRects()].map((line) => line.right));
      if (right > box.right + 1) faults.push(`${text.slice(0, 40)} ends at ${right}, its place at ${box.right}`);
    }
    return faults;

    function boxOf(element: HTMLElement): DOMRect {
      const isInline = getComputedStyle(element).display === "inline" && element.parentElement !== null;
      return isInline ? boxOf(element.parentElement!) : element.getBoundingClientRect();
    }
  });
}
