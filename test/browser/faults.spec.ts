import { arrive, follow, press } from "./hands.js";
import { axeFaults } from "./checks/axe.js";
import { NARROW, reflowFaults } from "./checks/reflow.js";
import { Stage } from "./stage.js";
import { say } from "./texts.js";

/** When something fails: what happened, what somebody can do, and nothing is lost. */
describe("when something fails", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("keeps what is written without a connection, and sends it when there is one again", async () => {
    const { page, context } = await stage.visitor("Jip");
    await page.goto("/new/my-question");
    await page.getByRole("textbox", { name: /^Mijn vraag/ }).waitFor();
    await context.setOffline(true);
    await page.getByText(say("shared:offline")).waitFor();
    await page.getByRole("textbox", { name: /^Mijn vraag/ }).fill("Hoe word ik lasser?");
    const notSaved = page.getByText(say("entry:write.offline"));
    await notSaved.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await press(page, say("entry:write.later"));
    await notSaved.nth(1).waitFor(); // above the buttons, and as the answer to what was pressed
    await page.getByRole("textbox", { name: /^Mijn vraag/ }).waitFor();
    await context.setOffline(false);
    await page.getByText(say("shared:offline")).waitFor({ state: "detached" });
    await page.getByText(say("entry:write.saved"), { exact: true }).waitFor();
    await page.getByRole("textbox", { name: /^Mijn vraag/ }).press("End");
    await page.keyboard.type(" En waar?");
    await page.getByText(say("entry:write.saved"), { exact: true }).waitFor();
    await press(page, say("entry:write.later"));
    await arrive(page, /Hoi/);
    await follow(page, say("binder:suggestion.goOn", { sheet: "Mijn vraag" }));
    const kept = page.getByRole("textbox", { name: /^Mijn vraag/ });
    await kept.waitFor();
    expect(await kept.inputValue()).toBe("Hoe word ik lasser? En waar?");
  });

  it("does nothing later that was chosen without a connection: it says that it did not happen", async () => {
    const { page, context } = await stage.visitor("Jip");
    const stops: string[] = [];
    page.on("request", (request) => request.url().endsWith("/stop") && stops.push(request.url()));
    await follow(page, say("binder:nav.sharing"));
    await arrive(page, say("sharing:page.title"));
    await context.setOffline(true);
    await page
      .getByRole("button", { name: /^Stop met delen/ })
      .first()
      .click();
    await press(page.getByRole("dialog"), say("sharing:stop.yes"));
    await page.getByText(say("problems:offline.text")).waitFor();
    expect(stops).toHaveLength(1);
    await context.setOffline(false);
    await page.getByText(say("shared:offline")).waitFor({ state: "detached" });
    await page.reload();
    await arrive(page, say("sharing:page.title"));
    expect(stops).toHaveLength(1);
  });

  it("says at the question that a text is too long, as soon as it cannot be saved", async () => {
    const { page, watch } = await stage.visitor("Jip");
    watch.expect({ status: 400, path: /\/entries$/ });
    await page.goto("/new/my-story");
    const story = page.locator("main textarea").first();
    await story.fill("Lang. ".repeat(2450));
    await page.getByText(say("entry:field.wrong.too-long")).waitFor();
    const refused = page.getByText(say("entry:write.refused"));
    await refused.waitFor();
    await press(page, say("entry:write.later"));
    await refused.nth(1).waitFor(); // above the buttons, and as the answer to what was pressed
    await story.fill("Kort.");
    await page.getByText(say("entry:write.saved"), { exact: true }).waitFor();
    await press(page, say("entry:write.later"));
    await arrive(page, /Hoi/);
  });

  it("says in the row of a list that a number is wanted there", async () => {
    const { page, watch } = await stage.visitor("Jip");
    watch.expect({ status: 400, path: /\/entries$/ });
    await page.goto("/new/how-i-work-best");
    const list = page.getByRole("group", { name: "Zo wil ik opbouwen" });
    await press(list, say("entry:field.firstRow"));
    await press(list, say("entry:field.nextRow"));
    const second = list.getByRole("listitem").nth(1);
    const hours = second.getByRole("textbox", { name: "Uren per week" });
    await hours.fill("vier");
    await second.getByText(say("entry:field.wrong.number.wrong-type")).waitFor();
    expect(await list.locator("[aria-invalid]").count()).toBe(1);
    expect(await hours.getAttribute("aria-invalid")).toBe("true");
    await hours.fill("4");
    await page.getByText(say("entry:write.saved"), { exact: true }).waitFor();
    expect(await list.locator("[aria-invalid]").count()).toBe(0);
  });

  it("goes on with what was just typed, however fast somebody comes back and however slow saving is", async () => {
    const { page } = await stage.visitor("Jip");
    const line = page.getByRole("textbox", { name: "Ik in één zin" });
    const about = page.getByRole("textbox", { name: "Zo praat je over mij" });
    const shown = async () => [await line.inputValue(), await about.inputValue()];
    await page.route(/\/draft$/, async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await follow(page, say("binder:opening.read"));
    await follow(page, say("entry:change"));
    await line.fill("Eerst dit.");
    await page.getByText(say("entry:write.saved"), { exact: true }).waitFor();

    // Back before it was saved, and at once on: the save is under way.
    await line.fill("Daarna dit.");
    await follow(page, say("shared:back"));
    await follow(page, say("entry:goOn"));
    await about.waitFor();
    expect((await shown())[0]).toBe("Daarna dit.");

    // With the button of the phone, and on when it has come in.
    const saved = page.waitForResponse((answer) => answer.request().postData()?.includes("die en hun") ?? false);
    await about.fill("die en hun");
    await page.goBack();
    await saved;
    await follow(page, say("entry:goOn"));
    await about.waitFor();
    expect(await shown()).toEqual(["Daarna dit.", "die en hun"]);
    await page.reload();
    await about.waitFor();
    expect(await shown()).toEqual(["Daarna dit.", "die en hun"]);
  });

  it.each([
    ["our own fault", 500, "internal"],
    ["a database that is away", 503, "unavailable"],
  ])("says kindly that it was %s, and goes on after one press", async (_what, status, code) => {
    const { page, watch } = await stage.visitor("Jip");
    watch.expect({ status, path: /\/grants$/ });
    const body = JSON.stringify({ type: "about:blank", title: "x", status, code });
    await page.route(/\/grants$/, (route) => route.fulfill({ status, contentType: "application/problem+json", body }));
    await follow(page, say("binder:nav.sharing"));
    const alert = page.getByRole("alert");
    await alert.getByText(say(`problems:${code}.title`)).waitFor({ timeout: 30_000 });
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await reflowFaults(page)).toEqual([]);
    await page.unroute(/\/grants$/);
    await press(alert, say("problems:retry"));
    await arrive(page, say("sharing:page.title"));
  });

  it("asks again who you are when the session is over, and shows nothing of the binder", async () => {
    const { page, context, watch } = await stage.visitor("Lotte");
    watch.expect({ status: 401, path: /^\/v1\// });
    await context.clearCookies();
    await page.goto("/sharing");
    await arrive(page, say("demo:title"));
    expect(new URL(page.url()).pathname).toBe("/choose");

    // Also half-way, without a new page.
    await page.getByRole("button", { name: /Lotte/ }).click();
    await arrive(page, /Hoi/);
    await context.clearCookies();
    await follow(page, say("binder:nav.looked"));
    await arrive(page, say("demo:title"));
    expect(await page.locator("body").innerText()).not.toContain("Willemijn Ossenkamp las");
  });

  it("shows the shape of what is coming while it loads", async () => {
    const { page } = await stage.visitor("Jip");
    await page.route(/\/access-events\?/, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await follow(page, say("binder:nav.looked"));
    await page.getByText(say("shared:loading")).first().waitFor({ state: "attached" });
    await arrive(page, say("looked:title"));
  });
});
