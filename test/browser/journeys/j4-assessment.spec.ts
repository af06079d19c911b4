import type { Page } from "playwright-core";
import { arrive, fillAll, follow, press, sheetTexts, toClosing, told } from "../hands.js";
import { DESK, Stage, type Visitor } from "../stage.js";
import { say } from "../texts.js";

const OWNER = "Lotte Meerwinkel";
const DOCTOR = "Willemijn Ossenkamp";
const MEDICAL = "Nieuw onderzoek van de linkerhand: kracht verminderd.";
const PARTS = ["medisch", "functioneel"].map((part) => `Beoordeling verzekeringsarts: ${part} deel`);
/** The owner's view beside the medical part travels with that part only. */
const REACTION = "Mijn linkerhand staat er nu goed in.";
const FUNCTIONAL = "Kan vier uur per dag werken, in blokken van een uur.";

/** J4: an assessment in two parts. The owner reads first, gives a view, and releases the functional part only. */
describe("J4 insurance doctor", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("writes both parts in one go, and gives them to the owner", async () => {
    const { page, watch } = await stage.visitor(DOCTOR, { viewport: DESK });
    await follow(page, OWNER);
    await follow(page, say("professional:view.write"));
    await follow(page, say("professional:write.twoParts"));
    const isMedical = async () => /medisch/i.test((await page.locator(".rm-part").allInnerTexts()).join());
    await fillAll(page, async () => ((await isMedical()) ? MEDICAL : FUNCTIONAL), say("professional:send.title"));
    expect(await page.locator("main").innerText()).toContain(say("professional:send.two", { name: "Lotte" }));

    // A word where a number belongs: it says so.
    const hours = page.getByLabel("Uren per dag");
    for (let back = 0; back < 20 && !(await hours.isVisible()); back += 1)
      await press(page, say("entry:write.previous"));
    watch.expect({ status: 400, path: /\/(draft|entries)$/ });
    await hours.fill("vier");
    await press(page, say("entry:write.later"));
    await page.getByText(say("entry:field.wrong.number.wrong-type")).waitFor();
    await hours.fill("4");
    await toClosing(page, say("professional:send.title"), say("entry:write.next"));

    // The first part goes and the second does not: it says which, and then only the second goes.
    const sent: string[] = [];
    page.on("request", (request) => request.url().endsWith("/submit") && sent.push(request.url()));
    watch.expect({ status: 503, path: /\/submit$/ });
    await page.route(/\/submit$/, (route) =>
      sent.length > 1
        ? route.fulfill({ status: 503, contentType: "application/problem+json", body: '{"code":"unavailable"}' })
        : route.continue(),
    );
    await press(page, say("professional:send.button", { name: "Lotte" }));
    await page.getByText(say("professional:send.half", { name: "Lotte", sent: PARTS[0], left: PARTS[1] })).waitFor();
    const sheets = page.locator("main").getByRole("article");
    expect([await sheets.count(), await sheets.getByText(MEDICAL).count()]).toEqual([1, 0]);
    await page.unroute(/\/submit$/);
    await press(page, say("professional:send.button", { name: "Lotte" }));
    await told(page, say("professional:send.done", { name: "Lotte" }));
    expect(sent.map((url) => sent.indexOf(url))).toEqual([0, 1, 1]);
  });

  it("is read first by the owner, who reacts and keeps both parts", async () => {
    const { page } = await stage.visitor(OWNER);
    const waiting = page.getByRole("link", { name: say("binder:news.wrote", { name: DOCTOR }) });
    await waiting.nth(1).waitFor();
    expect(await waiting.count()).toBe(2);
    await waiting.first().click();
    await readAndKeep(page, REACTION);
    await follow(page, say("assessment:after.readPartner"));
    await keepWhileWriting(page, "Blokken van een uur kloppen.");
    await follow(page, say("assessment:after.binder"));
    expect(await page.getByRole("link", { name: say("binder:news.wrote", { name: DOCTOR }) }).count()).toBe(0);
  });

  it("releases the functional part to the labour expert, who sees nothing of the medical one", async () => {
    const before = await expertReads(stage);
    expect(before).not.toContain(FUNCTIONAL);

    const { page } = await stage.visitor(OWNER);
    await follow(page, say("binder:nav.sharing"));
    await follow(page, say("sharing:page.share"));
    await page.getByRole("searchbox").fill("Rachid");
    await page.getByRole("button", { name: /Rachid Vlierhout/ }).click();
    await page.getByRole("radio", { name: /werk te houden/ }).check();
    await press(page, say("sharing:next"));
    await arrive(page, say("sharing:what.title", { name: "Rachid" }));
    // The medical side is no switch at all for a labour expert.
    await page.getByText("Je gezondheid", { exact: true }).waitFor();
    expect(await page.getByRole("switch", { name: /medisch/i }).count()).toBe(0);
    const functional = page.getByRole("switch", { name: /verzekeringsarts/i }).first();
    if ((await functional.getAttribute("aria-checked")) !== "true") await functional.click();
    await press(page, say("sharing:next"));
    await page.getByRole("radio").first().check();
    await press(page, say("sharing:until_.next", { name: "Rachid" }));
    await page.getByRole("heading", { name: say("sharing:preview.exactly", { name: "Rachid" }) }).waitFor();
    const shown = (await sheetTexts(page.locator("main"))).join();
    expect(shown).toContain(FUNCTIONAL);
    expect(shown).toContain("Blokken van een uur kloppen.");
    expect(shown).not.toContain(MEDICAL);
    await press(page, say("sharing:preview.confirm"));
    await arrive(page, say("sharing:receipt.title"));

    const after = await expertReads(stage);
    expect(after).toContain(FUNCTIONAL);
    expect(after).toContain("Blokken van een uur kloppen.");
    for (const closed of [MEDICAL, REACTION, "medisch deel"]) expect(after).not.toContain(closed);
  });
});

async function readAndKeep(page: Page, view: string): Promise<void> {
  await arrive(page, say("assessment:door.title", { name: DOCTOR }));
  await press(page, say("assessment:door.read"));
  await press(page, say("entry:reaction.write"));
  await page.getByRole("radio", { name: say("entry:reaction.agree") }).check();
  await page.getByLabel(say("entry:reaction.text")).fill(view);
  await press(page, say("entry:reaction.save"));
  await told(page, say("entry:reaction.saved"));
  await press(page, say("assessment:choose.accept"));
  await arrive(page, say("assessment:after.title"));
}

/** A view that was begun goes along with the sheet, and is asked for what it lacks: it is never lost. */
async function keepWhileWriting(page: Page, view: string): Promise<void> {
  await arrive(page, say("assessment:door.title", { name: DOCTOR }));
  await press(page, say("assessment:door.read"));
  await press(page, say("entry:reaction.write"));
  await page.getByLabel(say("entry:reaction.text")).fill(view);
  await press(page, say("assessment:choose.accept"));
  await page.getByText(say("entry:reaction.chooseFirst")).waitFor();
  await page.getByRole("radio", { name: say("entry:reaction.agree") }).check();
  await press(page, say("assessment:choose.accept"));
  await arrive(page, say("assessment:after.title"));
}

async function expertReads(stage: Stage): Promise<string> {
  const { page }: Visitor = await stage.visitor("Rachid Vlierhout", { viewport: DESK });
  await follow(page, OWNER);
  await arrive(page, /Lotte/);
  await page.getByRole("article").first().waitFor();
  return page.locator("main").innerText();
}
