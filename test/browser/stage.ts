import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "#testing/browser.js";
import { startRunningApp, type RunningApp } from "#testing/running-app.js";
import { say } from "./texts.js";
import { watch, type Watch } from "./watch.js";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** How somebody sits down: the size of their screen and the settings of their device. */
export type Seat = Partial<
  Pick<BrowserContextOptions, "viewport" | "reducedMotion" | "colorScheme" | "bypassCSP" | "extraHTTPHeaders">
>;

/** One person at one device, with everything that goes wrong there written down. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  watch: Watch;
}

/** The running app and a browser, for one test file. */
export class Stage {
  private constructor(
    readonly app: RunningApp,
    readonly browser: Browser,
  ) {}

  private readonly visitors: Visitor[] = [];

  /** @param environment settings of the program, for example without the demo */
  static async open(environment: Record<string, string> = {}): Promise<Stage> {
    const app = await startRunningApp(environment);
    try {
      return new Stage(app, await launchBrowser());
    } catch (thrown) {
      await app.stop();
      throw thrown;
    }
  }

  /** Somebody who was never here before, at the first page. */
  async newcomer(seat: Seat = {}): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.app.url,
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      viewport: PHONE,
      reducedMotion: "reduce",
      ...seat,
    });
    context.setDefaultTimeout(20_000);
    const watching = watch(context, this.app.url);
    const page = await context.newPage();
    const visitor = { page, context, watch: watching };
    this.visitors.push(visitor);
    await page.goto("/");
    return visitor;
  }

  /** Somebody who chose a demo person on the first page, the way everybody does. */
  async visitor(name: string, seat: Seat = {}): Promise<Visitor> {
    const visitor = await this.newcomer(seat);
    await choosePerson(visitor.page, name);
    return visitor;
  }

  /** What went wrong at all devices together since the last call, and puts the devices away. */
  async faults(): Promise<string[]> {
    const faults = this.visitors.flatMap((visitor) => visitor.watch.faults());
    await Promise.all(this.visitors.splice(0).map(({ context }) => context.close()));
    return faults;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.app.stop();
  }
}

/** Chooses a demo person on the first page. */
export async function choosePerson(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { name: say("demo:title"), level: 1 }).waitFor();
  await page
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click();
  await page.waitForURL(/\/(binder|people)$/);
}
