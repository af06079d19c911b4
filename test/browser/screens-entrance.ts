import type { Page } from "playwright-core";
import { registerOrganisation } from "./at-work.js";
import { arrive, follow, press } from "./hands.js";
import { codeFor, toCard, toCode, type Beginner } from "./real-people.js";
import type { Screen } from "./screen.js";
import { openLinked } from "./screens-identity.js";
import { programScreens } from "./screens-programs.js";
import { say } from "./texts.js";
import { open } from "./ways.js";

/** People who are not invented by the demo: they begin themselves, at a device that keeps a key. */
export const BEGINNERS: Record<string, Beginner> = {
  "Mila Zandvliet": { name: "Mila Zandvliet", address: "mila@voorbeeld.nl", born: ["3", "5", "2008"] },
  "Freek Havenaar": { name: "Freek Havenaar", address: "freek@stapverder.example" },
};

const MILA = "Mila Zandvliet";
const FREEK = "Freek Havenaar";
const somebody = (name: string): Beginner => ({ name, address: `${name}@voorbeeld.nl`, born: ["3", "5", "2008"] });

async function name(page: Page): Promise<void> {
  await open(page, "/start");
  await page.getByRole("textbox").fill("Mila");
  await press(page, say("entrance:next"));
  await arrive(page, say("entrance:birth.title"));
}

/** Every screen for somebody who is nobody yet. */
export const ENTRANCE: Screen[] = [
  { name: "welcome", who: null, isPictured: true, go: (page) => open(page, "/welcome") },
  { name: "at-work", who: null, go: (page) => open(page, "/at-work") },
  {
    name: "start-name",
    who: null,
    go: async (page) => {
      await page.evaluate(() => sessionStorage.clear());
      await open(page, "/start");
      await press(page, say("entrance:next"));
    },
  },
  {
    name: "start-birth",
    who: null,
    isPictured: true,
    go: async (page) => {
      await page.evaluate(() => sessionStorage.clear());
      await name(page);
      await page.getByLabel(say("entrance:birth.day"), { exact: true }).fill("31");
      await page.getByLabel(say("entrance:birth.month"), { exact: true }).fill("2");
      await page.getByLabel(say("entrance:birth.year"), { exact: true }).fill("2008");
      await press(page, say("entrance:next"));
      await page.getByText(say("entrance:birth.wrong")).waitFor();
    },
  },
  {
    name: "start-too-young",
    who: null,
    go: async (page) => {
      await page.evaluate(() => sessionStorage.clear());
      await name(page);
      await page.getByLabel(say("entrance:birth.day"), { exact: true }).fill("1");
      await page.getByLabel(say("entrance:birth.month"), { exact: true }).fill("1");
      await page.getByLabel(say("entrance:birth.year"), { exact: true }).fill(String(new Date().getFullYear() - 9));
      await press(page, say("entrance:next"));
      await page.getByText(say("entrance:young.title")).waitFor();
    },
  },
  {
    name: "start-code",
    who: null,
    isPictured: true,
    expects: { status: 401, path: /^\/v1\/start\/code$/ },
    go: async (page) => {
      await page.evaluate(() => sessionStorage.clear());
      await open(page, "/start");
      await toCode(page, somebody("code"));
      await page.getByRole("textbox").fill("12345678");
      await press(page, say("entrance:next"));
      await page.getByRole("alert").first().waitFor();
      await page.getByText(say("entrance:code.none")).click();
    },
  },
  {
    name: "start-key",
    who: null,
    isPictured: true,
    go: async (page) => {
      await page.evaluate(() => sessionStorage.clear());
      await open(page, "/start");
      await toCode(page, somebody("key"));
      await page.getByRole("textbox").fill(await codeFor(page, somebody("key").address));
      await press(page, say("entrance:next"));
      await arrive(page, say("entrance:key.title"));
      await page.getByText(say("entrance:key.what")).click();
    },
  },
  { name: "sign-in-with-a-key", who: null, go: (page) => open(page, "/sign-in") },
  { name: "sign-in-at-work", who: null, go: (page) => open(page, "/sign-in?as=guest") },
  { name: "lost-phone", who: null, go: (page) => open(page, "/lost-phone") },
  {
    name: "lost-phone-card",
    who: null,
    go: async (page) => {
      await open(page, "/lost-phone");
      await page.getByRole("textbox").fill("iemand@voorbeeld.nl");
      await press(page, say("entrance:address.next"));
      await arrive(page, say("entrance:code.title"));
      await page.getByRole("textbox").fill("12345678");
      await press(page, say("entrance:next"));
      await arrive(page, say("entrance:lost.cardTitle"));
    },
  },
  { name: "outbox", who: null, go: (page) => open(page, "/postvak") },
  {
    name: "invitation-over",
    who: null,
    expects: { status: 404, path: /^\/v1\/invitations\/look$/ },
    go: async (page) => {
      await page.goto("/uitnodiging#AAAAAAAAAAAAAAAAAAAAAA");
      await arrive(page, say("invitation:over"));
      await page.evaluate(() => sessionStorage.clear());
    },
  },
  {
    name: "start-card",
    who: "new",
    isLast: true,
    isPictured: true,
    go: async (page) => {
      await open(page, "/start");
      await toCode(page, somebody("card"));
      await toCard(page, somebody("card"));
    },
  },
];

/** The screens of real people about how they get in, and about where they work. */
export const OWN_ACCESS: Screen[] = [
  { name: "access-with-a-key", who: MILA, go: (page) => open(page, "/access") },
  {
    name: "access-rename",
    who: MILA,
    go: async (page) => {
      await open(page, "/access");
      await page.getByRole("button", { name: /^Andere naam voor/ }).click();
      await page.getByRole("dialog").getByRole("textbox").waitFor();
    },
  },
  {
    name: "confirm",
    who: MILA,
    isPictured: true,
    expects: { status: 403, path: /^\/v1\/recovery-codes$/ },
    go: async (page) => {
      await openLinked(page, "/access");
      const code = JSON.stringify({ type: "about:blank", title: "x", status: 403, code: "step-up-required" });
      const answer = { status: 403, contentType: "application/problem+json", body: code };
      await page.route(/recovery-codes$/, (route) => route.fulfill(answer));
      await press(page, say("access:card.make"));
      const dialog = page.getByRole("dialog", { name: say("entrance:confirm.title") });
      await dialog.getByText(say("entrance:confirm.elsewhere")).waitFor();
    },
  },
  {
    name: "still-there",
    who: MILA,
    go: async (page) => {
      const soon = new Date(Date.now() + 90_000).toISOString();
      const state = { kind: "person", means: "passkey", assurance: "substantial", isFresh: false, freshUntil: null };
      await page.route(/\/v1\/session$/, (route) =>
        route.fulfill({ json: { ...state, idleEndsAt: soon, endsAt: "2099-01-01T00:00:00.000000Z" } }),
      );
      await open(page, "/help");
      await page.getByRole("dialog", { name: say("entrance:idle.title") }).waitFor();
      await page.unroute(/\/v1\/session$/);
    },
  },
  {
    name: "access-address-done",
    who: MILA,
    isLast: true,
    go: async (page) => {
      const moved = "mila.zandvliet@voorbeeld.example";
      await open(page, "/access/address");
      await page.getByRole("textbox").fill(moved);
      await press(page, say("entrance:address.next"));
      await arrive(page, say("entrance:code.title"));
      await page.getByRole("textbox").fill(await codeFor(page, moved));
      await press(page, say("entrance:next"));
      await arrive(page, say("access:address.done"));
    },
  },
  {
    name: "access-new-card",
    who: MILA,
    isLast: true,
    go: async (page) => {
      await open(page, "/access");
      await press(page, say("access:card.make"));
      await arrive(page, say("access:card.new"));
    },
  },
  {
    name: "share-invite",
    who: MILA,
    isPictured: true,
    go: async (page) => {
      await open(page, "/sharing/new");
      await press(page, say("sharing:invite.button"));
      await arrive(page, say("sharing:invite.title"));
    },
  },
];

export const AT_WORK: Screen[] = [
  { name: "hat-none", who: FREEK, go: (page) => open(page, "/hat") },
  { name: "access-at-work", who: FREEK, go: (page) => open(page, "/access") },
  { name: "organisation-new", who: FREEK, isPictured: true, go: (page) => open(page, "/organisations/new") },
  { name: "hat", who: "Ilias", isPictured: true, go: (page) => open(page, "/hat") },
  {
    name: "organisation-people",
    who: FREEK,
    isLast: true,
    isPictured: true,
    go: (page) => registerOrganisation(page, { name: "Stap Verder", profession: "Jobcoach" }),
  },
  {
    name: "organisation-invite",
    who: FREEK,
    isLast: true,
    go: async (page) => {
      await open(page, "/hat");
      await follow(page, "Stap Verder");
      await press(page, say("organisation:people.invite"));
      await page.getByRole("dialog").getByRole("textbox").first().waitFor();
    },
  },
  ...programScreens(FREEK, "Stap Verder"),
];
