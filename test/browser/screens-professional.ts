import { arrive, fillAll, follow } from "./hands.js";
import type { Screen } from "./screen.js";
import { say } from "./texts.js";
import { client, open, ready } from "./ways.js";

/** Screens of somebody who reads in the binder of another person. */
export const PROFESSIONAL: Screen[] = [
  { name: "people", who: "Ilias", isPictured: true, go: ready },
  { name: "handover", who: "Ilias", isPictured: true, go: (page) => client(page, "Daan Hazelhorst") },
  { name: "handover-doctor", who: "Willemijn", isPictured: true, go: (page) => client(page, "Lotte Meerwinkel") },
  {
    name: "ask",
    who: "Ilias",
    isPictured: true,
    go: async (page) => {
      await client(page, "Daan Hazelhorst");
      await follow(page, say("professional:view.ask", { name: "Daan" }));
      await ready(page);
    },
  },
  { name: "ask-with-a-code", who: "Ilias", go: (page) => open(page, "/people/ask") },
  { name: "asked", who: "Ilias", go: (page) => open(page, "/people/asked") },
  { name: "my-sheets", who: "Ilias", isPictured: true, go: (page) => open(page, "/people/mine") },
  {
    name: "my-sheet",
    who: "Ilias",
    go: async (page) => {
      await open(page, "/people/mine");
      await page.locator('main a[href*="/sheets/"]').first().click();
      await page.getByRole("article").first().waitFor();
    },
  },
  {
    name: "my-sheet-anew",
    who: "Ilias",
    go: async (page) => {
      await open(page, "/people/mine");
      await page.locator('main a[href*="/sheets/"]').last().click();
      await follow(page, say("professional:mine.change"));
      await page.getByRole("textbox").first().waitFor();
    },
  },
  {
    name: "write-choose",
    who: "Willemijn",
    go: async (page) => {
      await client(page, "Lotte Meerwinkel");
      await follow(page, say("professional:view.write"));
      await arrive(page, say("professional:write.title"));
    },
  },
  {
    name: "write-two-parts",
    who: "Willemijn",
    isPictured: true,
    go: async (page) => {
      await client(page, "Lotte Meerwinkel");
      await follow(page, say("professional:view.write"));
      await follow(page, say("professional:write.twoParts"));
      await ready(page);
    },
  },
  {
    name: "write-send",
    who: "Willemijn",
    isLast: true,
    isPictured: true,
    go: async (page) => {
      await client(page, "Lotte Meerwinkel");
      await follow(page, say("professional:view.write"));
      await follow(page, say("professional:write.twoParts"));
      await fillAll(page, () => "Werken in blokken van een uur gaat goed.", say("professional:send.title"));
    },
  },
  { name: "settings-of-a-professional", who: "Ilias", go: (page) => open(page, "/settings") },
  { name: "relative", who: "Tijn", go: ready },
  { name: "relative-reads", who: "Tijn", go: (page) => client(page, "Jip Kraanvogel") },
];
