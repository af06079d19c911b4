import type { Locator, Page } from "playwright-core";
import { arrive, fillAll, follow, press, sheetTexts, told } from "../hands.js";
import { DESK, Stage } from "../stage.js";
import { say, saying } from "../texts.js";

/** J3: a jobcoach reads the handover, asks for more, and adds a plan that the owner reads first. */
describe("J3 jobcoach", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("reads what is released in a jobcoach's order, and one neutral sentence for the rest", async () => {
    const { page } = await stage.visitor("Ilias", { viewport: DESK });
    await arrive(page, say("professional:people.title", { name: "Ilias" }));
    await follow(page, "Fenna Oosterlicht");
    await arrive(page, say("professional:view.title", { name: "Fenna", profession: "jobcoach" }));

    const groups = await page.locator("main").getByRole("heading", { level: 2 }).allInnerTexts();
    const order = ["Wat nu loopt", "Eerst de mens", "Willen en kunnen", "Wat helpt op het werk"];
    expect(groups.filter((group) => order.includes(group))).toEqual(order);

    expect((await sheetTexts(page.locator("main"))).length).toBeGreaterThan(3);
    expect(await page.locator("main").innerText()).not.toMatch(/medicatie|Koen Wintereik/i);

    // On paper all of that stands unfolded, with nothing beside it and nothing to press.
    const folded = page.locator("main details:not([open])");
    const before = await folded.count();
    expect(before).toBeGreaterThan(3);
    expect(await onPaper(page)).toEqual({ missing: [], tooMuch: [] });
    expect(await folded.count()).toBe(before);

    // Sheets that are off, empty or were never written: all the same sentence.
    await page.goto("/people");
    await follow(page, "Daan Hazelhorst");
    await arrive(page, say("professional:view.title", { name: "Daan", profession: "jobcoach" }));
    const neutral = page.getByText("Hier staat nu niets.");
    await neutral.first().waitFor();
    expect(await neutral.count()).toBeGreaterThan(1);
    expect(await page.locator("main").innerText()).not.toMatch(/vrijgegeven|geweigerd|verborgen|geen toegang|leeg/i);
  });

  it("asks for one sheet with a reason; the owner says yes in the four screens, and it is there", async () => {
    const coach = await stage.visitor("Ilias", { viewport: DESK });
    await follow(coach.page, "Fenna Oosterlicht");
    await follow(coach.page, say("professional:view.ask", { name: "Fenna" }));
    await arrive(coach.page, say("professional:ask.title", { name: "Fenna" }));
    const sheet = coach.page.getByRole("checkbox", { name: /Mijn signalen|Mijn werkprofiel|Mijn kring/ }).first();
    const asked = (await sheet.locator("xpath=ancestor::label").innerText()).trim().split("\n")[0] ?? "";
    await sheet.check();
    await coach.page.getByLabel(say("professional:ask.reason")).fill("Dan weet ik wanneer ik rustiger aan moet doen.");
    await press(coach.page, say("professional:ask.send"));
    await arrive(coach.page, say("professional:ask.sent"));
    await follow(coach.page, say("professional:ask.back"));

    const { page } = await stage.visitor("Fenna");
    await follow(page, say("binder:news.asks", { name: "Ilias" }));
    await page.getByText("Dan weet ik wanneer ik rustiger aan moet doen.").waitFor();
    await page.getByText(asked).first().waitFor();
    await follow(page, say("requests:choose"));
    // He reads something already: that goes on, and the screens say so.
    await arrive(page, say("sharing:what.title", { name: "Ilias" }));
    await page.getByText(say("sharing:what.staysOn", { name: "Ilias" })).waitFor();
    // What she keeps to herself, though he asked for it, is no dead end.
    const kept = page.getByText(
      say("sharing:what.askedAndKept", { name: "Ilias", sheet: asked, button: say("entry:private.off") }),
    );
    expect(await kept.count()).toBe(0);
    const share = page.url();
    expect(await keepWhatIsAsked(page)).toBe(200);
    await page.goto(share);
    await kept.waitFor();
    await follow(page, say("sharing:what.openSheet"));
    await press(page, say("entry:private.off"));
    await page.getByRole("button", { name: say("entry:private.on") }).waitFor();
    await page.goto(share);
    await arrive(page, say("sharing:what.title", { name: "Ilias" }));
    expect(await kept.count()).toBe(0);
    await press(page, say("sharing:next"));
    await press(page, say("sharing:until_.next", { name: "Ilias" }));
    await page.getByText(say("sharing:preview.together", { name: "Ilias" })).waitFor();
    await press(page, say("sharing:preview.confirm"));
    await arrive(page, say("sharing:receipt.title"));
    await follow(page, say("sharing:receipt.done"));
    expect(await page.getByText(saying("sharing:asks.title", { count: 1 })).count()).toBe(0);

    await coach.page.goto("/people/asked");
    await coach.page.getByText(say("professional:asked.granted")).first().waitFor();
  });

  it("a question that was answered yes is not open while it waits for a second yes, which can be taken back", async () => {
    const { page } = await stage.visitor("Noor");
    const ask = page.getByRole("link", { name: saying("binder:news.asks", { name: "Saskia" }) });
    await ask.click();
    await follow(page, say("requests:choose"));
    await arrive(page, say("sharing:what.title", { name: "Saskia" }));
    const asked = page.url().split("request=")[1];
    await press(page, say("sharing:next"));
    await press(page, say("sharing:until_.next", { name: "Saskia" }));
    await press(page, say("sharing:preview.confirm"));
    await arrive(page, say("sharing:receipt.waiting"));
    await follow(page, say("sharing:receipt.done"));
    await page.getByText(say("sharing:proposal.waits", { name: "Saskia" })).waitFor();
    expect(await page.getByText(say("sharing:asks.line", { name: "Saskia" })).count()).toBe(0);
    await page.goto(`/requests/${asked}`);
    await page.getByText(say("requests:waiting", { name: "Saskia" })).waitFor();
    expect(await page.getByRole("button", { name: say("requests:decline") }).count()).toBe(0);

    // Taken back in two taps, the first of which does nothing yet.
    await follow(page, say("shared:back"));
    await press(page, say("sharing:proposal.takeBackOf", { name: "Saskia" }));
    const question = page.getByRole("dialog");
    await question.getByText(say("sharing:proposal.takeBackText", { name: "Saskia" })).waitFor();
    await press(question, say("sharing:proposal.takeBackNo"));
    await page.getByText(say("sharing:proposal.waits", { name: "Saskia" })).waitFor();
    await press(page, say("sharing:proposal.takeBackOf", { name: "Saskia" }));
    await press(question, say("sharing:proposal.takeBackYes"));
    await told(page, say("sharing:proposal.removed"));
    await page.getByText(say("sharing:asks.line", { name: "Saskia" })).waitFor();
  });

  it("writes a guidance plan in two minutes, which the owner reads first", async () => {
    const coach = await stage.visitor("Ilias", { viewport: DESK });
    await follow(coach.page, "Daan Hazelhorst");
    await follow(coach.page, say("professional:view.write"));
    await arrive(coach.page, say("professional:write.title"));
    await follow(coach.page, "Begeleidingsplan van de jobcoach");
    await fillAll(coach.page, () => "Hoe krijg ik twee dagen in de kantine?", say("professional:send.title"));
    await press(coach.page, say("professional:send.button", { name: "Daan" }));
    await told(coach.page, say("professional:send.done", { name: "Daan" }));

    const { page } = await stage.visitor("Daan");
    await follow(page, say("binder:news.wrote", { name: "Ilias Bergwater" }));
    await arrive(page, say("assessment:door.title", { name: "Ilias Bergwater" }));
    expect(await page.locator("main").innerText()).not.toContain("kantine?");
    await press(page, say("assessment:door.read"));
    await page.getByText("Hoe krijg ik twee dagen in de kantine?").first().waitFor();
    await press(page, say("assessment:choose.accept"));
    await arrive(page, say("assessment:after.title"));
  });

  it("writes a new version of it, which she takes over when she has read it", async () => {
    const plan = "Begeleidingsplan van de jobcoach";
    const later = "Hoe krijg ik twee dagen in de kantine? Eerst een proefweek.";
    const coach = await stage.visitor("Ilias", { viewport: DESK });
    await coach.page.goto("/people/mine");
    const rows = coach.page.locator(".rm-tab").filter({ hasText: "Daan Hazelhorst" });
    await rows.getByRole("link", { name: plan }).first().click();
    await follow(coach.page, say("professional:mine.change"));
    await fillAll(coach.page, () => later, say("professional:send.title"));
    await press(coach.page, say("professional:send.button", { name: "Daan" }));
    await told(coach.page, say("professional:send.done", { name: "Daan" }));

    const { page } = await stage.visitor("Daan");
    await follow(page, say("binder:news.changed", { name: "Ilias Bergwater" }));
    await page.getByText(say("entry:changed.note", { name: "Ilias" })).waitFor();
    await page.getByRole("article").getByText(later).first().waitFor();
    await press(page, say("entry:changed.accept"));
    await told(page, say("entry:changed.kept"));
  });

  it("gives the reading back in two taps, and still reads what he wrote, which she sees", async () => {
    const { page } = await stage.visitor("Ilias");
    await follow(page, "Daan Hazelhorst");
    await press(page, say("professional:giveBack.button"));
    const question = page.getByRole("dialog");
    await question.getByText(say("professional:giveBack.own")).waitFor();
    await press(question, say("professional:giveBack.no"));
    await press(page, say("professional:giveBack.button"));
    await press(question, say("professional:giveBack.yes"));
    await told(page, say("professional:giveBack.done", { name: "Daan" }));

    const over = page.getByRole("region", { name: say("professional:readBack.title") });
    await over.waitFor();
    await follow(page, say("professional:nav.mine"));
    await page
      .getByText(/^Daan Hazelhorst · /)
      .first()
      .waitFor();
    await follow(page, say("professional:nav.people"));
    await follow(over, "Daan Hazelhorst");
    await page.getByText(say("professional:readBack.text", { name: "Daan" })).waitFor();
    await page.getByRole("link", { name: "Begeleidingsplan van de jobcoach" }).first().click();
    await page.getByRole("article").getByText("Hoe krijg ik twee dagen in de kantine?").first().waitFor();
    expect(await page.getByRole("link", { name: say("professional:mine.change") }).count()).toBe(0);

    const owner = await stage.visitor("Daan");
    await owner.page.goto("/looked");
    await owner.page.getByText("Ilias Bergwater las een eigen blad terug: Begeleidingsplan van de jobcoach.").waitFor();
    await owner.page.getByText("Ilias Bergwater stopte zelf met meelezen.").first().waitFor();
  });

  it("changes a sheet of hers; she sees that it waits, takes over only what she read, and then it is read", async () => {
    const coach = await stage.visitor("Ilias", { viewport: DESK });
    await follow(coach.page, "Fenna Oosterlicht");
    await arrive(coach.page, say("professional:view.title", { name: "Fenna", profession: "jobcoach" }));
    await coach.page.getByRole("article").first().waitFor();

    const { page, watch } = await stage.visitor("Fenna");
    await follow(page, say("binder:news.changed", { name: "Ilias Bergwater" }));
    const note = page.getByText(say("entry:changed.note", { name: "Ilias" }));
    await note.waitFor();
    const sheet = page.getByRole("article");
    const marks = async () => ({
      new: await marked(sheet, say("entry:changed.new")),
      changed: await marked(sheet, say("entry:changed.changed")),
      gone: await marked(sheet, say("entry:changed.gone")),
    });
    const answers = ["Antwoord van de ontvanger", "Dit heb ik begrepen"];
    const divided = "Zo zijn de taken verdeeld";
    expect(await marks()).toEqual({ new: answers, changed: [divided], gone: [] });
    await page.getByText(say("entry:changed.differs_other", { count: "3" })).waitFor();
    await page.getByText("Anderen blijven de tekst van daarvoor zien.").waitFor();
    await press(page, say("entry:changed.look"));
    expect(await page.evaluate(() => document.activeElement?.querySelector("dt")?.textContent)).toContain(divided);
    const former = sheet.getByText("Ilias doet werk. Berend doet geld en post.");
    expect(await former.isVisible()).toBe(false);
    await sheet.locator("summary", { hasText: say("entry:changed.before") }).press("Enter");
    await former.waitFor();
    await follow(page, say("entry:change"));
    await page.getByText(say("entry:changed.write", { name: "Ilias" })).waitFor();
    await page.goBack();
    await note.waitFor();

    // While she reads, he writes on: what she did not see is not taken over.
    const words = "Ik bel elke dinsdag om tien uur.";
    expect(await changeHandover(coach.page, { receiverSays: words, reason: "" })).toBe(201);
    watch.expect({ status: 409, path: /\/accept$/ });
    await press(page, say("entry:changed.accept"));
    await told(page, say("entry:newerFirst"));
    await sheet.getByText(words).waitFor();
    expect(await marks()).toEqual({ new: answers, changed: [divided], gone: ["Dit verandert er"] });
    expect(await readBy(coach.page)).not.toContain(words);

    await press(page, say("entry:changed.accept"));
    await told(page, say("entry:changed.kept"));
    await note.waitFor({ state: "detached" });
    expect(await marks()).toEqual({ new: [], changed: [], gone: [] });
    expect(await readBy(coach.page)).toContain(words);
    await page.goto("/binder");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByText(say("binder:news.changed", { name: "Ilias Bergwater" })).count()).toBe(0);

    // The next change she does not want: what stood there is the newest text again, to her and to him.
    const unwanted = "Ik bel elke avond.";
    expect(await changeHandover(coach.page, { receiverSays: unwanted })).toBe(201);
    await page.reload();
    await follow(page, say("binder:news.changed", { name: "Ilias Bergwater" }));
    await sheet.getByText(unwanted).waitFor();
    await press(page, say("entry:changed.turnDown"));
    await page.getByText(say("entry:changed.turnDownText", { name: "Ilias" })).waitFor();
    await press(page, say("entry:changed.turnDownYes"));
    await told(page, say("entry:changed.turnedDown"));
    await note.waitFor({ state: "detached" });
    await sheet.getByText(words).waitFor();
    expect(await sheet.getByText(unwanted).count()).toBe(0);
    const read = await readBy(coach.page);
    expect([read.includes(words), read.includes(unwanted)]).toEqual([true, false]);
  });
});

/** Keeps the sheet that the open question is about to oneself. */
async function keepWhatIsAsked(page: Page): Promise<number> {
  const id = new URL(page.url()).searchParams.get("request");
  return page.evaluate(async (requestId) => {
    const read = async <T>(path: string) => (await (await fetch(`/v1/dossiers${path}`)).json()) as T;
    type Listed<T> = { items: T[] };
    const { items } = await read<Listed<{ id: string; relation: string }>>("");
    const own = `/${items.find(({ relation }) => relation === "own")?.id}`;
    const requests = await read<Listed<{ id: string; items: { template: string }[] }>>(`${own}/access-requests`);
    const template = requests.items.find((each) => each.id === requestId)?.items[0]?.template;
    const view = await read<{ entries: { id: string; templateKey: string }[] }>(`${own}/view`);
    const entry = view.entries.find(({ templateKey }) => templateKey === template)?.id;
    const headers = { "content-type": "application/json", "x-regiemap-request": "1" };
    const act = { method: "POST", headers, body: "{}" };
    return (await fetch(`/v1/dossiers${own}/entries/${entry}/make-private`, act)).status;
  }, id);
}

/** Prints this screen: what is to be read and does not stand on the paper, and what does and is of the screen only. */
async function onPaper(page: Page): Promise<{ missing: string[]; tooMuch: string[] }> {
  await page.emulateMedia({ media: "print" });
  const printed = page.evaluate(
    () =>
      new Promise<{ missing: string[]; tooMuch: string[] }>((done) =>
        addEventListener("beforeprint", () => {
          const all = (what: string) => [...document.querySelectorAll(what)];
          const texts = (found: Element[]) => found.map(({ textContent }) => textContent.trim());
          const read = all(".rm-read :is(h2, h3, dt, dd, p)");
          const ofTheScreen = all("header.rm-top, nav, aside, button, .utrecht-button-link, summary:not(:has(h2))");
          done({
            missing: texts(read.filter((each) => !each.checkVisibility())),
            tooMuch: texts(ofTheScreen.filter((each) => each.checkVisibility())),
          });
        }),
      ),
  );
  await page.pdf();
  await page.emulateMedia({ media: null });
  return printed;
}

/** The questions on a sheet that have this word beside them. */
async function marked(sheet: Locator, word: string): Promise<string[]> {
  const questions = await sheet.locator("dt", { has: sheet.page().getByText(word, { exact: true }) }).allInnerTexts();
  return questions.map((question) => question.replace(word, "").trim());
}

/** As the program of a colleague would: the fields that change, and no others. */
async function changeHandover(page: Page, changes: Record<string, string>): Promise<number> {
  const [, , dossierId, purpose] = new URL(page.url()).pathname.split("/");
  return page.evaluate(
    async ({ dossier, body, purpose }) => {
      const { entries } = (await (await fetch(`${dossier}/view?purpose=${purpose}`)).json()) as {
        entries: { id: string; templateKey: string }[];
      };
      const sheet = entries.find(({ templateKey }) => templateKey === "warm-handover");
      const answer = await fetch(`${dossier}/entries/${sheet?.id}/revisions`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-regiemap-request": "1" },
        body: JSON.stringify({ content: { body }, purpose }),
      });
      return answer.status;
    },
    { dossier: `/v1/dossiers/${dossierId}`, body: changes, purpose },
  );
}

/** All that a reader's page holds now, what is folded up too. */
async function readBy(page: Page): Promise<string> {
  await page.reload();
  await page.getByRole("article").first().waitFor();
  return (await page.locator("main").textContent()) ?? "";
}
