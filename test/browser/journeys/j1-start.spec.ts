import { arrive, follow, keepSheet, press, told } from "../hands.js";
import { Stage } from "../stage.js";
import { say, saying } from "../texts.js";

const CARD = "Mijn openingskaart";

/** J1: somebody writes their own card, stops half-way, and goes on later. */
describe("J1 start", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("begins with an empty place for a card, stops half-way and finds everything as it was", async () => {
    const { page, context } = await stage.visitor("Yusuf");
    await follow(page, say("binder:opening.read"));
    await press(page, say("entry:remove.button"));
    await press(page, say("entry:remove.yes"));
    await told(page, say("entry:remove.done"));
    await follow(page, say("binder:nav.binder"));
    await page.getByText(say("binder:opening.empty")).waitFor();
    await follow(page, say("binder:opening.write"));

    await page.getByRole("textbox", { name: "Zo mag je mij noemen" }).fill("Yoes");
    await page.getByRole("textbox", { name: "Ik in één zin" }).fill("Ik ken de weg in iedere winkel 🛒.");
    await page.getByText(say("entry:write.saved"), { exact: true }).waitFor();
    await press(page, say("entry:write.next"));
    await arrive(page, "Hier word ik blij van");
    await press(page, say("entry:write.later"));
    await told(page, say("entry:write.laterDone"));

    // Another day, on the same phone.
    await page.close();
    const later = await context.newPage();
    await later.goto("/");
    await follow(later, say("binder:suggestion.goOn", { sheet: CARD }));
    const callMe = later.getByRole("textbox", { name: "Zo mag je mij noemen" });
    await callMe.waitFor();
    expect(await callMe.inputValue()).toBe("Yoes");
    await press(later, say("entry:write.next"));
    await later.getByRole("textbox", { name: "Dit doe ik graag" }).fill("Koken voor veel mensen.");
    await keepSheet(later);
    expect(await later.getByRole("article").innerText()).toContain("Koken voor veel mensen.");

    await follow(later, say("shared:back"));
    await follow(later, say("binder:nav.binder"));
    await arrive(later, say("binder:hello", { name: "Yoes" }));
    const card = await later.getByRole("article").innerText();
    expect(card).toContain("Ik ken de weg in iedere winkel 🛒.");
    expect(card).toMatch(/(persoon|mensen) zie(t|n) dit|Je deelt dit met niemand/);
  });

  it("offers a few sheets that fit, and the rest by what somebody wants to tell", async () => {
    const { page } = await stage.visitor("Yusuf");
    await follow(page, say("binder:newSheet"));
    await arrive(page, say("entry:new.title"));
    const offered = page.locator("main").getByRole("link");
    expect(await offered.count()).toBeLessThanOrEqual(6);
    await page.getByText(say("entry:new.more")).click();
    await press(page, say("entry:new.subjects.strength"));
    expect(await offered.count()).toBeLessThanOrEqual(26);
    await follow(page, "Op zoek naar werk");
    await page
      .getByRole("button", { name: saying("entry:write.next") })
      .first()
      .waitFor();
  });
});
