import { arrive, follow, keepSheet, press, toClosing } from "./hands.js";
import { Stage } from "./stage.js";
import { say } from "./texts.js";

/** The same sheet open twice: the second one to finish is told, and loses nothing. */
describe("two tabs", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("keeps both texts when two tabs change one sheet", async () => {
    const { page: first, context, watch } = await stage.visitor("Jip");
    watch.expect({ status: 409, path: /\/revisions$/ });
    await follow(first, say("binder:opening.read"));
    await follow(first, say("entry:change"));
    const second = await context.newPage();
    await second.goto(first.url());

    const line = { name: "Ik in één zin" };
    await first.getByRole("textbox", line).fill("Uit het eerste tabblad.");
    await keepSheet(first);
    await second.getByRole("textbox", line).fill("Uit het tweede tabblad.");
    await toClosing(second, say("entry:closing.title"), say("entry:write.next"));
    await press(second, say("entry:closing.keep"));
    const told = second.getByRole("alert");
    await told.getByText(say("problems:revision-conflict.title")).waitFor();
    await follow(second, say("entry:write.seeNewer"));
    await second.getByText("Uit het eerste tabblad.").waitFor();

    // The newest text is in the binder, the other one is kept as unfinished text.
    await first.goto("/binder");
    await first.getByText("Uit het eerste tabblad.").waitFor();
    await second.close();
    await follow(first, say("binder:opening.read"));
    await first.getByText(say("entry:draftWaits")).waitFor();
    await follow(first, say("entry:goOn"));
    const kept = first.getByRole("textbox", line);
    await kept.waitFor();
    expect(await kept.inputValue()).toBe("Uit het tweede tabblad.");
  });

  it("lets the second text be finished after the newer one was read", async () => {
    const { page } = await stage.visitor("Jip");
    await follow(page, say("binder:opening.read"));
    await follow(page, say("entry:goOn"));
    await page.getByText(say("entry:write.newer")).waitFor();
    await page.getByRole("textbox", { name: "Ik in één zin" }).fill("Uit het tweede tabblad, nog eens bekeken.");
    await keepSheet(page);
    await page.goto("/binder");
    await arrive(page, /Hoi/);
    await page.getByText("Uit het tweede tabblad, nog eens bekeken.").waitFor();
  });
});
