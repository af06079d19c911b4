import type { Page } from "playwright-core";
import type { Screen } from "./screen.js";
import { say } from "./texts.js";
import { open } from "./ways.js";

/** As with somebody who came into a team today. */
async function withNewcomer(page: Page): Promise<void> {
  const id = "01890000-0000-7000-8000-0000000000aa";
  const [today, later] = [0, 3].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  const person = {
    granteeKey: `m:${id}`,
    name: "Wim Dobbelaar",
    wasThere: false,
    isIn: true,
    isBlocked: false,
    toldAt: today,
    readsFrom: later,
  };
  const team = { organisation: "Gemeente Waterlinge", organisationId: id, profession: "klantmanager" };
  const items = [{ ...team, grantId: id, granteeKey: `t:${id}:klantmanager`, people: [person] }];
  await page.route("**/v1/dossiers/*/teams", (route) => route.fulfill({ json: { items } }));
}

/** Screens of an owner who shares with a team in which somebody is new. */
export const NEW_IN_TEAMS: Screen[] = [
  {
    name: "new-in-a-team",
    who: "Jip",
    go: async (page) => {
      await withNewcomer(page);
      await open(page, "/sharing");
      await page.getByRole("heading", { name: say("sharing:team.newTitle") }).waitFor();
    },
  },
  {
    name: "binder-new-in-a-team",
    who: "Jip",
    go: async (page) => {
      await withNewcomer(page);
      // A team reads along: without one nobody asks who is in it.
      await page.route("**/v1/dossiers/*/readers", async (route) => {
        const { items } = (await (await route.fetch()).json()) as { items: { reader: object }[] };
        const [first] = items as [(typeof items)[number]];
        const team = { ...first, reader: { ...first.reader, granteeKey: "t:gemeente:klantmanager" } };
        await route.fulfill({ json: { items: [...items, team] } });
      });
      await open(page, "/binder");
      await page.getByRole("link", { name: say("binder:news.inTeam", { name: "Wim Dobbelaar" }) }).waitFor();
    },
  },
];
