import { arrive, fillAll, follow, press } from "./hands.js";
import type { Screen } from "./screen.js";
import { say, saying } from "./texts.js";
import { never, open, ready, share, sheet, shareWithTeam, TEAM } from "./ways.js";

const NOWHERE = "/sheets/01890000-0000-7000-8000-000000000000";

/** Screens of an owner with their own binder. */
export const OWNER: Screen[] = [
  { name: "choose", who: null, isPictured: true, go: (page) => page.getByRole("button", { name: /Jip/ }).waitFor() },
  { name: "binder", who: "Jip", isPictured: true, isEnlarged: true, go: ready },
  { name: "binder-new", who: "Fenna", isPictured: true, go: ready },
  {
    name: "eye",
    who: "Jip",
    isPictured: true,
    go: (page) =>
      page
        .getByRole("button", { name: /Bekijk wie/ })
        .first()
        .click(),
  },
  { name: "section", who: "Jip", isPictured: true, go: (page) => open(page, "/binder/wat-ik-nodig-heb") },
  { name: "section-empty", who: "Noor", go: (page) => open(page, "/binder/werk-en-leren") },
  { name: "sheet", who: "Jip", isPictured: true, go: (page) => sheet(page, "wie-ik-ben", "Mijn openingskaart") },
  {
    name: "sheet-of-a-professional",
    who: "Jip",
    isPictured: true,
    go: (page) => sheet(page, "profession:jobcoach", "Begeleidingsplan van de jobcoach"),
  },
  {
    name: "sheet-change",
    who: "Jip",
    go: async (page) => {
      await sheet(page, "wie-ik-ben", "Mijn openingskaart");
      await follow(page, say("entry:change"));
      await page.getByRole("textbox").first().waitFor();
    },
  },
  {
    name: "sheet-changed",
    who: "Fenna",
    isPictured: true,
    go: async (page) => {
      await follow(page, say("binder:news.changed", { name: "Ilias Bergwater" }));
      await page.getByRole("button", { name: say("entry:changed.accept") }).waitFor();
      await page.getByText(say("entry:changed.before")).click();
      await page.getByText("Berend doet geld en post.").waitFor();
    },
  },
  {
    name: "sheet-changed-write",
    who: "Fenna",
    go: async (page) => {
      await follow(page, say("binder:news.changed", { name: "Ilias Bergwater" }));
      await follow(page, say("entry:change"));
      await page.getByText(say("entry:changed.write", { name: "Ilias" })).waitFor();
    },
  },
  { name: "new-sheet", who: "Jip", isPictured: true, go: (page) => open(page, "/new") },
  {
    name: "new-sheet-more",
    who: "Jip",
    go: async (page) => {
      await open(page, "/new");
      await page.getByText(say("entry:new.more")).click();
      await press(page, say("entry:new.subjects.strength"));
    },
  },
  { name: "write", who: "Jip", isPictured: true, go: (page) => open(page, "/new/my-question") },
  { name: "write-many-kinds", who: "Jip", go: (page) => open(page, "/new/communication-card") },
  {
    name: "write-closing",
    who: "Jip",
    isLast: true,
    isPictured: true,
    go: async (page) => {
      await open(page, "/new/my-question");
      await fillAll(page, () => "Ik wil leren lassen.", say("entry:closing.title"));
    },
  },
  { name: "share-whom", who: "Jip", isEnlarged: true, go: (page) => open(page, "/sharing/new") },
  { name: "share-1-who", who: "Jip", isPictured: true, go: (page) => share(page, 1) },
  { name: "share-2-what", who: "Jip", isPictured: true, go: (page) => share(page, 2) },
  { name: "share-3-until", who: "Jip", isPictured: true, go: (page) => share(page, 3) },
  { name: "share-4-look-along", who: "Jip", isPictured: true, go: (page) => share(page, 4) },
  { name: "share-receipt", who: "Jip", isLast: true, isPictured: true, go: (page) => share(page, 5) },
  { name: "share-1-team", who: "Jip", isPictured: true, go: (page) => shareWithTeam(page) },
  {
    name: "share-2-team",
    who: "Jip",
    go: async (page) => {
      await shareWithTeam(page);
      await press(page, say("sharing:next"));
      await arrive(page, say("sharing:what.title", { name: TEAM }));
    },
  },
  {
    name: "one-share-team",
    who: "Lotte",
    isLast: true,
    isPictured: true,
    go: async (page) => {
      await shareWithTeam(page);
      await press(page, say("sharing:next"));
      await arrive(page, say("sharing:what.title", { name: TEAM }));
      await press(page, say("sharing:next"));
      await press(page, say("sharing:until_.next", { name: TEAM }));
      await press(page, say("sharing:preview.confirm"));
      await follow(page, say("sharing:receipt.done"));
      await page
        .getByRole("article", { name: /^Team/ })
        .getByRole("link", { name: say("sharing:card.more") })
        .click();
      await page.getByRole("heading", { name: say("sharing:team.title") }).waitFor();
    },
  },
  { name: "sharing", who: "Jip", isPictured: true, go: (page) => open(page, "/sharing") },
  { name: "never-1-who", who: "Jip", go: (page) => open(page, "/sharing/never") },
  { name: "never-1-which", who: "Jip", go: (page) => never(page, "which") },
  { name: "never-2-what", who: "Jip", isPictured: true, go: (page) => never(page, "what") },
  { name: "never-2-which-subject", who: "Jip", go: (page) => never(page, "subject") },
  { name: "never-3-confirm", who: "Jip", isPictured: true, go: (page) => never(page, "confirm") },
  { name: "never-receipt", who: "Jip", isLast: true, go: (page) => never(page, "receipt") },
  {
    name: "never-take-away",
    who: "Jip",
    isLast: true,
    go: async (page) => {
      await never(page, "receipt");
      await follow(page, say("never:receipt.done"));
      await page
        .getByRole("button", { name: saying("never:remove.short") })
        .first()
        .click();
      await page.getByRole("dialog", { name: say("never:remove.title") }).waitFor();
    },
  },
  {
    name: "stop",
    who: "Jip",
    isPictured: true,
    go: async (page) => {
      await open(page, "/sharing");
      await page
        .getByRole("button", { name: /^Stop met delen met/ })
        .first()
        .click();
    },
  },
  {
    name: "stop-all",
    who: "Jip",
    go: async (page) => {
      await open(page, "/sharing");
      await press(page, say("sharing:stopAll.button"));
      await page.getByRole("dialog", { name: say("sharing:stopAll.title") }).waitFor();
    },
  },
  {
    name: "one-share",
    who: "Jip",
    go: async (page) => {
      await open(page, "/sharing");
      await page
        .getByRole("article", { name: /Marit/ })
        .getByRole("link", { name: say("sharing:card.more") })
        .click();
      await page.getByRole("heading", { name: say("sharing:preview.exactlyNow", { name: "Marit" }) }).waitFor();
    },
  },
  {
    name: "shorten",
    who: "Jip",
    go: async (page) => {
      await open(page, "/sharing");
      await page
        .getByRole("article", { name: /Marit/ })
        .getByRole("link", { name: say("sharing:card.more") })
        .click();
      await press(page, say("sharing:shorten.button"));
    },
  },
  {
    name: "request",
    who: "Sem",
    isPictured: true,
    go: async (page) => {
      await follow(page, say("binder:news.asks", { name: "Ilias" }));
      await arrive(page, say("requests:title", { name: "Ilias" }));
    },
  },
  {
    name: "request-by-program",
    who: "Sem",
    go: async (page) => {
      // As when a program of their organisation asked in their name.
      await page.route("**/v1/dossiers/*/access-requests", async (route) => {
        const answer = await route.fetch();
        const { items } = (await answer.json()) as { items: object[] };
        await route.fulfill({ json: { items: items.map((item) => ({ ...item, via: "Werkplan" })) } });
      });
      await page.reload();
      await follow(page, say("binder:news.asks", { name: "Ilias" }));
      await arrive(page, say("requests:title", { name: "Ilias" }));
      await page.getByText(/Werkplan/).waitFor();
    },
  },
  { name: "who-looked", who: "Lotte", isPictured: true, go: (page) => open(page, "/looked") },
  {
    name: "who-looked-checked",
    who: "Lotte",
    isPictured: true,
    go: async (page) => {
      await open(page, "/looked");
      await page.getByText(say("looked:verify.how")).click();
    },
  },
  { name: "help", who: "Jip", isPictured: true, go: (page) => open(page, "/help") },
  { name: "settings", who: "Jip", isPictured: true, go: (page) => open(page, "/settings") },
  {
    name: "assessment-door",
    who: "Fenna",
    isPictured: true,
    go: async (page) => {
      await page
        .getByRole("link", { name: /schreef iets voor jou/ })
        .first()
        .click();
      await arrive(page, /schreef iets voor jou/);
    },
  },
  {
    name: "assessment-read",
    who: "Noor",
    isPictured: true,
    isLast: true,
    go: async (page) => {
      await page
        .getByRole("link", { name: /schreef iets voor jou/ })
        .first()
        .click();
      await press(page, say("assessment:door.read"));
      await press(page, say("entry:reaction.write"));
    },
  },
  {
    name: "assessment-after",
    who: "Noor",
    isLast: true,
    go: async (page) => {
      await page
        .getByRole("link", { name: /schreef iets voor jou/ })
        .first()
        .click();
      await press(page, say("assessment:door.read"));
      await press(page, say("assessment:choose.accept"));
      await arrive(page, say("assessment:after.title"));
    },
  },
  {
    name: "not-there",
    who: "Jip",
    go: async (page) => {
      await page.goto(NOWHERE);
      await page.getByRole("alert").waitFor();
    },
    expects: { status: 404, path: /entries/ },
  },
];
