import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inviteColleague, inviteReader, joinByMail, registerOrganisation } from "../at-work.js";
import { arrive, keepSheet, press, sheetTexts, told } from "../hands.js";
import { beginAlone, inMail, sitDown, WITHOUT_DEMO, type Beginner } from "../real-people.js";
import { Stage } from "../stage.js";
import { say, saying } from "../texts.js";

const LIV: Beginner = { name: "Liv Heidestein", address: "liv@voorbeeld.nl", born: ["6", "6", "2006"] };
const FREEK: Beginner = { name: "Freek Havenaar", address: "freek@stapverder.example" };
const SANNE: Beginner = { name: "Sanne Waterman", address: "sanne@stapverder.example" };
const ORGANISATION = "Stap Verder";
const APPROVE = fileURLToPath(new URL("../../../scripts/directory/approve.mjs", import.meta.url));

/** A fresh installation without the demo, from the first visit to the first grant that is read, and its end. */
describe("from the first visit to the first grant", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open(WITHOUT_DEMO)));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  /** The command of whoever runs the server, as `npm run approve` starts it. */
  async function approve(...flags: string[]): Promise<string> {
    const all = [APPROVE, ...flags, "--database", stage.app.ownerUrl];
    return (await promisify(execFile)(process.execPath, all, { env: { ...process.env, NODE_OPTIONS: "" } })).stdout;
  }

  it("is walked by real people alone", async () => {
    // A young person begins alone and writes their first sheet.
    const liv = await sitDown(stage);
    await arrive(liv.page, say("entrance:welcome.title"));
    await beginAlone(liv.page, LIV);
    const livIsIn = Date.now();
    await liv.page.getByRole("textbox", { name: "Zo mag je mij noemen" }).fill("Liv");
    await liv.page.getByRole("textbox", { name: "Ik in één zin" }).fill("Ik maak alles netjes af.");
    await keepSheet(liv.page);

    // An organisation is registered; whoever runs the server looks at it and approves.
    const freek = await sitDown(stage);
    await beginAlone(freek.page, FREEK);
    await registerOrganisation(freek.page, { name: ORGANISATION });
    await freek.page.getByText(say("organisation:people.unapproved")).waitFor();
    const waiting = await approve();
    expect(waiting).toContain(ORGANISATION);
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(waiting)![0];
    expect(await approve(id, "--seen", /seen: (\S+)/.exec(waiting)![1]!)).toContain(`${ORGANISATION} is approved`);
    expect(await approve()).toContain("Nothing waits.");
    await freek.page.reload();
    await freek.page.getByText(say("organisation:people.unapproved")).waitFor({ state: "detached" });

    // Its manager brings a jobcoach, who begins, accepts, and is confirmed.
    await inviteColleague(freek.page, SANNE.address, "Jobcoach");
    const sanne = await sitDown(stage);
    // All sit at one address here, which may try ten codes and keys a minute; real people take longer than that.
    await sanne.page.waitForTimeout(Math.max(0, livIsIn + 61_000 - Date.now()));
    await joinByMail(sanne, SANNE, ORGANISATION);
    await freek.page.reload();
    await press(freek.page, say("organisation:people.confirmOf", { name: SANNE.name }));
    await freek.page.getByText(say("organisation:level.organisation-confirmed")).waitFor();

    // The young person invites her, and she reads what was shown beforehand, word for word.
    const shown = await inviteReader(liv.page, { name: "Sanne", address: SANNE.address });
    expect(shown.join()).toContain("Ik maak alles netjes af.");
    await sanne.page.goto(await inMail(sanne.page, SANNE.address, /\/uitnodiging#[\w-]+/));
    await arrive(sanne.page, say("invitation-formal:title.grant", { name: "Liv" }));
    await press(sanne.page, say("invitation:accept.grant"));
    await sanne.page.getByRole("article").getByText("Ik maak alles netjes af.").waitFor();
    expect(await sheetTexts(sanne.page.locator("main"))).toEqual(shown);
    const view = sanne.page.url();

    // Whoever manages the organisation sees nothing of it, by hand neither.
    freek.watch.expect({ status: 404, path: /\/view$/ });
    await freek.page.goto(new URL(view).pathname);
    await freek.page.getByRole("alert").waitFor();

    // The young person sees who looked.
    await liv.page.goto("/looked");
    await liv.page
      .getByText(new RegExp(`${SANNE.name} las`))
      .first()
      .waitFor();

    // Stopping: two taps, and the reader has nothing left.
    await liv.page.goto("/sharing");
    await press(liv.page, say("sharing:stop.for", { name: SANNE.name }));
    await press(liv.page.getByRole("dialog"), say("sharing:stop.yes"));
    await told(liv.page, say("sharing:stopped", { name: "Sanne" }));
    sanne.watch.expect({ status: 404, path: /\/view$/ });
    await sanne.page.goto(new URL(view).pathname);
    await sanne.page.getByRole("alert").waitFor();
    expect(await sanne.page.getByText("Ik maak alles netjes af.").count()).toBe(0);
    const answer = sanne.page.waitForResponse(/\/view\?/);
    await sanne.page.reload();
    expect((await answer).status()).toBe(404);
    await sanne.page.goto("/people");
    await arrive(sanne.page, /Sanne/);
    expect(await sanne.page.getByRole("link", { name: LIV.name }).count()).toBe(0);
    await liv.page.getByRole("button", { name: saying("shared:undo") }).waitFor({ state: "detached", timeout: 15_000 });
  }, 180_000);
});
