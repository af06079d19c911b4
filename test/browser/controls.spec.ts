import type { Page } from "playwright-core";
import { axeFaults, colourFaults } from "./checks/axe.js";
import { focusNow } from "./checks/focus.js";
import { motionFaults } from "./checks/motion.js";
import { NARROW, reflowFaults } from "./checks/reflow.js";
import { spacingFaults } from "./checks/spacing.js";
import { targetFaults } from "./checks/targets.js";
import { arrive } from "./hands.js";
import { Stage, type Visitor } from "./stage.js";
import { say } from "./texts.js";

/** What is put on the screen to see whether a check sees it. */
interface Plant {
  tag?: string;
  text?: string;
  style?: Record<string, string>;
}

/** A check counts when it can fail: each is given the smallest fault it must find, and one size less that it must not. */
describe("controls of the checks", () => {
  let stage: Stage;
  let visitor: Visitor;
  beforeAll(async () => {
    stage = await Stage.open();
    visitor = await stage.visitor("Jip");
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await visitor.page.goto("/help");
    await arrive(visitor.page, say("help:title"));
  });

  it("axe sees text of 4.4 : 1 and leaves 4.6 : 1 alone", async () => {
    const { page } = visitor;
    const paper = { "background-color": "#ffffff", display: "block" };
    await plant(page, { text: "Net leesbaar", style: { ...paper, color: "#747474" } });
    expect(await colourFaults(page)).toEqual([]);
    await plant(page, { text: "Net te licht", style: { ...paper, color: "#787878" } });
    expect((await colourFaults(page)).join()).toContain("insufficient color contrast of 4.41");
  });

  it("axe sees a button without a name", async () => {
    await plant(visitor.page, { tag: "button" });
    expect((await axeFaults(visitor.page)).join()).toContain("button-name");
  });

  it("the targets see 43 pixels and leave 44 alone", async () => {
    const { page } = visitor;
    const box = { display: "block", padding: "0", "min-height": "0", width: "44px", height: "44px" };
    await plant(page, { tag: "button", text: "goed", style: box });
    expect(await targetFaults(page)).toEqual([]);
    await plant(page, { tag: "button", text: "klein", style: { ...box, height: "43px" } });
    expect(await targetFaults(page)).toEqual(["klein: 44 × 43"]);
  });

  it("the narrow screen sees one pixel too many", async () => {
    const { page } = visitor;
    await page.setViewportSize(NARROW);
    const wide = { position: "absolute", left: "0", top: "0", height: "4px" };
    await plant(page, { style: { ...wide, width: "320px" } });
    expect(await reflowFaults(page)).toEqual([]);
    await plant(page, { style: { ...wide, width: "321px" } });
    expect(await reflowFaults(page)).toHaveLength(1);
  });

  it("the wide spacing sees text that is cut off", async () => {
    const { page } = visitor;
    const line = { overflow: "hidden", "font-size": "20px", "line-height": "1.2", height: "24px", display: "block" };
    await plant(page, { text: "één regel", style: { ...line, height: "30px" } }, "");
    expect(await spacingFaults(page)).toEqual([]);
    await plant(page, { text: "één regel", style: line }, "");
    expect(await spacingFaults(page)).toEqual(["cut off: één regel"]);
  });

  it("the quiet screen sees what still moves", async () => {
    const { page } = visitor;
    expect(await motionFaults(page)).toEqual([]);
    await plant(page, { style: { transition: "opacity 0.1s" } });
    expect(await motionFaults(page)).toHaveLength(1);
  });

  it("the keyboard sees that nothing is drawn around where it is", async () => {
    const { page } = visitor;
    await page.keyboard.press("Tab");
    expect((await focusNow(page)).isVisible).toBe(true);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).style.setProperty("outline", "none", "important");
    });
    await page.waitForTimeout(60);
    expect((await focusNow(page)).isVisible).toBe(false);
  });

  it("the watch sees another origin, a broken policy, an error, an exception and a wrong answer", async () => {
    const { page, watch } = await stage.visitor("Jip", { bypassCSP: true });
    await page.evaluate(() => {
      new Image().src = "http://elders.invalid/een.png";
      // oxlint-disable-next-line no-console -- this is what the watch must see
      console.error("een fout");
      setTimeout(() => {
        throw new Error("een uitzondering");
      });
      void fetch("/v1/niets");
    });
    await page.waitForTimeout(500);
    const seen = watch.faults().join("\n");
    for (const fault of ["http://elders.invalid", "een fout", "een uitzondering", "answer 404 to GET /v1/niets"])
      expect(seen).toContain(fault);

    const strict = await stage.visitor("Jip");
    await strict.page.evaluate(() => document.body.setAttribute("style", "color: red"));
    await strict.page.waitForTimeout(500);
    expect(strict.watch.faults().join()).toContain("content security policy: style-src");
  });
});

/** Adds one element to the end of the screen. Styles are set one by one: the policy allows no style in the text. */
async function plant(page: Page, what: Plant, priority: "important" | "" = "important"): Promise<void> {
  await page.evaluate(
    ([{ tag = "div", text = "", style = {} }, how]) => {
      const element = document.createElement(tag);
      element.textContent = text;
      for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, how);
      document.querySelector("main")?.append(element);
    },
    [what, priority] as const,
  );
}
