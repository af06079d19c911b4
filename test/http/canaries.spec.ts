import type { Template } from "#catalogue/types.js";
import { Out } from "#edge/release/out.js";
import { strip } from "#edge/release/strip.js";
import { actEverywhere, actsOf, lookEverywhere } from "./canary-routes.js";
import { CanaryWorld, type Asking } from "./canary-world.js";
import { ROUTES } from "./request.js";
import { PURPOSE, type World } from "./world.js";

/**
 * T-03: a word of its own in every field of every kind of sheet; only what is declared and released ever leaves, whoever asks
 * whatever there is to ask.
 */
describe("canaries", () => {
  let made: CanaryWorld;
  let world: World;
  const purposes = ["guidance-at-work", "guidance-to-work", "nonsense"];

  beforeAll(async () => {
    made = await CanaryWorld.start();
    world = made.world;
    world.app.log.length = 0;
  }, 180_000);
  afterAll(() => made?.world.stop(), 60_000);

  const templates = (): Template[] => [...world.app.catalogue.templates.values()];
  /** The words in fields of these classes, in sheets of these classes: a field may have a class of its own. */
  function ofClasses(...classes: string[]): string[] {
    return templates().flatMap((template) => {
      if (!classes.includes(template.dataClass)) return [];
      const fields = template.steps.flatMap((step) => step.fields);
      const others = fields.filter(({ dataClass }) => dataClass && !classes.includes(dataClass));
      const away = new Set(others.map(({ key }) => `${template.key} ${key}`));
      return made.wordsOf(template.key).filter((word) => !away.has(word.split(".")[0]!));
    });
  }
  const look = async (who: Asking, asked = purposes) => made.heard(await lookEverywhere(made, who, asked));

  /** What a reader may hear: what was released to them, and their own words. */
  const OF_READER = (): string[] => [
    ...made.wordsOf("agreements", "my-network", "jobcoach-guidance-plan", "jobcoach-takeover-plan"),
    ...made.wordsOf("workplace-observation", "draft", "submitted"),
    "needs-at-work communication",
    "needs-at-work situations.whatHelps",
    "opening-card callMe",
    "opening-card talkTips",
    "support-plan workGoal",
  ];
  const OF_ATTORNEY = (): string[] => ofClasses("plan", "income");
  const OF_HELPER = (): string[] => made.wordsOf("prepared", "proposal");
  const OF_OWNER = (): string[] =>
    [...made.planted.values()].map(({ entry, path }) => `${entry} ${path}`).filter((word) => word !== "draft workWish");

  it("planted enough of them, in every kind of sheet", () => {
    const classes = new Set(templates().map(({ dataClass }) => dataClass));
    expect([...world.app.catalogue.dataClasses.keys()].filter((key) => !classes.has(key))).toEqual([]);
    expect(templates().filter(({ key }) => made.wordsOf(key).length === 0)).toEqual([]);
    expect(templates().filter(({ key }) => !made.sheets.has(key))).toEqual([]);
    expect(made.planted.size).toBeGreaterThan(600);
  });

  it("a stranger, who may not be here, who manages, a program and nobody at all hear none", async () => {
    const { nobody, manager, program } = made.roles;
    const { stranger, unrelated, otherPro } = world;
    for (const [name, who] of Object.entries({ stranger, unrelated, otherPro }))
      expect([name, await look(who)]).toEqual([name, []]);
    // No grant can name them, so no purpose is more theirs than another.
    for (const [name, who] of Object.entries({ nobody, manager, program }))
      expect([name, await look(who, [PURPOSE])]).toEqual([name, []]);
  }, 120_000);

  it("a reader hears what was released to them, and their own words", async () => {
    expect(await look(world.reader)).toEqual(OF_READER().sort());
  }, 120_000);

  it("who wrote hears their own sheets, and of nobody else's any", async () => {
    // Both parts of an assessment, who tests, and who decides about money: looking costs a second for each of them.
    const some = ["verzekeringsarts", "psycholoog", "klantmanager"];
    const writers = made.writers.filter(({ profession }) => some.includes(profession));
    expect(new Set(writers.map(({ profession }) => profession)).size).toBe(some.length);
    for (const writer of writers) {
      const { purpose, profession } = writer;
      const own = made.wordsOf(...writer.templates.map(({ key }) => key)).sort();
      expect([profession, await look(writer, [purpose])]).toEqual([profession, own]);
    }
  }, 120_000);

  it("who holds a mandate hears the classes that are written in it", async () => {
    expect(await look(made.roles.attorney, [])).toEqual(OF_ATTORNEY().sort());
  }, 120_000);

  it("who helps hears what they laid ready themself", async () => {
    expect(await look(made.roles.helper, [])).toEqual(OF_HELPER().sort());
  }, 120_000);

  it("the owner hears everything but somebody else's unfinished words", async () => {
    expect(await look(world.owner)).toEqual(OF_OWNER().sort());
  }, 120_000);

  it("a preview says what the reader will hear, and no more", async () => {
    const terms = world.terms([{ template: "communication-card", fields: ["thinkingTime", "companion"] }]);
    const preview = await world.owner.raw("POST", `${made.dossier}/grants/preview`, terms);
    expect(preview.status).toBe(200);
    const more = made.heard([preview.text]).filter((word) => word.startsWith("communication-card"));
    expect(more).toEqual(["communication-card companion", "communication-card thinkingTime"]);
  });

  it("errors and logs hold none", async () => {
    const word = made.plant("error", "everywhere");
    const answers = [
      await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/entries`, {
        templateKey: word,
        content: { body: {} },
      }),
      await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/entries`, {
        templateKey: "opening-card",
        content: { body: { [`een ${word}`]: word, callMe: 7, oneLine: word.repeat(100) } },
      }),
      await world.owner.raw("GET", `/v1/dossiers/${world.dossierId}/view?purpose=${word}&een+${word}=1`),
      await world.owner.raw("GET", `/v1/${word}`),
      await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/grants`, {
        ...world.terms(),
        purpose: word,
        receipt: { text: word, language: "nl" },
      }),
      await world.owner.raw("POST", "/v1/access-requests", `{"reason":"${word}"`),
    ];
    for (const { status, text } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain(word);
    }
    expect(world.app.log.length).toBeGreaterThan(0);
    expect(made.heard(world.app.log)).toEqual([]);
  });

  it("the record holds none, not even of who tried", async () => {
    const { data } = await world.owner.client.GET("/v1/dossiers/{dossierId}/access-events", {
      params: { path: { dossierId: world.dossierId }, query: { limit: 200 } },
    });
    expect(data!.items.length).toBeGreaterThan(50);
    expect(made.heard([JSON.stringify(data)])).toEqual([]);
  });

  it("nobody hears more by doing something than by looking", async () => {
    const sheets = ["opening-card", "insurance-doctor-medical", "submitted", "draft"];
    const acts = await actsOf(made, sheets);
    const looks = ROUTES.filter(({ method }) => method === "GET");
    expect([...acts.map(([{ id }]) => id), ...looks.map(({ id }) => id)].sort()).toEqual(
      ROUTES.map(({ id }) => id).sort(),
    );
    const { nobody, manager, program, attorney, helper } = made.roles;
    const { stranger, unrelated, otherPro, reader, owner } = world;
    const doctor = made.writers.find(({ profession }) => profession === "verzekeringsarts")!;
    // Who may do least comes first, so that all of it is still there for who comes after.
    const everybody: [string, Asking, string[]][] = [
      ["nobody", nobody, []],
      ["stranger", stranger, []],
      ["unrelated", unrelated, []],
      ["otherPro", otherPro, []],
      ["program", program, []],
      ["manager", manager, []],
      ["doctor", doctor, made.wordsOf(...doctor.templates.map(({ key }) => key))],
      ["reader", reader, OF_READER()],
      ["helper", helper, OF_HELPER()],
      ["attorney", attorney, OF_ATTORNEY()],
      ["owner", owner, OF_OWNER()],
    ];
    for (const [name, who, may] of everybody) {
      const words = made.heard(await actEverywhere(who, acts, name === "doctor" ? doctor.purpose : PURPOSE));
      expect([name, words.filter((word) => !may.includes(word))]).toEqual([name, []]);
    }
    expect(made.heard(world.app.log)).toEqual([]);
  }, 180_000);

  it("notices an answer that lets a whole row out", () => {
    class Declared {
      @Out("text") state: string;
    }
    class WholeRow {
      @Out("open") row: object;
    }
    const row = { state: "accepted", body: { callMe: made.plant("control", "row") } };
    expect(made.heard([JSON.stringify(strip(Declared, { ...row, row }))])).toEqual([]);
    expect(made.heard([JSON.stringify(strip(WholeRow, { row }))])).toEqual(["control row"]);
  });
});
