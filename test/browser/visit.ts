import { join } from "node:path";
import type { Page } from "playwright-core";
import { axeFaults, colourFaults, showTheme } from "./checks/axe.js";
import { motionFaults } from "./checks/motion.js";
import { NARROW, reflowFaults } from "./checks/reflow.js";
import { spacingFaults } from "./checks/spacing.js";
import { targetFaults } from "./checks/targets.js";
import { textSizeFaults } from "./checks/text-size.js";
import { beginAlone, REAL, sitDown } from "./real-people.js";
import { routeOf, routesOfTheApp } from "./routes.js";
import type { Part, Screen } from "./screen.js";
import { BEGINNERS } from "./screens-entrance.js";
import { DESK, PHONE, Stage, type Visitor } from "./stage.js";

/** Every one of these screens and states, as it is for somebody who needs it to be simple. One visit, all checks. */
export function areForEverybody({ screens, routes }: Part): void {
  let stage: Stage;
  const seats = new Map<string, Visitor>();
  const all = routesOfTheApp();
  const visited = new Set<string | undefined>();
  beforeAll(async () => (stage = await Stage.open(REAL)));
  afterAll(() => stage.close());

  it.each(inOrder(screens).map((screen) => [screen.name, screen] as const))("%s", async (_name, screen) => {
    const visitor = seats.get(screen.who ?? "") ?? (await sit(stage, screen.who));
    seats.set(screen.who ?? "", visitor);
    const { page, watch } = visitor;
    if (screen.expects) watch.expect(screen.expects);
    await page.setViewportSize(PHONE);
    // What a screen arranges lasts until the next one: an answer used up by the page before would leave it without.
    await page.unrouteAll({ behavior: "wait" });
    await page.goto("/");
    await page.waitForURL(/\/(choose|binder|people|hat)$/);
    await screen.go(page);
    await settled(page);
    visited.add(routeOf(new URL(page.url()).pathname, all));

    const faults: Record<string, string[]> = {};
    await takePicture(page, screen, PHONE);
    faults["axe"] = await axeFaults(page);
    faults["motion"] = await motionFaults(page);
    faults["targets"] = await targetFaults(page);
    faults["spacing"] = await spacingFaults(page);
    if (screen.isEnlarged) faults["200 %"] = await textSizeFaults(page);
    await page.setViewportSize(NARROW);
    faults["320 pixels"] = await reflowFaults(page);
    await takePicture(page, screen, DESK);
    faults["desk"] = await reflowFaults(page);
    for (const theme of ["dark", "contrast"] as const) {
      await showTheme(page, theme);
      faults[theme] = await colourFaults(page);
    }
    await showTheme(page, "light");
    faults["browser"] = watch.faults();
    expect(Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))).toEqual({});
  });

  it("shows every route it names, and names every route it shows", () => expect(visited).toEqual(new Set(routes)));
}

/** Those that change something come last. */
const inOrder = (screens: readonly Screen[]): Screen[] =>
  screens.toSorted((a, b) => Number(a.isLast ?? false) - Number(b.isLast ?? false));

async function sit(stage: Stage, who: string | null): Promise<Visitor> {
  const beginner = BEGINNERS[who ?? ""];
  if (who !== null && who !== "new" && beginner === undefined) return stage.visitor(who);
  const person = await sitDown(stage);
  if (beginner) await beginAlone(person.page, beginner);
  return person;
}

/** With PICTURES_FOLDER (`npm run screenshots`) every visit is also a picture for the documentation. */
async function takePicture(page: Page, { name, isPictured }: Screen, size: typeof PHONE): Promise<void> {
  await page.setViewportSize(size);
  const folder = process.env["PICTURES_FOLDER"];
  if (folder === undefined || isPictured !== true) return;
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), animations: "disabled" });
}

/** Nothing is being loaded any more, and a message that was told may stay. */
async function settled(page: Page): Promise<void> {
  await page.locator(".rm-skeleton").first().waitFor({ state: "detached" });
  await page.waitForFunction(() => document.fonts.status === "loaded");
}
