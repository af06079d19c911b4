import type { Page } from "playwright-core";
import { focusNow, tabTo, type Focus } from "./checks/focus.js";
import { arrive } from "./hands.js";
import { codeFor, readMails, REAL, signOut, sitDown, type Beginner } from "./real-people.js";
import { clientKey } from "./screens-programs.js";
import { DESK, Stage } from "./stage.js";
import { say, saying } from "./texts.js";

const MILA: Beginner = { name: "Mila Zandvliet", address: "mila@voorbeeld.nl" };
const exactly = (key: string, values: Record<string, unknown> = {}) =>
  new RegExp(`^${say(key, values).replaceAll(/[?.()]/g, "\\$&")}$`);

/** Getting in, without a mouse. */
describe("keyboard only, at the entrance", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open(REAL)));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  /** Walks with Tab alone, and keeps every stop on the way. */
  function walker(page: Page) {
    const way: Focus[] = [];
    return {
      way,
      async to(wanted: RegExp, key?: string): Promise<void> {
        way.push(...(await tabTo(page, wanted)));
        if (key !== undefined) await page.keyboard.press(key);
      },
      /** Writes in the field that is reached next. */
      async write(label: RegExp, text: string): Promise<void> {
        await this.to(label);
        await page.keyboard.type(text);
      },
      expectSeen(): void {
        const stops = way.filter(({ tag }) => tag !== "body");
        expect(stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name)).toEqual([]);
        expect(stops.filter(({ isUncovered }) => !isUncovered).map(({ name }) => name)).toEqual([]);
      },
    };
  }

  it("begins alone, logs out and logs in again", async () => {
    const { page } = await sitDown(stage, { viewport: DESK });
    const walk = walker(page);
    await arrive(page, say("entrance:welcome.title"));
    await walk.to(saying("entrance:welcome.begin"), "Enter");
    await arrive(page, say("entrance:name.title"));
    expect((await focusNow(page)).tag).toBe("h1");
    await walk.write(/naam/i, MILA.name);
    await page.keyboard.press("Enter");

    await arrive(page, say("entrance:birth.title"));
    expect((await focusNow(page)).tag).toBe("h1");
    await walk.write(exactly("entrance:birth.day"), "3");
    await walk.write(exactly("entrance:birth.month"), "5");
    await walk.write(exactly("entrance:birth.year"), "2008");
    await walk.to(exactly("entrance:next"), "Enter");

    await arrive(page, say("entrance:address.title"));
    await readMails(page, MILA.address);
    await walk.write(/mail/i, MILA.address);
    await page.keyboard.press("Enter");
    await arrive(page, say("entrance:code.title"));
    expect((await focusNow(page)).tag).toBe("h1");
    const code = await codeFor(page, MILA.address);
    await walk.write(/code/i, code);
    await walk.to(exactly("entrance:next"), "Enter");

    await arrive(page, say("entrance:key.title"));
    await walk.to(exactly("entrance:key.make"), "Enter");
    await arrive(page, say("entrance:card.title"));
    expect((await focusNow(page)).tag).toBe("h1");
    await walk.to(exactly("entrance:card.kept"), "Enter");
    await page.waitForURL(/\/new\/opening-card$/);

    await signOut(page);
    await page.goto("/sign-in");
    await arrive(page, say("entrance:signIn.title"));
    await walk.to(exactly("entrance:signIn.button"), "Enter");
    await arrive(page, say("binder:hello", { name: "Mila" }));
    walk.expectSeen();
  });

  it("asks somebody to help, registers an organisation and a program of it", async () => {
    const { page } = await stage.visitor("Jip", { viewport: DESK });
    const walk = walker(page);
    await page.goto("/helpers");
    await arrive(page, say("mandates:title"));
    await walk.to(saying("mandates:ask.button"), "Enter");
    await page.waitForURL(/\/helpers\/new$/);
    await page.getByRole("radio").first().waitFor();
    await walk.to(saying("mandates:ask.supporter"), "Space");
    await walk.to(exactly("mandates:ask.next"), "Enter");
    await walk.to(exactly("mandates:ask.make"), "Enter");
    await arrive(page, say("mandates:ask.made"));
    expect((await focusNow(page)).tag).toBe("h1");

    await page.goto("/organisations/new");
    await arrive(page, say("organisation:new.title"));
    await walk.write(exactly("organisation:new.name"), "Stap Samen");
    const kind = say("organisation:kinds.job-coaching");
    await walk.to(new RegExp(kind));
    await page.keyboard.type(kind);
    await walk.write(exactly("organisation:new.contact"), "beheer@voorbeeld.nl");
    await walk.to(/werk te vinden/, "Space");
    await walk.to(exactly("organisation:new.own"), "Space");
    await walk.to(exactly("organisation:new.send"), "Enter");
    await arrive(page, "Stap Samen");
    expect((await focusNow(page)).tag).toBe("h1");

    await walk.to(saying("machines:link"), "Enter");
    await arrive(page, say("machines:title", { name: "Stap Samen" }));
    await walk.to(exactly("machines:new.title"), "Enter");
    await page.getByRole("dialog").waitFor();
    await walk.write(exactly("machines:new.name"), "Werkplan");
    await walk.to(saying("machines:new.keys"));
    await page.keyboard.insertText(JSON.stringify({ keys: [clientKey()] }));
    await walk.to(exactly("machines:new.send"), "Enter");
    await page.getByText(say("machines:made.text", { name: "Werkplan" })).waitFor();
    await page.keyboard.press("Escape");
    await walk.to(saying("machines:revoke.of", { name: "Werkplan" }), "Enter");
    await page.getByRole("dialog", { name: say("machines:revoke.title", { name: "Werkplan" }) }).waitFor();
    walk.expectSeen();
  });
});
