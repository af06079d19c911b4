import { press } from "./hands.js";
import type { Screen } from "./screen.js";
import { say } from "./texts.js";
import { open } from "./ways.js";

/** Screens of an owner who takes everything along. */
export const TAKING: Screen[] = [
  { name: "take-along", who: "Jip", go: (page) => open(page, "/taking-along") },
  {
    name: "taken-along",
    who: "Jip",
    isPictured: true,
    go: async (page) => {
      await open(page, "/taking-along");
      await press(page, say("taking:make"));
      await page.getByRole("button", { name: say("taking:made.print") }).waitFor();
    },
  },
  {
    name: "taken-along-empty",
    who: "Jip",
    go: async (page) => {
      // As for somebody who has no sheet yet.
      const view = { dossierId: "", ownerName: "Jip Kraanvogel", purpose: null, sections: [], entries: [] };
      await page.route("**/v1/dossiers/*/export", (route) =>
        route.fulfill({ json: { madeAt: new Date().toISOString(), view } }),
      );
      await open(page, "/taking-along");
      await press(page, say("taking:make"));
      await page.getByRole("heading", { name: say("taking:made.empty") }).waitFor();
    },
  },
];
