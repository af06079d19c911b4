import type { Page } from "playwright-core";
import { focusNow, tabTo, type Focus } from "./checks/focus.js";
import { arrive } from "./hands.js";
import { DESK, Stage } from "./stage.js";
import { say, saying } from "./texts.js";
import { TEAM } from "./ways.js";

/** J2 without a mouse: everything can be reached, in order, and always shows where you are. */
describe("keyboard only", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("shares in four screens", async () => {
    const { page } = await stage.newcomer({ viewport: DESK });
    await arrive(page, say("demo:title"));
    const way: Focus[] = [];
    const go = async (wanted: RegExp, key = "Enter") => {
      way.push(...(await tabTo(page, wanted)));
      await page.keyboard.press(key);
    };
    await go(/^J ?Jip Kraanvogel/);
    await arrive(page, /Hoi/);
    expect(way[0]?.name).toBe(say("shared:skip"));

    await go(new RegExp(`^${say("binder:nav.sharing")}`));
    await arrive(page, say("sharing:page.title"));
    expect((await focusNow(page)).tag).toBe("h1");
    await go(saying("sharing:page.share"));
    await arrive(page, say("sharing:whoStep.title"));
    way.push(...(await tabTo(page, new RegExp(`^${say("sharing:whoStep.search")}$`))));
    await page.keyboard.type("Ilias");
    await page.getByRole("button", { name: /Berend/ }).waitFor({ state: "detached" });
    await go(/Ilias Bergwater/);
    await page.getByRole("radio").first().waitFor();
    await go(/werk te vinden/, "ArrowDown");
    expect((await focusNow(page)).name).toContain("werk te houden");
    await go(new RegExp(`^${say("sharing:next")}$`));
    await arrive(page, say("sharing:what.title", { name: "Ilias" }));
    expect((await focusNow(page)).tag).toBe("h1");
    await go(/Mijn signalen/, "Space");
    expect(await page.getByRole("switch", { name: /Mijn signalen/ }).getAttribute("aria-checked")).toBe("false");
    await go(new RegExp(`^${say("sharing:next")}$`));
    await arrive(page, say("sharing:until_.title", { name: "Ilias" }));
    await go(/maand/, "Space");
    await go(saying("sharing:until_.next", { name: "Ilias" }));
    await page.getByRole("heading", { name: say("sharing:preview.exactly", { name: "Ilias" }) }).waitFor();
    await go(saying("sharing:preview.confirm"));
    await arrive(page, say("sharing:receipt.title"));

    const stops = way.filter(({ tag }) => tag !== "body");
    expect(stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ isUncovered }) => !isUncovered).map(({ name }) => name)).toEqual([]);
  });

  it("shares with a whole team", async () => {
    const { page } = await stage.visitor("Jip", { viewport: DESK });
    await arrive(page, /Hoi/);
    await page.goto("/sharing/new");
    await arrive(page, say("sharing:whoStep.title"));
    const way: Focus[] = [];
    const go = async (wanted: RegExp, key = "Enter") => {
      way.push(...(await tabTo(page, wanted)));
      await page.keyboard.press(key);
    };
    way.push(...(await tabTo(page, new RegExp(`^${say("sharing:whoStep.search")}$`))));
    await page.keyboard.type("Loes");
    await page.getByRole("button", { name: /Berend/ }).waitFor({ state: "detached" });
    await go(/Loes Kastanjehof/);
    await page.getByRole("radio").first().waitFor();
    await go(/werk te vinden/, "Space");
    await go(saying("sharing:team.one", { name: "Loes" }), "ArrowDown");
    expect((await focusNow(page)).name).toContain(say("sharing:team.whole", { count: 2 }));
    await go(new RegExp(`^${say("sharing:next")}$`));
    await arrive(page, say("sharing:what.title", { name: TEAM }));
    expect((await focusNow(page)).tag).toBe("h1");
    await go(new RegExp(`^${say("sharing:next")}$`));
    await arrive(page, say("sharing:until_.title", { name: TEAM }));
    await go(/maand/, "Space");
    await go(saying("sharing:until_.next", { name: TEAM }));
    await page.getByRole("heading", { name: say("sharing:preview.exactly", { name: TEAM }) }).waitFor();
    await go(saying("sharing:preview.confirm"));
    await arrive(page, say("sharing:receipt.title"));

    const stops = way.filter(({ tag }) => tag !== "body");
    expect(stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ isUncovered }) => !isUncovered).map(({ name }) => name)).toEqual([]);
  });

  it("chooses that somebody never sees something, and takes it away again", async () => {
    const { page } = await stage.visitor("Jip", { viewport: DESK });
    await arrive(page, /Hoi/);
    await page.goto("/sharing");
    await arrive(page, say("sharing:page.title"));
    const way: Focus[] = [];
    const go = async (wanted: RegExp) => {
      way.push(...(await tabTo(page, wanted)));
      await page.keyboard.press("Enter");
    };
    await go(saying("never:choose"));
    await arrive(page, say("never:who.title"));
    await go(saying("never:who.kinds.profession"));
    await arrive(page, say("never:who.which.profession"));
    expect((await focusNow(page)).tag).toBe("h1");
    way.push(...(await tabTo(page, saying("never:who.search.profession"))));
    await page.keyboard.type("arboverp");
    await go(/Arboverpleegkundige/);
    await arrive(page, /arboverpleegkundige nooit zien/);
    await go(saying("never:what.kinds.everything"));
    await arrive(page, say("never:confirm.title"));
    expect((await focusNow(page)).tag).toBe("h1");
    await go(saying("never:confirm.yes"));
    await arrive(page, say("never:receipt.title"));
    await go(saying("never:receipt.done"));
    await arrive(page, say("sharing:page.title"));
    await go(saying("never:remove.short"));
    await page.getByRole("dialog").waitFor();
    await go(saying("never:remove.yes"));
    await page.getByRole("status").getByText(say("never:remove.done")).waitFor();
    await page.getByText(/Iedere arboverpleegkundige/).waitFor({ state: "detached" });

    const stops = way.filter(({ tag }) => tag !== "body");
    expect(stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ isUncovered }) => !isUncovered).map(({ name }) => name)).toEqual([]);
  });

  it("keeps the keyboard inside a dialog, closes it with Escape and goes back to where it was", async () => {
    const { page } = await stage.visitor("Jip", { viewport: DESK });
    await arrive(page, /Hoi/);
    await page.goto("/sharing");
    await arrive(page, say("sharing:page.title"));
    const opener = saying("sharing:stop.for", { name: "Marit Lindenvoort" });
    await tabTo(page, opener);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(await namesInside(page, 8)).toEqual(new Set([true]));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect((await focusNow(page)).name).toMatch(opener);

    await page.keyboard.press("Enter");
    await tabTo(page, saying("sharing:stop.yes"));
    await page.keyboard.press("Enter");
    // Ten seconds are short with a keyboard: it is at the undo at once.
    await page.getByRole("button", { name: saying("shared:undo") }).waitFor();
    expect((await focusNow(page)).name).toMatch(saying("shared:undo"));
    await page.keyboard.press("Enter");
    await page.getByText(say("sharing:undone", { name: "Marit" })).waitFor();
  });
});

/** Whether the keyboard was in the dialog at each of so many steps; leaving the page itself for a moment is allowed. */
async function namesInside(page: Page, steps: number): Promise<Set<boolean>> {
  const inside = new Set<boolean>();
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("Tab");
    const focus = await focusNow(page);
    if (focus.tag !== "body") inside.add(focus.isInDialog);
  }
  return inside;
}
