import type { Page } from "playwright-core";
import { follow, press } from "./hands.js";
import type { Screen } from "./screen.js";
import { say } from "./texts.js";
import { client, open } from "./ways.js";

const PROVIDERS = {
  items: [
    {
      key: "stadslogin",
      labelNl: "Inloggen met Stadslogin",
      labelEn: "Log in with Stadslogin",
      audience: "citizen",
      assurance: "high",
    },
    {
      key: "werklogin",
      labelNl: "Inloggen met het account van uw organisatie",
      labelEn: "Log in with the account of your organisation",
      audience: "professional",
      assurance: "high",
    },
  ],
};

/** As on a server with providers in its settings. */
async function withProviders(page: Page): Promise<void> {
  await page.route("**/v1/providers", (route) => route.fulfill({ json: PROVIDERS }));
}

async function openWithProviders(page: Page, path: string): Promise<void> {
  await withProviders(page);
  await open(page, path);
}

const LINKED = "01890000-0000-7000-8000-0000000000aa";

/** As for somebody who also comes in with an account elsewhere. */
export async function openLinked(page: Page, path: string): Promise<void> {
  const items = [{ id: LINKED, provider: "stadslogin", linkedAt: "2026-11-20T10:00:00.000000Z" }];
  await page.route("**/v1/linked-providers", (route) => route.fulfill({ json: { items } }));
  await openWithProviders(page, path);
}

interface Listing {
  items: { purposes: { stronger: object[] }[] }[];
}

/** As for a reader who came in less sure than health takes; the invented people all come in sure enough. */
async function withWeakSession(page: Page): Promise<void> {
  await page.route("**/v1/dossiers", async (route) => {
    const answer = await route.fetch();
    const { items } = (await answer.json()) as Listing;
    for (const { purposes } of items)
      for (const each of purposes) each.stronger = [{ assurance: "high", classes: ["medical"] }];
    await route.fulfill({ response: answer, json: { items } });
  });
  await page.goto("/people");
}

/** Coming in: with a key, with an account elsewhere, and what went wrong there. */
export const ENTRANCE: Screen[] = [
  { name: "sign-in", who: null, isPictured: true, go: (page) => openWithProviders(page, "/sign-in") },
  {
    name: "sign-in-at-work-refused",
    who: null,
    go: (page) => openWithProviders(page, "/sign-in?as=guest&problem=sign-in-failed"),
  },
  { name: "start", who: null, isPictured: true, go: (page) => openWithProviders(page, "/start") },
  {
    name: "start-proved",
    who: null,
    isPictured: true,
    go: (page) => openWithProviders(page, "/start?with=stadslogin"),
  },
];

/** One's own ways in. */
export const ACCESS: Screen[] = [
  {
    name: "access",
    who: "Jip",
    isPictured: true,
    go: async (page) => {
      await openWithProviders(page, "/access");
      await page.getByText(say("access:keys.none")).waitFor();
    },
  },
  {
    name: "access-linked",
    who: "Jip",
    go: async (page) => {
      await openWithProviders(page, "/access/stronger?level=high");
      await follow(page, say("access:stronger.linkGo"));
      await openLinked(page, "/access?linked=stadslogin");
      await page.getByRole("link", { name: say("access:back") }).waitFor();
    },
  },
  {
    name: "access-unlink",
    who: "Jip",
    go: async (page) => {
      await openLinked(page, "/access");
      const title = say("access:linked.removeOf", { name: PROVIDERS.items[0]!.labelNl });
      await press(page, title);
      await page.getByRole("dialog", { name: title }).waitFor();
      // Not for who is no professional.
      await page.getByText(PROVIDERS.items[1]!.labelNl).waitFor({ state: "detached" });
    },
  },
  { name: "access-address", who: "Jip", isPictured: true, go: (page) => open(page, "/access/address") },
  {
    name: "access-stronger",
    who: "Jip",
    isPictured: true,
    go: (page) => openWithProviders(page, "/access/stronger?level=high"),
  },
];

/** A reader who came in less sure than some sheets take. */
export const LIGHT: Screen[] = [
  {
    name: "handover-lightly",
    who: "Willemijn",
    go: async (page) => {
      await withWeakSession(page);
      await client(page, "Lotte Meerwinkel");
      await page.getByText(say("professional:stronger.line", { what: "gezondheid" })).waitFor();
    },
  },
  {
    name: "handover-too-lightly",
    who: "Willemijn",
    isPictured: true,
    go: async (page) => {
      await withProviders(page);
      await page.route("**/v1/dossiers/*/view?*", (route) =>
        route.fulfill({ status: 404, json: { status: 404, code: "not-found" } }),
      );
      await withWeakSession(page);
      await page.getByRole("link", { name: "Lotte Meerwinkel" }).first().click();
      await page.getByRole("heading", { name: say("access-formal:stronger.title") }).waitFor();
    },
    expects: { status: 404, path: /view/ },
  },
];

/** An organisation that somebody registered and manages, not approved yet. */
async function organisation(page: Page): Promise<void> {
  const id = await page.evaluate(async () => {
    const answer = await fetch("/v1/organisations", {
      method: "POST",
      headers: { "content-type": "application/json", "x-regiemap-request": "1" },
      body: JSON.stringify({
        name: "Stichting Regionaal Samenwerkingsverband Begeleiding naar Werk Noordoost",
        kind: "job-coaching",
        contact: "beheer@voorbeeld.example",
        purposes: [
          { purpose: "guidance-to-work", art6: "contract", art9: "explicit-consent" },
          { purpose: "coordination", art6: "task-in-law" },
        ],
        own: {
          profession: "jobcoach",
          interest: "person",
          confidentiality: "professional-code",
          validUntil: new Date(Date.now() + 300 * 86_400_000).toISOString(),
        },
      }),
    });
    return ((await answer.json()) as { id: string }).id;
  });
  await open(page, `/organisations/${id}`);
}

interface Working {
  membershipId: string;
  accountId: string;
  name: string;
  isManager: boolean;
  verificationLevel: string;
}

/** As with a confirmed colleague who could manage too, and another one who does. */
async function withColleague(page: Page): Promise<void> {
  await page.route(/\/v1\/organisations\/[\w-]+\/people$/, async (route) => {
    const answer = await route.fetch();
    const { items } = (await answer.json()) as { items: Working[] };
    const wim = { accountId: LINKED, membershipId: LINKED, name: "Wim Dobbelaar", isManager: false };
    const more = items.map((each) => ({ ...each, ...wim, verificationLevel: "organisation-confirmed" }));
    await route.fulfill({ response: answer, json: { items: [...items, ...more] } });
  });
  await page.route(/\/v1\/organisations\/[\w-]+$/, async (route) => {
    const answer = await route.fetch();
    const one = (await answer.json()) as { managers: object[] };
    const managers = [...one.managers, { accountId: LINKED, name: "Noor Zilverberg" }];
    await route.fulfill({ response: answer, json: { ...one, managers } });
  });
}

/** Where somebody works, for whom they manage people, and asking somebody to begin. */
export const OFFICE: Screen[] = [
  { name: "organisation-waiting", who: "Ilias", isLast: true, isPictured: true, go: organisation },
  {
    name: "organisation-purposes",
    who: "Ilias",
    isLast: true,
    isPictured: true,
    go: async (page) => {
      await organisation(page);
      await press(page, say("organisation:purposes.change"));
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say("organisation:purposes.keep") })
        .waitFor();
    },
  },
  {
    name: "organisation-manager",
    who: "Ilias",
    isLast: true,
    go: async (page) => {
      await withColleague(page);
      await organisation(page);
      await press(page, say("organisation:managers.add"));
      await page.getByRole("dialog").getByLabel(say("organisation:managers.who")).waitFor();
    },
  },
  {
    name: "organisation-manager-stops",
    who: "Ilias",
    isLast: true,
    go: async (page) => {
      await withColleague(page);
      await organisation(page);
      await press(page, say("organisation:managers.removeOf", { name: "Noor Zilverberg" }));
      await page
        .getByRole("dialog")
        .getByText(say("organisation:managers.removeText", { name: "Noor Zilverberg" }))
        .waitFor();
    },
  },
  { name: "invite-start", who: "Ilias", isPictured: true, go: (page) => open(page, "/invite") },
  {
    name: "invite-start-sent",
    who: "Tijn",
    isLast: true,
    isPictured: true,
    go: async (page) => {
      await open(page, "/invite");
      await page.getByLabel(say("invitation:toStart.address")).fill("noor@voorbeeld.example");
      await press(page, say("invitation:toStart.send"));
      await page.getByRole("heading", { name: say("invitation:toStart.sent") }).waitFor();
      await page.getByRole("img").first().waitFor();
    },
  },
];
