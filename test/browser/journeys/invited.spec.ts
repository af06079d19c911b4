import { inviteColleague, inviteReader, joinByMail, linkFor, registerOrganisation } from "../at-work.js";
import { reflowFaults } from "../checks/reflow.js";
import { arrive, follow, keepSheet, press, sheetTexts, told } from "../hands.js";
import { beginAlone, inDatabase, REAL, signIn, signOut, sitDown, toSignIn, type Beginner } from "../real-people.js";
import { Stage } from "../stage.js";
import { say } from "../texts.js";

const FREEK: Beginner = { name: "Freek Havenaar", address: "freek@stapverder.example" };
const SANNE: Beginner = { name: "Sanne Waterman", address: "sanne@stapverder.example" };
const LIV: Beginner = { name: "Liv Heidestein", address: "liv@voorbeeld.nl", born: ["6", "6", "2006"] };
const ORGANISATION = "Stap Verder";

/** From nothing to the first grant that is read: real people. */
describe("an invited professional reads the first grant", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open(REAL)));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("a manager brings a jobcoach, an owner invites her by mail, and she reads what was shown beforehand", async () => {
    // A manager registers the organisation and invites a jobcoach; whoever runs the server approves.
    const freek = await sitDown(stage);
    await beginAlone(freek.page, FREEK);
    await registerOrganisation(freek.page, { name: ORGANISATION });
    await freek.page.getByText(say("organisation:people.unapproved")).waitFor();
    await inviteColleague(freek.page, SANNE.address, "Jobcoach");
    // The invitation of somebody else is taken back in two taps.
    await inviteColleague(freek.page, "sane@stapverder.example", "Jobcoach");
    const mistyped = freek.page.getByText("sane@stapverder.example", { exact: true });
    await press(freek.page, say("organisation:people.withdrawOf", { address: "sane@stapverder.example" }));
    await press(freek.page.getByRole("dialog"), say("organisation:people.withdrawYes"));
    await mistyped.waitFor({ state: "detached" });
    await inDatabase(stage, "update organisation set approved_at = now()");
    await inDatabase(stage, "update organisation_purpose set approved_at = now()");

    const sanne = await sitDown(stage);
    await joinByMail(sanne, SANNE, ORGANISATION);

    await freek.page.reload();
    await press(freek.page, say("organisation:people.confirmOf", { name: SANNE.name }));
    await freek.page.getByText(say("organisation:level.organisation-confirmed")).waitFor();

    // An owner begins alone, writes a card and invites the jobcoach with everything ready.
    const liv = await sitDown(stage);
    await beginAlone(liv.page, LIV);
    await liv.page.getByRole("textbox", { name: "Zo mag je mij noemen" }).fill("Liv");
    await liv.page.getByRole("textbox", { name: "Ik in één zin" }).fill("Ik maak alles netjes af.");
    await keepSheet(liv.page);
    const shown = await inviteReader(liv.page, { name: "Sanne", address: SANNE.address });
    expect(shown.join()).toContain("Ik maak alles netjes af.");
    await liv.page.getByRole("img", { name: say("shared:link.picture") }).waitFor();
    const link = new URL(await liv.page.locator(".rm-link-card__address").innerText());
    await follow(liv.page, say("sharing:receipt.done"));
    await liv.page.getByText(say("sharing:invited.waits", { address: SANNE.address })).waitFor();

    // Somebody else with the link gets nothing, and hears why.
    freek.watch.expect({ status: 403, path: /^\/v1\/invitations\/accept$/ });
    await freek.page.goto(link.pathname + link.hash);
    await arrive(freek.page, say("invitation-formal:title.grant", { name: "Liv" }));
    await press(freek.page, say("invitation:accept.grant"));
    await freek.page.getByText(say("invitation:refused.invitation-for-somebody-else.title")).waitFor();

    // She accepts, and reads exactly that.
    await sanne.page.goto(link.pathname + link.hash);
    await arrive(sanne.page, say("invitation-formal:title.grant", { name: "Liv" }));
    await press(sanne.page, say("invitation:accept.grant"));
    await sanne.page.waitForURL(/\/people\//);
    await sanne.page.getByRole("article").getByText("Ik maak alles netjes af.").waitFor();
    expect(await sheetTexts(sanne.page.locator("main"))).toEqual(shown);

    // A link works once.
    freek.watch.expect({ status: 404, path: /^\/v1\/invitations\/look$/ });
    await freek.page.goto("/");
    await freek.page.goto(link.pathname + link.hash);
    await arrive(freek.page, say("invitation:over"));

    // The owner sees that she looked, and nothing waits any more.
    await liv.page.goto("/looked");
    await liv.page
      .getByText(/Sanne Waterman/)
      .first()
      .waitFor();

    // Leaving ends it at once.
    await sanne.page.goto("/hat");
    await press(sanne.page, say("organisation:leave.title", { name: ORGANISATION }));
    await press(sanne.page.getByRole("dialog"), say("organisation:leave.yes"));
    await sanne.page.getByText(say("organisation:hat.none")).waitFor();
    // The role she read in is over: before anything else she says as whom she goes on.
    await sanne.page.goto("/people");
    await sanne.page.getByText(say("organisation:hat.ended")).waitFor();
    await press(sanne.page, say("organisation:hat.myself"));
    await arrive(sanne.page, /Sanne/);
    expect(await sanne.page.getByRole("link", { name: "Liv Heidestein" }).count()).toBe(0);
  });

  it("an owner takes an invitation back, and the link is worth nothing", async () => {
    const address = "tom.van.der.waterbeemd@jobcoaching-noordoost.example";
    const owner: Beginner = { name: "Kai Duinpan", address: "kai@voorbeeld.nl", born: ["8", "1", "2005"] };
    const { page, watch } = await sitDown(stage);
    watch.expect({ status: 404, path: /^\/v1\/invitations\/look$/ });
    await beginAlone(page, owner);
    await page.getByRole("textbox", { name: "Zo mag je mij noemen" }).fill("Kai");
    await keepSheet(page);
    await inviteReader(page, { name: "Tom", address });
    await follow(page, say("sharing:receipt.done"));
    // Taken back in two taps, the first of which does nothing yet.
    const takesBack = say("sharing:invited.takeBackOf", { address });
    const question = page.getByRole("dialog");
    await press(page, takesBack);
    await press(question, say("sharing:invited.takeBackNo"));
    await page.getByText(say("sharing:invited.waits", { address })).waitFor();
    expect(await reflowFaults(page)).toEqual([]);
    await press(page, takesBack);
    await press(question, say("sharing:invited.takeBackYes"));
    await told(page, say("sharing:invited.takenBack"));
    await page.goto(await linkFor(page, address));
    await arrive(page, say("invitation:over"));
  });

  it("a professional with two roles chooses one, sees which, and changes it", async () => {
    const two: Beginner = { name: "Roos Waard", address: "roos@voorbeeld.nl" };
    const { page } = await sitDown(stage);
    await beginAlone(page, two);
    await registerOrganisation(page, { name: "Noorderlicht", profession: "Jobcoach" });
    await registerOrganisation(page, { name: "Zuiderhof", profession: "Arbeidsdeskundige" });
    await signOut(page);
    await toSignIn(page);
    await signIn(page);
    await arrive(page, say("organisation:hat.heading"));
    const title = (profession: string, organisation: string) =>
      say("organisation:hat.title", { profession, organisation });
    await press(page, say("organisation:hat.wearAs", { title: title("jobcoach", "Noorderlicht") }));
    await arrive(page, /Roos/);
    await page.goto("/hat");
    const worn = page.getByRole("article").filter({ hasText: say("organisation:hat.now") });
    expect(await worn.innerText()).toContain("Noorderlicht");
    await press(page, say("organisation:hat.wearAs", { title: title("arbeidsdeskundige", "Zuiderhof") }));
    await arrive(page, /Roos/);
    await page.goto("/hat");
    expect(await worn.innerText()).toContain("Zuiderhof");
  });
});
