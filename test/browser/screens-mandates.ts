import type { Page } from "playwright-core";
import { arrive, follow, press } from "./hands.js";
import type { Screen } from "./screen.js";
import { say } from "./texts.js";
import { open, ready, shareMoney } from "./ways.js";

const YUSUF = "Yusuf Palmenveld";

/** A helper at what they can put ready for somebody. */
async function desk(page: Page): Promise<void> {
  await page.getByRole("link", { name: YUSUF }).first().waitFor();
  await page.locator('a[href$="/-"]').first().click();
  await page.getByRole("heading", { name: say("helping:desk.title", { name: "Yusuf" }) }).waitFor();
}

/** Screens of an owner about who helps them. */
export const HELPERS: Screen[] = [
  { name: "helpers", who: "Yusuf", isPictured: true, go: (page) => open(page, "/helpers") },
  { name: "helpers-by-law", who: "Daan", go: (page) => open(page, "/helpers") },
  {
    name: "helpers-stop",
    who: "Yusuf",
    go: async (page) => {
      await open(page, "/helpers");
      await page.getByRole("button", { name: /Stop met de hulp van/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "helpers-ask-kind", who: "Yusuf", go: (page) => open(page, "/helpers/new") },
  {
    name: "helpers-ask-what",
    who: "Yusuf",
    go: async (page) => {
      await open(page, "/helpers/new");
      await page.getByRole("radio", { name: new RegExp(say("mandates:ask.attorney")) }).check();
      await press(page, say("mandates:ask.next"));
      await arrive(page, say("mandates:ask.what"));
    },
  },
  {
    name: "helpers-link",
    who: "Yusuf",
    isLast: true,
    go: async (page) => {
      await open(page, "/helpers/new");
      await press(page, say("mandates:ask.next"));
      await press(page, say("mandates:ask.make"));
      await arrive(page, say("mandates:ask.made"));
    },
  },
  { name: "turning-eighteen", who: "Sem", isPictured: true, go: (page) => open(page, "/turning") },
  {
    name: "turning-earlier",
    who: "Sem",
    go: async (page) => {
      await open(page, "/turning");
      await press(page, say("mandates:turning.earlier"));
      await page.getByLabel(say("mandates:turning.earlierDay")).waitFor();
    },
  },
  { name: "turning-not-near", who: "Jip", go: (page) => open(page, "/turning") },
];

/** Screens of somebody who acts for another person, or helps them. */
export const ACTING: Screen[] = [
  {
    name: "acting-for-somebody",
    who: "Carlijn",
    isPictured: true,
    go: async (page) => {
      await follow(page, "Noor Zilverberk");
      await page.getByText(say("helping:bar.actsText", { name: "Noor" })).waitFor();
    },
  },
  {
    name: "take-along-for-somebody",
    who: "Carlijn",
    go: async (page) => {
      await follow(page, "Noor Zilverberk");
      await follow(page, say("taking:for.title", { name: "Noor" }));
      await page.getByText(say("taking:for.seen", { name: "Noor" })).waitFor();
    },
  },
  {
    name: "taken-along-for-somebody",
    who: "Carlijn",
    go: async (page) => {
      await follow(page, "Noor Zilverberk");
      await follow(page, say("taking:for.title", { name: "Noor" }));
      await press(page, say("taking:make"));
      await page.getByRole("button", { name: say("taking:made.print") }).waitFor();
    },
  },
  { name: "helper-desk", who: "Geertje", isPictured: true, go: desk },
  {
    name: "prepare-choose",
    who: "Geertje",
    go: async (page) => {
      await desk(page);
      await follow(page, say("helping:desk.sheet", { name: "Yusuf" }));
      await arrive(page, say("helping:prepare.title", { name: "Yusuf" }));
    },
  },
  {
    name: "prepare-write",
    who: "Geertje",
    go: async (page) => {
      await desk(page);
      await follow(page, say("helping:desk.sheet", { name: "Yusuf" }));
      await follow(page, "Mijn vraag");
      await page.getByRole("textbox").first().waitFor();
    },
  },
  {
    name: "prepare-share",
    who: "Geertje",
    go: async (page) => {
      await desk(page);
      await follow(page, say("helping:desk.share"));
      await ready(page);
      await page.getByRole("button", { name: /Ilias Bergwater/ }).waitFor();
    },
  },
  {
    name: "share-for-somebody",
    who: "Casper",
    isPictured: true,
    go: async (page) => {
      await shareMoney(page);
      await page.getByRole("heading", { name: say("sharing:preview.exactly", { name: "Loes" }) }).waitFor();
    },
  },
  { name: "represent", who: "Tijn", go: (page) => open(page, "/represent") },
  {
    name: "represent-sent",
    who: "Tijn",
    isLast: true,
    go: async (page) => {
      await open(page, "/represent");
      await page.getByLabel(say("helping:represent.code")).fill("NIEMAND2");
      await page.getByLabel(say("helping:represent.source")).fill("Besluit van de rechter");
      await page.getByLabel(say("helping:represent.until")).fill(`${new Date().getFullYear() + 1}-05-01`);
      await press(page, say("helping:represent.send"));
      await arrive(page, say("helping:represent.sent"));
    },
  },
  {
    name: "offer-gone",
    who: "Geertje",
    go: async (page) => {
      await page.goto("/helping#01890000-0000-7000-8000-000000000000.AAAAAAAAAAAAAAAAAAAAAA");
      await arrive(page, say("helping:offer.gone"));
    },
    expects: { status: 404, path: /mandate-offers/ },
  },
];
