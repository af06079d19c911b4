import type { Page } from "playwright-core";
import { arrive, follow, press, told } from "../hands.js";
import { Stage } from "../stage.js";
import { say, saying } from "../texts.js";

const READER = "Marit Lindenvoort";
const OWNER = "Jip Kraanvogel";

/** A "never" outranks every share: what was readable closes at once, and comes back when it is taken away. */
describe("never", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("from the card of a reader: the reader's view empties at once, and is back when it is taken away", async () => {
    const reader = await stage.visitor(READER);
    await follow(reader.page, OWNER);
    await arrive(reader.page, /Jip/);
    const before = await sheets(reader.page);
    expect(before).toBeGreaterThan(3);

    const { page } = await stage.visitor("Jip");
    await follow(page, say("binder:nav.sharing"));
    await follow(page.getByRole("article", { name: READER }), say("never:reader", { name: "Marit" }));
    await arrive(page, say("never:what.title", { who: READER }));
    await page.getByRole("button", { name: saying("never:what.kinds.everything") }).click();
    await arrive(page, say("never:confirm.title"));

    // Back with the button of the phone is one step, and the first one is where they came from.
    await page.goBack();
    await arrive(page, say("never:what.title", { who: READER }));
    await page.goBack();
    await arrive(page, say("sharing:page.title"));
    await page.goForward();
    await page.getByRole("button", { name: saying("never:what.kinds.everything") }).click();
    await arrive(page, say("never:confirm.title"));
    const sentence = say("never:sentence.everything", { who: READER });
    await page.getByText(sentence).waitFor();
    await press(page, say("never:confirm.yes"));
    await arrive(page, say("never:receipt.title"));
    expect(await page.getByRole("article").innerText()).toContain(sentence);
    await follow(page, say("never:receipt.done"));
    await page.getByRole("article", { name: READER }).getByText(say("sharing:what_.nothing")).waitFor();

    // The same answer as to somebody whom nothing was ever shared with.
    reader.watch.expect({ status: 404, path: /view/ });
    await reader.page.reload();
    await arrive(reader.page, say("problems-formal:not-found.title"));
    expect(await sheets(reader.page)).toBe(0);
    await follow(reader.page, say("problems-formal:start"));
    await arrive(reader.page, /Marit/);

    await press(page, `${say("never:remove.short")}: ${sentence}`);
    await press(page.getByRole("dialog"), say("never:remove.yes"));
    await told(page, say("never:remove.done"));
    await page.getByText(sentence).waitFor({ state: "detached" });
    await reader.page.reload();
    await follow(reader.page, OWNER);
    await arrive(reader.page, /Jip/);
    expect(await sheets(reader.page)).toBe(before);
  });

  it("for a profession and one subject: only that closes, for everybody with the profession", async () => {
    const reader = await stage.visitor(READER);
    await follow(reader.page, OWNER);
    await arrive(reader.page, /Jip/);
    const before = await sheets(reader.page);

    const { page } = await stage.visitor("Jip");
    await follow(page, say("binder:nav.sharing"));
    await follow(page, say("never:choose"));
    await press(page, say("never:who.kinds.profession"));
    await page.getByRole("searchbox").fill("jobcoach");
    await page.getByRole("button", { name: "Jobcoach", exact: true }).click();
    await page.getByRole("button", { name: saying("never:what.kinds.class") }).click();
    await page.getByRole("button", { name: /^Wat jou helpt/ }).click();
    const sentence = page.getByText("Iedere jobcoach mag dit nooit zien: wat jou helpt.");
    await sentence.waitFor();

    // Back with the button of the phone is one step, up to the first, and what was chosen is still there to go on with.
    await page.goBack();
    await arrive(page, say("never:what.which.class", { who: "iedere jobcoach" }));
    await page.goBack();
    await arrive(page, say("never:what.title", { who: "iedere jobcoach" }));
    await page.goBack();
    await arrive(page, say("never:who.which.profession"));
    await press(page, say("sharing:previous"));
    await arrive(page, say("never:who.title"));
    for (let step = 0; step < 4; step += 1) await page.goForward();
    await sentence.waitFor();
    await press(page, say("never:confirm.yes"));
    await arrive(page, say("never:receipt.title"));
    await page.goBack();
    await arrive(page, say("sharing:page.title"));

    await reader.page.reload();
    await arrive(reader.page, /Jip/);
    const after = await sheets(reader.page);
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(before);
  });

  it("the code on Delen is there to give away", async () => {
    const { page, context } = await stage.visitor("Jip");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await follow(page, say("binder:nav.sharing"));
    const card = page.getByRole("region", { name: say("sharing:code.title") });
    await press(card, say("sharing:code.copy"));
    await told(page, say("sharing:code.copied"));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^[0-9A-Z]{8}$/);
    expect(await card.innerText()).toContain(copied);
  });
});

/** How many sheets are on this screen. */
async function sheets(page: Page): Promise<number> {
  await page.locator(".rm-skeleton").first().waitFor({ state: "detached" });
  return page.getByRole("main").getByRole("article").count();
}
