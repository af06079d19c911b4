import { arrive, follow, press } from "../hands.js";
import { beginAlone, codeFor, readMails, REAL, signIn, sitDown, toSignIn, type Beginner } from "../real-people.js";
import { Stage } from "../stage.js";
import { say } from "../texts.js";

const BO: Beginner = { name: "Bo Rietland", address: "bo@voorbeeld.nl", born: ["7", "7", "2007"] };

/** The phone is gone: mail and card together make a new key; the mail alone does not. */
describe("lose the phone and recover", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open(REAL)));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("gets back in with one code of the card, which then is worth nothing, and the old device is out", async () => {
    const old = await sitDown(stage);
    old.watch.expect({ status: 401, path: /^\/v1\// });
    const card = await beginAlone(old.page, BO);

    const { page, watch } = await sitDown(stage);
    watch.expect({ status: 401, path: /^\/v1\/(recovery\/code|sign-in)$/ });
    await toSignIn(page);
    await follow(page, say("entrance:signIn.lost"));
    const prove = async (code: string) => {
      await arrive(page, say("entrance:lost.title"));
      await page.getByRole("textbox").fill(BO.address);
      await readMails(page, BO.address);
      await press(page, say("entrance:address.next"));
      await arrive(page, say("entrance:code.title"));
      await page.getByRole("textbox").fill(await codeFor(page, BO.address));
      await press(page, say("entrance:next"));
      await arrive(page, say("entrance:lost.cardTitle"));
      await page.getByRole("textbox").fill(code);
      await press(page, say("entrance:next"));
    };

    await prove("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA");
    await page.getByRole("alert").getByText(say("entrance:wrong.card.sign-in-failed")).waitFor();
    await press(page, say("entrance:previous"));
    await arrive(page, say("entrance:code.title"));
    expect(await page.getByRole("alert").count()).toBe(0);

    await page.goto("/lost-phone");
    await prove(card[3]!.toLowerCase().replaceAll("-", " "));
    await arrive(page, say("entrance:key.titleAgain"));
    await press(page, say("entrance:key.make"));
    await arrive(page, say("entrance:lost.done"));
    await press(page, say("entrance:lost.goOn"));
    await arrive(page, /Hoi Bo/);

    // Elsewhere the binder is closed, and the same code of the card works no more.
    await old.page.goto("/binder");
    await arrive(old.page, say("demo:title"));
    await page.context().clearCookies();
    await page.goto("/lost-phone");
    await prove(card[3]!);
    await page.getByRole("alert").getByText(say("entrance:wrong.card.sign-in-failed")).waitFor();

    // The new key is the way in.
    await toSignIn(page);
    await signIn(page);
    await arrive(page, /Hoi Bo/);
  });
});
