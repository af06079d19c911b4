import { arrive, follow, press } from "../hands.js";
import { Stage } from "../stage.js";
import { say } from "../texts.js";

/** J6: somebody reads who looked, which tries were refused, and that nobody changed the list. */
describe("J6 who looked", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it("tells in sentences who read what and for which purpose, the refused tries too", async () => {
    const { page } = await stage.visitor("Lotte");
    await follow(page, say("binder:nav.looked"));
    await arrive(page, say("looked:title"));
    await page.getByText(say("looked:verify.right")).waitFor();
    await page.getByText(say("looked:verify.how")).click();
    await page.getByText(say("looked:verify.chain")).waitFor();

    const older = page.getByRole("button", { name: say("looked:older") });
    const lines = page.getByRole("listitem").filter({ hasText: /·/ });
    await lines.first().waitFor();
    for (let more = 0; more < 10 && (await older.isVisible()); more += 1) {
      const before = await lines.count();
      await older.click();
      await page.waitForFunction(
        (was) => document.querySelectorAll(".rm-line").length > was || !document.querySelector(".rm-lines ~ button"),
        before,
      );
    }
    const said = (await lines.allInnerTexts()).map((line) => line.replaceAll(/\s+/g, " "));
    expect(said.find((line) => line.includes("Willemijn Ossenkamp las"))).toContain(
      say("looked:why.capacity-assessment"),
    );
    const refused = said.filter((line) => line.includes("Dat ging niet"));
    expect(refused.join()).toContain("Rachid Vlierhout wilde iets lezen.");
    expect(refused.join()).toContain("arbeidsdeskundige bij Werkwijs Advies");

    await press(page, "Rachid");
    expect((await lines.allInnerTexts()).every((line) => line.includes("Rachid"))).toBe(true);
  });

  it("tells it when somebody looks today", async () => {
    const doctor = await stage.visitor("Tessa");
    await follow(doctor.page, "Lotte Meerwinkel");
    await arrive(doctor.page, /Lotte/);
    await doctor.page.getByRole("article").first().waitFor();

    const { page } = await stage.visitor("Lotte");
    await follow(page, say("binder:nav.looked"));
    await page.getByRole("heading", { name: "Vandaag" }).waitFor();
    await page
      .getByText(/Tessa Korenaar las/)
      .first()
      .waitFor();
    await page.getByText(say("looked:verify.right")).waitFor();
  });
});
