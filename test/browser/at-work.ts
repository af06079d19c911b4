import type { Page } from "playwright-core";
import { arrive, follow, press, sheetTexts } from "./hands.js";
import { begin, inMail, type Beginner, type RealPerson } from "./real-people.js";
import { say } from "./texts.js";

export interface OrganisationToBe {
  name: string;
  /** As the catalogue names it; absent = the manager does not work with young people. */
  profession?: string;
}

/** Registers an organisation, and is then at its people. */
export async function registerOrganisation(page: Page, { name, profession }: OrganisationToBe): Promise<void> {
  await page.goto("/organisations/new");
  await arrive(page, say("organisation:new.title"));
  await page.getByLabel(say("organisation:new.name"), { exact: true }).fill(name);
  await page.getByLabel(say("organisation:new.kind")).selectOption({ label: say("organisation:kinds.job-coaching") });
  await page.getByLabel(say("organisation:new.contact")).fill("beheer@voorbeeld.nl");
  await page.getByRole("checkbox", { name: /werk te vinden/ }).check();
  const own = page.getByRole("checkbox", { name: say("organisation:new.own") });
  if (profession === undefined) await own.uncheck();
  else await page.getByLabel(say("organisation:new.profession"), { exact: true }).selectOption({ label: profession });
  await press(page, say("organisation:new.send"));
  await arrive(page, name);
}

/** Invites a colleague from the screen of the people. */
export async function inviteColleague(page: Page, address: string, profession: string): Promise<void> {
  await press(page, say("organisation:people.invite"));
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(say("organisation:invite.address")).fill(address);
  await dialog.getByLabel(say("organisation:invite.profession")).selectOption({ label: profession });
  await press(dialog, say("organisation:invite.send"));
  await dialog.getByText(say("organisation:invite.sent", { address })).waitFor();
  await press(dialog, say("organisation:invite.done"));
}

/** The link in the newest mail to an address, as a path of this app. */
export const linkFor = (page: Page, address: string): Promise<string> => inMail(page, address, /\/uitnodiging#[\w-]+/);

/** Somebody new follows the link to an organisation, begins, and accepts. */
export async function joinByMail({ page }: RealPerson, beginner: Beginner, organisation: string): Promise<void> {
  const title = say("invitation:title.membership", { organisation });
  await page.goto(await linkFor(page, beginner.address));
  await arrive(page, title);
  await follow(page, say("invitation:begin"));
  await begin(page, beginner);
  await arrive(page, title);
  await press(page, say("invitation:accept.membership"));
  await arrive(page, new RegExp(beginner.name.split(" ")[0]!));
}

export interface ReaderToBe {
  /** What the owner calls them. */
  name: string;
  address: string;
}

/** An owner invites a jobcoach to read, with everything ready; gives what the owner was shown that they will read. */
export async function inviteReader(page: Page, { name, address }: ReaderToBe): Promise<string[]> {
  await page.goto("/sharing/new");
  await press(page, say("sharing:invite.button"));
  await arrive(page, say("sharing:invite.title"));
  await page.getByLabel(say("sharing:invite.name")).fill(name);
  await page.getByLabel(say("sharing:invite.address")).fill(address);
  await page.getByLabel(say("sharing:invite.profession")).selectOption({ label: "Jobcoach" });
  await press(page, say("sharing:next"));
  await page.getByRole("radio", { name: /werk te vinden/ }).check();
  await press(page, say("sharing:next"));
  await arrive(page, say("sharing:what.title", { name }));
  await press(page, say("sharing:next"));
  await press(page, say("sharing:until_.next", { name }));
  await page.getByRole("heading", { name: say("sharing:preview.exactly", { name }) }).waitFor();
  const shown = await sheetTexts(page.locator("main"));
  await press(page, say("sharing:invite.confirm"));
  await arrive(page, say("sharing:invite.sent", { name }));
  return shown;
}
