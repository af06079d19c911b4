import type { Page } from "playwright-core";
import { arrive, follow, press, sheetTexts, told } from "../hands.js";
import { Stage } from "../stage.js";
import { say, saying } from "../texts.js";

const READER = "Ilias Bergwater";

/** J2: somebody shares with a new reader, looks along first, and stops when they like. */
describe("J2 share", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("takes four screens, and the reader then sees exactly what was shown beforehand", async () => {
    const { page } = await stage.visitor("Jip");
    await follow(page, say("binder:nav.sharing"));
    await follow(page, say("sharing:page.share"));

    // 1. With whom and what for. An invitation is a step of its own, and coming back to it nothing is gone.
    await arrive(page, say("sharing:whoStep.title"));
    const search = page.getByRole("searchbox", { name: say("sharing:whoStep.search") });
    await press(page, say("sharing:invite.button"));
    const name = page.getByLabel(say("sharing:invite.name"));
    await name.fill("Sanne");
    await page.goBack();
    await search.waitFor();
    await page.goForward();
    expect(await name.inputValue()).toBe("Sanne");
    await page.getByLabel(say("sharing:invite.address")).fill("sanne@elders.example");
    await page.getByLabel(say("sharing:invite.profession")).selectOption({ label: "Jobcoach" });
    await press(page, say("sharing:next"));
    await page.getByText(say("sharing:whyStep.question")).waitFor();
    await page.goBack();
    expect(await name.inputValue()).toBe("Sanne");
    await press(page, say("sharing:previous"));
    await search.fill("Ilias");
    await page.getByRole("button", { name: new RegExp(READER) }).click();
    await page.getByText(say("sharing:whyStep.question")).waitFor();
    await page.getByText(say("sharing:card.worksFor")).waitFor();
    await page.getByRole("radio", { name: /werk te houden/ }).check();
    await press(page, say("sharing:next"));
    await arrive(page, say("sharing:what.title", { name: "Ilias" }));

    // A reload begins anew, and leaves no empty step to go back through.
    await page.reload();
    await search.waitFor();
    await page.goBack();
    await follow(page, say("sharing:page.share"));
    await search.fill("Ilias");
    await page.getByRole("button", { name: new RegExp(READER) }).click();
    await page.getByRole("radio", { name: /werk te houden/ }).check();
    await press(page, say("sharing:next"));

    // 2. What: the usual questions are on, one is put off.
    await arrive(page, say("sharing:what.title", { name: "Ilias" }));
    const needs = page.getByRole("switch", { name: /Wat ik nodig heb op mijn werk/ });
    expect(await needs.getAttribute("aria-checked")).toBe("true");
    const signals = page.getByRole("switch", { name: /Mijn signalen/ });
    if ((await signals.getAttribute("aria-checked")) === "true") await signals.click();
    expect(await page.getByText(say("sharing:what.closed")).isVisible()).toBe(true);
    await press(page, say("sharing:next"));

    // 3. Until when.
    await arrive(page, say("sharing:until_.title", { name: "Ilias" }));
    const until = page.getByRole("radio").nth(1);
    await until.check();
    await press(page, say("sharing:until_.next", { name: "Ilias" }));
    await arrive(page, say("sharing:preview.title"));

    // Back with the button of the phone is one step, and everything is as it was chosen.
    await page.goBack();
    await arrive(page, say("sharing:until_.title", { name: "Ilias" }));
    expect(await until.isChecked()).toBe(true);
    await page.goBack();
    await arrive(page, say("sharing:what.title", { name: "Ilias" }));
    expect(await signals.getAttribute("aria-checked")).toBe("false");
    await page.goForward();
    await press(page, say("sharing:until_.next", { name: "Ilias" }));

    // 4. Look along, and yes.
    await arrive(page, say("sharing:preview.title"));
    await page.getByRole("heading", { name: say("sharing:preview.exactly", { name: "Ilias" }) }).waitFor();
    const shown = await sheetTexts(page.locator("main"));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.join()).not.toContain("Mijn signalen");
    await press(page, say("sharing:preview.confirm"));
    await arrive(page, say("sharing:receipt.title"));
    expect(await page.getByRole("article").innerText()).toMatch(/^Ilias, jobcoach, kan tot .* Niet je gezondheid\./);
    await page.goBack();
    await arrive(page, say("sharing:page.title"));

    const reader = await stage.visitor(READER);
    await follow(reader.page, "Jip Kraanvogel");
    await arrive(reader.page, /Jip/);
    expect(await sheetTexts(reader.page.locator("main"))).toEqual(shown);
  });

  it("stops everything at once, and can take that back", async () => {
    const { page } = await stage.visitor("Jip");
    await follow(page, say("binder:nav.sharing"));
    await arrive(page, say("sharing:page.title"));
    const reader = await stage.visitor("Marit Lindenvoort");
    const binder = reader.page.getByRole("link", { name: "Jip Kraanvogel" });
    // She wrote in it: that is all she finds there when nothing is shared.
    const readsBack = reader.page.getByRole("region", { name: say("professional:readBack.title") });
    await binder.waitFor();
    expect(await readsBack.count()).toBe(0);
    await press(page, say("sharing:stopAll.button"));
    await press(page.getByRole("dialog"), say("sharing:stopAll.yes"));
    await told(page, say("sharing:stopAll.done"));
    await reader.page.reload();
    await arrive(reader.page, /Marit/);
    expect([await binder.count(), await readsBack.getByRole("link").allInnerTexts()]).toEqual([1, ["Jip Kraanvogel"]]);
    await page.getByRole("button", { name: saying("shared:undo") }).click();
    await told(page, say("sharing:stopAll.undone"));
    await reader.page.reload();
    await binder.waitFor();
    expect(await readsBack.count()).toBe(0);
  });

  it("stops in two taps, can be undone for ten seconds, and then is over", async () => {
    const { page } = await stage.visitor("Jip");
    await follow(page, say("binder:nav.sharing"));
    await arrive(page, say("sharing:page.title"));
    const card = page.getByRole("article", { name: READER });
    await card.waitFor();
    const readers = await page.getByRole("article").count();
    await page.getByText(say("sharing:page.lead", { count: readers }), { exact: true }).waitFor();
    await stopWith(page, READER);
    await told(page, say("sharing:stopped", { name: "Ilias" }));
    // Stopped is not reading, and not running until a day either.
    await card.getByText(say("sharing:card.stopping"), { exact: true }).waitFor();
    expect(await card.getByText(/Daarna stopt het vanzelf/).count()).toBe(0);
    await page.getByText(say("sharing:page.lead", { count: readers - 1 }), { exact: true }).waitFor();

    const reader = await stage.visitor(READER);
    await arrive(reader.page, /Ilias/);
    expect(await reader.page.getByRole("link", { name: "Jip Kraanvogel" }).count()).toBe(0);

    await page.getByRole("button", { name: saying("shared:undo") }).click();
    await told(page, say("sharing:undone", { name: "Ilias" }));
    await reader.page.reload();
    await reader.page.getByRole("link", { name: "Jip Kraanvogel" }).waitFor();

    await stopWith(page, READER);
    await page.getByRole("button", { name: saying("shared:undo") }).waitFor({ state: "detached", timeout: 15_000 });
    await page.getByRole("article", { name: READER }).waitFor({ state: "detached" });
    await reader.page.reload();
    await arrive(reader.page, /Ilias/);
    expect(await reader.page.getByRole("link", { name: "Jip Kraanvogel" }).count()).toBe(0);
  });

  it("stops from the eye on a sheet, and shares a little less long or not for a while", async () => {
    const { page } = await stage.visitor("Jip");
    await page
      .getByRole("article")
      .getByRole("button", { name: /Bekijk wie/ })
      .click();
    const eye = page.getByRole("dialog");
    await eye.getByText("Marit Lindenvoort").waitFor();
    await press(eye, say("sharing:stop.for", { name: "Tijn Kraanvogel" }));
    await press(page.getByRole("dialog"), say("sharing:stop.yes"));
    await told(page, say("sharing:stopped", { name: "Tijn" }));

    await follow(page, say("binder:nav.sharing"));
    const marit = page.getByRole("article", { name: "Marit Lindenvoort" });
    await press(marit, say("sharing:card.pause"));
    await told(page, say("sharing:done.pause", { name: "Marit" }));
    await press(marit, say("sharing:card.resume"));
    await told(page, say("sharing:done.resume", { name: "Marit" }));
    await follow(marit, say("sharing:card.more"));
    await press(page, say("sharing:shorten.button"));
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await page.getByRole("dialog").getByLabel(say("sharing:shorten.until")).fill(tomorrow);
    await press(page.getByRole("dialog"), say("sharing:shorten.yes"));
    await told(page, say("sharing:done.shorten", { name: "Marit" }));

    // What is paused gives nothing to take back: stopped is over at once.
    await page.goBack();
    await press(marit, say("sharing:card.pause"));
    await told(page, say("sharing:done.pause", { name: "Marit" }));
    await stopWith(page, "Marit Lindenvoort");
    await told(page, say("sharing:stopped", { name: "Marit" }));
    expect(await page.getByRole("button", { name: saying("shared:undo") }).count()).toBe(0);
    await marit.waitFor({ state: "detached" });
  });
});

/** The two taps. */
async function stopWith(page: Page, name: string): Promise<void> {
  await press(page, say("sharing:stop.for", { name }));
  await press(page.getByRole("dialog"), say("sharing:stop.yes"));
}
