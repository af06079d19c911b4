import { Client } from "pg";
import type { Page } from "playwright-core";
import { moveClock } from "../clock.js";
import { arrive, follow, press, sheetTexts, told } from "../hands.js";
import { Stage } from "../stage.js";
import { say } from "../texts.js";
import { open, shareMoney } from "../ways.js";

const NOOR = "Noor Zilverberk";
const YUSUF = "Yusuf Palmenveld";

/** Who acts for somebody, who only helps, and the birthdays at which rights end. */
describe("acting for somebody", () => {
  let stage: Stage;
  let admin: Client;
  beforeAll(async () => {
    stage = await Stage.open();
    admin = new Client({ connectionString: stage.app.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await stage.close();
  });
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  /** They complete so many years in so many days. */
  async function turn(owner: string, years: number, days: number): Promise<void> {
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());
    const at = new Date(Date.parse(today) + days * 86_400_000);
    const born = `${at.getUTCFullYear() - years}-${at.toISOString().slice(5, 10)}`;
    const of = "(select d.id from dossier d join account a on a.id = d.owner_account_id where a.name = $2)";
    await admin.query(`update mandate set owner_birth_date = $1 where dossier_id = ${of}`, [born, owner]);
    await admin.query(`update dossier set owner_birth_date = $1 where id = ${of}`, [born, owner]);
  }

  const desk = async (page: Page): Promise<void> => {
    await page.getByRole("link", { name: YUSUF }).first().waitFor();
    await page.locator('a[href$="/-"]').first().click();
    await page.getByRole("heading", { name: say("helping:desk.title", { name: "Yusuf" }) }).waitFor();
  };

  it("a mentor acts while the owner cannot decide, with the bar on the screen and their name in the record", async () => {
    const mentor = await stage.visitor("Hester");
    await follow(mentor.page, "Daan Hazelhorst");
    await mentor.page
      .getByText(say("helping:bar.acts", { owner: "Daan Hazelhorst", type: say("helping:type.mentor") }))
      .waitFor();
    await mentor.page.getByRole("article").first().waitFor();
    const owner = await stage.visitor("Daan");
    await open(owner.page, "/looked");
    await owner.page
      .getByText(/Hester Grasduin \(mentor\)/)
      .first()
      .waitFor();
  });

  it("a supporter puts things ready and cannot share; the owner says yes", async () => {
    const helper = await stage.visitor("Geertje");
    const { page } = helper;
    await desk(page);
    await page.getByText(say("helping:may.nothing")).waitFor();
    await follow(page, say("helping:desk.sheet", { name: "Yusuf" }));
    await follow(page, "Mijn vraag");
    await page.getByRole("textbox", { name: /^Mijn vraag/ }).fill("Mag ik ook op vrijdag vrij?");
    for (;;) {
      const send = page.getByRole("button", { name: say("helping:prepare.send", { name: "Yusuf" }), exact: true });
      if (await send.isVisible()) {
        await send.click();
        break;
      }
      await press(page, say("helping:prepare.next"));
    }
    await told(page, say("helping:prepare.done", { name: "Yusuf" }));

    await follow(page, say("helping:desk.share"));
    await page.getByRole("button", { name: /Ilias Bergwater/ }).click();
    await page.getByRole("radio", { name: /werk te houden/ }).check();
    await press(page, say("sharing:next"));
    await arrive(page, say("helping:share.what", { name: "Ilias" }));
    await press(page, say("helping:prepare.next"));
    await press(page, say("sharing:until_.next", { name: "Ilias" }));
    await arrive(page, say("helping:share.ready"));
    await press(page, say("helping:prepare.send", { name: "Yusuf" }));
    await told(page, say("helping:share.done", { owner: "Yusuf" }));

    // By hand it does not work either.
    helper.watch.expect({ status: 404, path: /grants$/ });
    helper.watch.expect({ status: 403, path: /grants$/ });
    const status = await page.evaluate(async () => {
      const me = (await (await fetch("/v1/me")).json()) as { mandates: { dossierId: string }[] };
      const answer = await fetch(`/v1/dossiers/${me.mandates[0]!.dossierId}/grants`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-regiemap-request": "1" },
        body: JSON.stringify({
          granteeKey: `a:${me.mandates[0]!.dossierId}`,
          purpose: "personal-support",
          actions: ["read"],
          scope: [{ template: "opening-card" }],
          validUntil: new Date(Date.now() + 86_400_000).toISOString(),
          receipt: { text: "x", language: "nl" },
        }),
      });
      return answer.status;
    });
    expect([403, 404]).toContain(status);

    const owner = await stage.visitor("Yusuf");
    await follow(owner.page, say("mandates:prepared.title"));
    await arrive(owner.page, say("mandates:title"));
    await owner.page.getByText(say("sharing:proposal.prepared", { helper: "Geertje" })).waitFor();
    await press(owner.page, say("sharing:proposal.yes"));
    await told(owner.page, say("sharing:proposal.confirmed"));
    await press(owner.page, say("mandates:prepared.takeThis", { title: "Mijn vraag" }));
    await owner.page.waitForURL(/\/sheets\/.*\/write$/);
    const question = owner.page.getByRole("textbox", { name: /^Mijn vraag/ });
    await question.waitFor();
    expect(await question.inputValue()).toBe("Mag ik ook op vrijdag vrij?");
  });

  it("who decides about money looks along and shares it on behalf of the owner, who reads so in the record", async () => {
    const { page } = await stage.visitor("Casper");
    await shareMoney(page);
    await page.getByRole("heading", { name: say("sharing:preview.exactly", { name: "Loes" }) }).waitFor();
    const shown = await sheetTexts(page.locator(".rm-lookalong"));
    expect(shown.length).toBeGreaterThan(0);
    await press(page, say("helping:share.yes", { owner: "Daan" }));
    await told(page, say("helping:share.shared", { name: "Loes" }));

    const reader = await stage.visitor("Loes");
    await reader.page
      .getByRole("link", { name: /Daan Hazelhorst/ })
      .first()
      .click();
    await arrive(reader.page, /Daan/);
    expect(await sheetTexts(reader.page.locator("main"))).toEqual(expect.arrayContaining(shown));
    const owner = await stage.visitor("Daan");
    await open(owner.page, "/looked");
    await owner.page
      .getByText(/Casper Zandoog \(bewindvoerder\) deelde iets met Loes/)
      .first()
      .waitFor();
  });

  it("somebody is asked to help with a link, the owner says it is them, and ends it again", async () => {
    const { page } = await stage.visitor("Jip");
    await open(page, "/helpers/new");
    await press(page, say("mandates:ask.next"));
    await press(page, say("mandates:ask.make"));
    await arrive(page, say("mandates:ask.made"));
    const link = (await page.getByText(/\/helping#/).innerText()).trim();
    const helper = await stage.visitor("Tijn");
    await helper.page.goto(link);
    await arrive(helper.page, say("helping:offer.title", { name: "Jip Kraanvogel" }));
    await press(helper.page, say("helping:offer.yes", { name: "Jip" }));
    await arrive(helper.page, say("helping:offer.taken"));
    await follow(page, say("mandates:ask.done"));
    await press(page, say("mandates:waits.yes", { name: "Tijn" }));
    await told(page, say("mandates:waits.done", { name: "Tijn" }));
    await page.getByRole("button", { name: /Stop met de hulp van Tijn/ }).click();
    await press(page.getByRole("dialog"), say("mandates:end.yes"));
    await told(page, say("mandates:end.done", { name: "Tijn" }));
    await page.getByText(say("mandates:before.title")).waitFor();
  });

  it("J7: somebody of seventeen looks at every share, one by one; nothing opens or gets longer", async () => {
    const { page } = await stage.visitor("Sem");
    const ends = (): Promise<string[][]> =>
      page.evaluate(async () => {
        const me = (await (await fetch("/v1/me")).json()) as { ownDossierId: string };
        const grants = (await (await fetch(`/v1/dossiers/${me.ownDossierId}/grants`)).json()) as {
          items: { id: string; state: string; validUntil: string }[];
        };
        return grants.items.filter(({ state }) => state === "active").map(({ id, validUntil }) => [id, validUntil]);
      });
    const before = new Map((await ends()) as [string, string][]);
    await follow(page, say("mandates:turning.title", { age: 18 }));
    await arrive(page, say("mandates:turning.title", { age: 18 }));
    const cards = page.getByRole("article");
    const name = async (): Promise<string> => (await cards.first().getByRole("heading").innerText()).split(" ")[0]!;

    // The first one stops, the second one stops earlier, the rest may stay.
    const first = await name();
    await press(page, say("mandates:turning.stop", { name: first }));
    await press(page.getByRole("dialog"), say("sharing:stop.yes"));
    await told(page, say("sharing:stopped", { name: first }));
    await page.getByText(say("mandates:turning.progress", { at: 1, of: before.size - 1 })).waitFor();

    const second = await name();
    await press(page, say("mandates:turning.earlier"));
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(say("mandates:turning.earlierDay")).fill(soon);
    await press(page, say("mandates:turning.earlierYes"));
    await told(page, say("mandates:turning.shorter", { name: second }));
    for (let at = 2; at < before.size; at += 1) {
      await page.getByText(say("mandates:turning.progress", { at, of: before.size - 1 })).waitFor();
      await page.getByRole("button", { name: /^Laat het zo, tot/ }).click();
    }
    await page.getByRole("heading", { name: say("mandates:turning.ready") }).waitFor();
    const after = await ends();
    expect(after).toHaveLength(before.size - 1);
    for (const [id, until] of after) expect(until! <= before.get(id!)!).toBe(true);
  });

  // The last one: everybody else here lives in the time before.
  it("a parent of a fifteen-year-old reads until midnight of the sixteenth birthday, and not after it", async () => {
    await turn(NOOR, 16, 1);
    const parent = await stage.visitor("Carlijn");
    await follow(parent.page, NOOR);
    const bar = { owner: NOOR, type: say("helping:type.parent") };
    await parent.page.getByText(say("helping:bar.acts", bar)).waitFor();
    await parent.page.getByRole("article").first().waitFor();

    const noor = await stage.visitor("Noor");
    await follow(noor.page, say("mandates:turning.title", { age: 16 }));
    await arrive(noor.page, say("mandates:turning.title", { age: 16 }));
    await noor.page.getByText(say("mandates:turning.days", { count: 1 })).waitFor();
    await noor.page.getByRole("heading", { name: say("mandates:turning.byItself") }).waitFor();
    await noor.page.goto("/looked");
    await noor.page
      .getByText(new RegExp(`Carlijn .*\\(${say("mandates:type.parent")}\\)`))
      .first()
      .waitFor();

    // The night passes; whoever was logged in logs in again.
    await moveClock(admin, "1 day");
    for (const { watch } of [parent, noor]) watch.expect({ status: 401, path: /./ });
    const later = await stage.visitor("Carlijn");
    await arrive(later.page, /Carlijn/);
    expect(await later.page.locator('a[href$="/-"]').count()).toBe(0);
    later.watch.expect({ status: 404, path: /view/ });
    later.watch.expect({ status: 400, path: /view/ });
    await later.page.goto(new URL(parent.page.url()).pathname);
    await later.page.getByRole("alert").waitFor();
    expect(await later.page.getByText(say("helping:bar.acts", bar)).count()).toBe(0);

    const grown = await stage.visitor("Noor");
    await arrive(grown.page, /Noor/);
    expect(await grown.page.getByRole("link", { name: say("mandates:turning.title", { age: 16 }) }).count()).toBe(0);
  });
});
