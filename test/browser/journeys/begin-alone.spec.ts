import { readFile } from "node:fs/promises";
import { arrive, follow, keepSheet, press, told } from "../hands.js";
import {
  beginAlone,
  codeFor,
  inDatabase,
  REAL,
  signIn,
  signOut,
  sitDown,
  toCard,
  toCode,
  toSignIn,
  type Beginner,
} from "../real-people.js";
import { Stage } from "../stage.js";
import { say, saying } from "../texts.js";

const MILA: Beginner = { name: "Mila Zandvliet", address: "mila@voorbeeld.nl", born: ["3", "5", "2008"] };

/** Somebody begins alone: from the first visit to the first own sheet, and keeps the way in. */
describe("begin alone", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open(REAL)));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("goes from the first page to the first sheet, with slips on the way, and nothing typed is lost", async () => {
    const { page, watch, device } = await sitDown(stage);
    watch.expect({ status: 401, path: /^\/v1\/start\/code$/ });
    await arrive(page, say("entrance:welcome.title"));
    await follow(page, say("entrance:welcome.begin"));
    await press(page, say("entrance:next"));
    await page.getByText(say("entrance:name.missing")).waitFor();
    await toCode(page, MILA);

    // The page is closed while looking for the mail, and a wrong code is typed.
    await page.reload();
    await arrive(page, say("entrance:code.title"));
    await page.getByText(MILA.address).waitFor();
    await page.getByRole("textbox").fill("12345678");
    await press(page, say("entrance:next"));
    await page.getByRole("alert").getByText(say("entrance:wrong.code.sign-in-failed")).waitFor();
    await page.getByRole("textbox").fill(await codeFor(page, MILA.address));
    await press(page, say("entrance:next"));

    // The device says no the first time.
    await device.knowsFinger(false);
    await press(page, say("entrance:key.make"));
    await page.getByRole("alert").getByText(say("entrance:wrong.cancelled")).waitFor();
    await device.knowsFinger(true);
    await press(page, say("entrance:key.retry"));
    await arrive(page, say("entrance:card.title"));
    expect(await page.locator(".rm-card code").count()).toBe(10);
    await press(page, say("entrance:card.kept"));

    await page.getByRole("textbox", { name: "Zo mag je mij noemen" }).fill("Mila");
    await keepSheet(page);
    await page.goto("/");
    await arrive(page, say("binder:hello", { name: "Mila" }));
    await signOut(page);
    await toSignIn(page);
    await signIn(page);
    await arrive(page, say("binder:hello", { name: "Mila" }));

    // Taking everything along takes a fresh yes; the copy is read on screen and kept as a file.
    await inDatabase(stage, "update session set fresh_until = now() - interval '1 second'");
    watch.expect({ status: 403, path: /\/export$/ });
    await page.goto("/settings");
    await follow(page, say("taking:go"));
    await press(page, say("taking:make"));
    await press(page.getByRole("dialog", { name: say("entrance:confirm.title") }), say("entrance:confirm.yes"));
    await arrive(page, say("taking:made.title", { name: MILA.name }));
    await page.getByRole("article").getByText("Mila", { exact: true }).waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, say("taking:made.file"))]);
    expect(file.suggestedFilename()).toMatch(/^regiemap-\d{4}-\d\d-\d\d\.json$/);
    const kept = JSON.parse(await readFile(await file.path(), "utf8"));
    expect(kept.view.entries).toMatchObject([{ templateKey: "opening-card", body: { callMe: "Mila" } }]);
  });

  it("is told kindly when somebody is too young, and when there is a binder already", async () => {
    const { page } = await sitDown(stage);
    await page.goto("/start");
    await page.getByRole("textbox").fill("Pip Zandvliet");
    await press(page, say("entrance:next"));
    await arrive(page, say("entrance:birth.title"));
    await page.getByLabel(say("entrance:birth.day"), { exact: true }).fill("1");
    await page.getByLabel(say("entrance:birth.month"), { exact: true }).fill("1");
    await page.getByLabel(say("entrance:birth.year"), { exact: true }).fill(String(new Date().getFullYear() - 10));
    await press(page, say("entrance:next"));
    await page.getByText(say("entrance:young.title")).waitFor();

    const again = await sitDown(stage);
    await again.page.goto("/start");
    await toCode(again.page, MILA);
    await again.page.getByRole("textbox").fill(await codeFor(again.page, MILA.address));
    await press(again.page, say("entrance:next"));
    await arrive(again.page, say("entrance:known.title"));
  });

  it("adds, names and removes a key, ends another device and makes a new card, each after a fresh yes", async () => {
    const sam: Beginner = { name: "Sam Oever", address: "sam@voorbeeld.nl", born: ["9", "9", "2007"] };
    const { page, watch, device } = await sitDown(stage);
    watch.expect({ status: 403, path: /^\/v1\/(passkeys\/options|recovery-codes|passkeys\/.+)$/ });
    await beginAlone(page, sam);
    await page.goto("/access");
    await arrive(page, say("access:title"));
    await page.getByText(say("access:keys.only")).waitFor();

    // On the same device there is one already.
    await press(page, say("access:keys.add"));
    await page.getByText(say("entrance:wrong.already")).waitFor();

    // Five minutes later the new key asks for a yes, and then goes on by itself.
    await inDatabase(stage, "update session set fresh_until = now() - interval '1 second'");
    await press(page, say("access:card.make"));
    const dialog = page.getByRole("dialog", { name: say("entrance:confirm.title") });
    await press(dialog, say("entrance:confirm.no"));
    await page.getByText(say("entrance:wrong.step-up-required")).waitFor();
    await press(page, say("access:card.make"));
    await press(dialog, say("entrance:confirm.yes"));
    await arrive(page, say("access:card.new"));
    await press(page, say("access:card.kept"));

    // Another device of the same person.
    await device.replace();
    await press(page, say("access:keys.add"));
    await told(page, say("access:keys.added"));
    const renames = page.getByRole("button", { name: /^Andere naam voor/ });
    expect(await renames.count()).toBe(2);
    await renames.last().click();
    await page.getByRole("dialog").getByRole("textbox").fill("Mijn laptop");
    await press(page.getByRole("dialog"), say("access:keys.save"));
    await press(page, say("access:keys.removeOf", { name: "Mijn laptop" }));
    await press(page.getByRole("dialog"), say("access:keys.removeYes"));
    await told(page, say("access:keys.removed"));
    await page.getByText(say("access:keys.only")).waitFor();
  });

  it("asks whether somebody is still there, and keeps what they wrote when they are not", async () => {
    const noa: Beginner = { name: "Noa Duin", address: "noa@voorbeeld.nl", born: ["2", "2", "2006"] };
    const { page, watch } = await sitDown(stage);
    watch.expect({ status: 401, path: /^\/v1\// });
    await beginAlone(page, noa);
    const callMe = page.getByRole("textbox", { name: "Zo mag je mij noemen" });
    await callMe.fill("Noa van het strand");
    await page.getByText(say("entry:write.saved"), { exact: true }).waitFor();

    // Coming back to a page is a sign of life: what the page hears about its time is said for it here.
    const dialog = page.getByRole("dialog", { name: say("entrance:idle.title") });
    const asked = /\/v1\/session$/;
    const soon = async (seconds: number) => {
      const idleEndsAt = new Date(Date.now() + seconds * 1000).toISOString();
      const state = { kind: "person", means: "passkey", assurance: "substantial", isFresh: false, freshUntil: null };
      const json = { ...state, idleEndsAt, endsAt: "2099-01-01T00:00:00.000000Z" };
      await page.route(asked, (route) => route.fulfill({ json }));
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await dialog.waitFor();
      await page.unroute(asked);
    };
    await soon(90);
    await press(dialog, say("entrance:idle.stay"));
    await dialog.waitFor({ state: "hidden" });

    await soon(5);
    await inDatabase(
      stage,
      `update session set last_seen_at = now() - idle_minutes * interval '1 minute' - interval '1 second'
       where account_id = (select id from account where name = $1)`,
      [noa.name],
    );
    await arrive(page, say("entrance:signIn.title"));
    await page.getByText(say("entrance:signIn.ended")).waitFor();
    await signIn(page);
    await page.waitForURL(/\/(new|sheets)\//);
    if (page.url().endsWith("/new/opening-card")) await page.goto("/");
    await page.getByRole("link", { name: saying("binder:suggestion.goOn", { sheet: "Mijn openingskaart" }) }).click();
    await callMe.waitFor();
    expect(await callMe.inputValue()).toBe("Noa van het strand");
  });

  it("control: without the key of this binder nobody gets in", async () => {
    const { page, watch, device } = await sitDown(stage);
    watch.expect({ status: 401, path: /^\/v1\/sign-in$/ });
    const eva: Beginner = { name: "Eva Klif", address: "eva@voorbeeld.nl", born: ["4", "4", "2005"] };
    await page.goto("/start");
    await toCode(page, eva);
    await toCard(page, eva);
    await page.context().clearCookies();
    await device.replace();
    await toSignIn(page);
    await signIn(page);
    await page.getByRole("alert").waitFor();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
});
