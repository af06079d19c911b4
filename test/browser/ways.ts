import type { Page } from "playwright-core";
import { arrive, follow, press } from "./hands.js";
import { say, saying } from "./texts.js";

/** The screen is there. */
export const ready = (page: Page) => page.locator("main h1").first().waitFor();

/** Goes to an address and waits for the screen. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

/** The share steps with Ilias, up to the one that is asked for. */
export async function share(page: Page, step: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await open(page, "/sharing/new");
  await page.getByRole("searchbox").fill("Ilias");
  await page.getByRole("button", { name: /Ilias Bergwater/ }).click();
  await page.getByRole("radio", { name: /werk te houden/ }).check();
  if (step === 1) return;
  await press(page, say("sharing:next"));
  await arrive(page, say("sharing:what.title", { name: "Ilias" }));
  if (step === 2) return;
  await press(page, say("sharing:next"));
  await page.getByRole("radio").nth(1).check();
  if (step === 3) return;
  await press(page, say("sharing:until_.next", { name: "Ilias" }));
  await page.getByRole("heading", { name: say("sharing:preview.exactly", { name: "Ilias" }) }).waitFor();
  if (step === 4) return;
  await press(page, say("sharing:preview.confirm"));
  await arrive(page, say("sharing:receipt.title"));
}

/** The only team of the demo with more than one in it. */
export const TEAM = "Team Gemeente Waterlinge";

/** The first step of sharing, with the whole team of somebody chosen. */
export async function shareWithTeam(page: Page): Promise<void> {
  await open(page, "/sharing/new");
  await page.getByRole("searchbox").fill("Loes");
  await page.getByRole("button", { name: /Loes Kastanjehof/ }).click();
  await page.getByRole("radio", { name: saying("sharing:team.whole", { count: 2 }) }).check();
  await page.getByRole("radio", { name: /uitkering of andere hulp/i }).check();
}

/** The steps of a never against every occupational health nurse, whom nobody in the demo shares with, up to one. */
export async function never(page: Page, step: "which" | "what" | "subject" | "confirm" | "receipt"): Promise<void> {
  await open(page, "/sharing/never");
  await press(page, say("never:who.kinds.profession"));
  await arrive(page, say("never:who.which.profession"));
  if (step === "which") return;
  await page.getByRole("searchbox").fill("arboverp");
  await page.getByRole("button", { name: /Arboverpleegkundige/ }).click();
  await page.getByRole("heading", { level: 1, name: /arboverpleegkundige nooit zien/ }).waitFor();
  if (step === "what") return;
  await page.getByRole("button", { name: saying("never:what.kinds.class") }).click();
  await page.getByRole("button", { name: /^Je gezondheid/ }).waitFor();
  if (step === "subject") return;
  await page.getByRole("button", { name: /^Je gezondheid/ }).click();
  await arrive(page, say("never:confirm.title"));
  if (step === "confirm") return;
  await press(page, say("never:confirm.yes"));
  await arrive(page, say("never:receipt.title"));
}

/** A sheet in a tab of the own binder. */
export async function sheet(page: Page, section: string, title: string): Promise<void> {
  await open(page, `/binder/${section}`);
  await follow(page, title);
  await page.getByRole("article").first().waitFor();
}

/** What one person shares with who is looking. */
export async function client(page: Page, name: string): Promise<void> {
  await follow(page, name);
  await page.getByRole("article").first().waitFor();
}

/** Casper, who decides about money, shares that with Loes on behalf of Daan, up to the last screen. */
export async function shareMoney(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Daan Hazelhorst" }).first().waitFor();
  await page.locator('a[href$="/-"]').first().click();
  await page.getByRole("heading", { name: say("helping:desk.titleFor", { name: "Daan" }) }).waitFor();
  await follow(page, say("helping:desk.shareFor", { name: "Daan" }));
  await page.getByRole("searchbox").fill("Loes");
  await page.getByRole("button", { name: /Loes Kastanjehof/ }).click();
  await page.getByRole("radio", { name: /uitkering of andere hulp/i }).check();
  await press(page, say("sharing:next"));
  await arrive(page, say("helping:share.what", { name: "Loes" }));
  const off = page.getByRole("switch", { checked: false });
  while ((await off.count()) > 0) await off.first().click();
  await press(page, say("helping:prepare.next"));
  await page.getByRole("radio").first().check();
  await press(page, say("sharing:until_.next", { name: "Loes" }));
  await arrive(page, say("helping:share.ready"));
}
