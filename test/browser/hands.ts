import type { Locator, Page } from "playwright-core";
import { say } from "./texts.js";

type Place = Page | Locator;

/** Presses the one button with this text. */
export async function press(place: Place, text: string): Promise<void> {
  await place.getByRole("button", { name: text, exact: true }).click();
}

/** Goes where the one link with this text leads. */
export async function follow(place: Place, text: string): Promise<void> {
  await place.getByRole("link", { name: text, exact: true }).click();
}

/** Waits until the screen with this heading is there. */
export async function arrive(page: Page, title: string | RegExp): Promise<Locator> {
  const heading = page.getByRole("heading", { level: 1, name: title });
  await heading.waitFor();
  return heading;
}

/** Waits until the short message at the bottom says this. */
export async function told(page: Page, text: string): Promise<void> {
  await page.getByRole("status").getByText(text).waitFor();
}

/** Goes on, screen by screen, until the last one of a sheet. */
export async function toClosing(page: Page, title: string, next: string): Promise<void> {
  const closing = page.getByRole("heading", { level: 1, name: title });
  for (let screen = 0; screen < 20 && !(await closing.isVisible()); screen += 1) await nextScreen(page, next);
  await closing.waitFor();
}

/**
 * Answers the first question of every kind on every screen, up to the last one: a text, a day, a choice.
 * @param textOf what to write on the screen that is shown
 */
export async function fillAll(page: Page, textOf: () => string | Promise<string>, closing: string): Promise<void> {
  const last = page.getByRole("heading", { level: 1, name: closing });
  const year = new Date().getFullYear() + 1;
  // Looking for questions does not wait for them: before the first screen is there it would find none, and go on.
  await page.getByRole("button", { name: say("entry:write.next"), exact: true }).waitFor();
  for (let screen = 0; screen < 40 && !(await last.isVisible()); screen += 1) {
    const text = await textOf();
    for (const area of await page.locator("main textarea").all()) await area.fill(text);
    for (const day of await page.locator("main input[type=date]").all()) await day.fill(`${year}-05-01`);
    for (const list of await page.locator("main select:has(option:nth-child(2))").all())
      await list.selectOption({ index: 1 });
    for (const question of await page.locator("main fieldset:has(input)").all())
      await question.locator("input[type=radio], input[type=checkbox]").first().check();
    await nextScreen(page, say("entry:write.next"));
  }
  await last.waitFor();
}

/** Goes on, and waits until another screen is there; "saved" that appears on this one is not another screen. */
async function nextScreen(page: Page, next: string): Promise<void> {
  const screen = () =>
    page.evaluate(() => {
      const [step, heading] = [document.querySelector("main .rm-visually-hidden"), document.querySelector("h1")];
      return `${step?.textContent} ${heading?.textContent}`;
    });
  const before = await screen();
  await press(page, next);
  while ((await screen()) === before) await page.waitForTimeout(30);
}

/** Writes nothing more and keeps the sheet in the binder. */
export async function keepSheet(page: Page): Promise<void> {
  await toClosing(page, say("entry:closing.title"), say("entry:write.next"));
  await press(page, say("entry:closing.keep"));
  await told(page, say("entry:write.kept"));
}

/** The text of the sheets on a screen, as somebody reads it. */
export async function sheetTexts(place: Place): Promise<string[]> {
  return (await place.getByRole("article").allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
}
