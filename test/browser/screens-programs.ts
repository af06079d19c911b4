import { generateKeyPairSync } from "node:crypto";
import type { Page } from "playwright-core";
import { press } from "./hands.js";
import type { Screen } from "./screen.js";
import { say } from "./texts.js";
import { open } from "./ways.js";

/** The programs of the organisation that was registered before. */
async function programs(page: Page, organisation: string): Promise<void> {
  const id = await page.evaluate(async (name) => {
    const answer = await fetch("/v1/organisations");
    const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
    return items.find((each) => each.name === name)?.id ?? "";
  }, organisation);
  await open(page, `/organisations/${id}/programs`);
  await page.getByRole("heading", { name: say("machines:title", { name: organisation }) }).waitFor();
}

/** A public key as a program's maker would paste it. */
export function clientKey(): object {
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { ...publicKey.export({ format: "jwk" }), kid: "2026-11" };
}

const dialogOf = (page: Page) => page.getByRole("dialog");

/** Screens about the programs of an organisation; they come one after the other. */
export function programScreens(who: string, organisation: string): Screen[] {
  const last = { who, isLast: true } as const;
  const go = (page: Page) => programs(page, organisation);
  return [
    { ...last, name: "programs-none", go },
    {
      ...last,
      name: "programs-wrong-keys",
      go: async (page) => {
        await go(page);
        await press(page, say("machines:new.title"));
        await press(dialogOf(page), say("machines:new.send"));
        await dialogOf(page).getByText(say("machines:wrong.empty")).waitFor();
      },
    },
    {
      ...last,
      name: "programs-made",
      go: async (page) => {
        await go(page);
        await press(page, say("machines:new.title"));
        await dialogOf(page).getByLabel(say("machines:new.name")).fill("Werkplan");
        await dialogOf(page)
          .getByLabel(say("machines:new.keys"))
          .fill(JSON.stringify({ keys: [clientKey()] }));
        await press(dialogOf(page), say("machines:new.send"));
        await dialogOf(page)
          .getByText(say("machines:made.text", { name: "Werkplan" }))
          .waitFor();
      },
    },
    { ...last, name: "programs", isPictured: true, go },
    {
      ...last,
      name: "programs-stop",
      go: async (page) => {
        await go(page);
        await page.getByRole("button", { name: say("machines:revoke.of", { name: "Werkplan" }) }).click();
        await page.getByRole("dialog", { name: say("machines:revoke.title", { name: "Werkplan" }) }).waitFor();
      },
    },
  ];
}
