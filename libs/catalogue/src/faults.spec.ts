import { CatalogueCopy, GONE } from "#testing/catalogue-copy.js";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CatalogueError, filesIn, loadCatalogue } from "./load.js";

describe("a planted fault stops the start", () => {
  const copy = new CatalogueCopy(true);
  const faults = () => copy.faults();

  it("has none before", () => expect(faults()).toEqual([]));

  const goal = "templates/goal-steps.yaml";
  const packs = "handover-packs.yaml";

  it.each<[reason: string, file: string, path: string, value: unknown, key: string, says: RegExp]>([
    // form
    ["a key with a typing error", goal, "labelN", "Doel", "labelN", /not a known key/],
    ["a step with a typing error", goal, "steps.0.titelNl", "Doel", "steps[0].titelNl", /not a known key/],
    [
      "a field with a typing error",
      goal,
      "steps.0.fields.0.requird",
      true,
      "steps[0].fields[0].requird",
      /not a known key/,
    ],
    [
      "an option with a typing error",
      goal,
      "steps.0.fields.0.options.0.label",
      "x",
      "steps[0].fields[0].options[0].label",
      /not a known key/,
    ],
    ["a list without a key", goal, "pictogram", GONE, "pictogram", /is missing/],
    ["no Dutch label", goal, "labelNl", GONE, "labelNl", /Dutch text is missing/],
    [
      "an empty Dutch label",
      goal,
      "steps.1.fields.0.labelNl",
      " ",
      "steps[1].fields[0].labelNl",
      /Dutch text is missing/,
    ],
    ["no Dutch help", goal, "steps.0.helpNl", GONE, "steps[0].helpNl", /Dutch text is missing/],
    ["a text instead of a list", goal, "suggestedFor", "coaching", "suggestedFor", /must be a list/],
    ["a text instead of yes or no", goal, "printable", "yes", "printable", /true or false/],
    ["half a month", goal, "reviewAfterMonths", 1.5, "reviewAfterMonths", /whole number/],
    ["an unknown type", goal, "steps.0.fields.0.type", "dropdown", "steps[0].fields[0].type", /must be one of/],
    ["a template without steps", goal, "steps", [], "steps", /at least 1/],
    ["a word in the ceiling", "ceiling.yaml", "groups.peer.plan", "maybe", "groups.peer.plan", /must be one of/],
    [
      "an unknown key of a class",
      "data-classes.yaml",
      "classes.0.retention",
      "x",
      "classes[0].retention",
      /not a known key/,
    ],
    ["an unknown key of a purpose", "purposes.yaml", "purposes.0.months", 3, "purposes[0].months", /not a known key/],
    [
      "an unknown key of a profession",
      "professions.yaml",
      "professions.0.wage",
      3,
      "professions[0].wage",
      /not a known key/,
    ],
    ["an unknown key of a phase", "life-phases.yaml", "phases.0.colour", "x", "phases[0].colour", /not a known key/],
    ["an unknown key of a pack", packs, "packs.0.colour", "x", "packs[0].colour", /not a known key/],
    ["an unknown key of a section", "sections.yaml", "sections.0.colour", "x", "sections[0].colour", /not a known key/],
    ["an unknown key of a term", "glossary.yaml", "terms.0.colour", "x", "terms[0].colour", /not a known key/],
    [
      "a section without its hint",
      "sections.yaml",
      "sections.0.hintNl",
      GONE,
      "sections[0].hintNl",
      /Dutch text is missing/,
    ],
    [
      "evidence without a default",
      "purposes.yaml",
      "purposes.0.evidence",
      { coaching: true },
      "purposes[0].evidence.default",
      /is missing/,
    ],
    // keys
    ["a file name that differs", goal, "key", "goal-step", "key", /differs from the file name/],
    ["an unknown health class", "data-classes.yaml", "healthClasses", ["health"], "healthClasses[0]", /not in/],
    ["a class twice", "data-classes.yaml", "classes.1.key", "profile", "classes[1].key", /twice/],
    ["a purpose twice", "purposes.yaml", "purposes.1.key", "guidance-to-work", "purposes[1].key", /twice/],
    ["a phase twice", "life-phases.yaml", "phases.1.key", "jeugd-en-school", "phases[1].key", /twice/],
    ["a section twice", "sections.yaml", "sections.1.key", "wie-ik-ben", "sections[1].key", /twice/],
    ["a term twice", "glossary.yaml", "terms.1.term", "map", "terms[1].term", /twice/],
    ["a field twice", goal, "steps.0.fields.1.key", "pillar", "steps[0].fields[1].key", /twice/],
    ["a column twice", goal, "steps.2.fields.0.fields.1.key", "what", "steps[2].fields[0].fields[1].key", /twice/],
    ["an option twice", goal, "steps.0.fields.0.options.1.key", "home", "steps[0].fields[0].options[1].key", /twice/],
    [
      "a field key with a dot",
      goal,
      "steps.0.fields.1.key",
      "pillar.own",
      "steps[0].fields[1].key",
      /letters and digits/,
    ],
    // the ceiling
    ["an uncovered cell", "ceiling.yaml", "groups.peer.medical", GONE, "groups.peer.medical", /has no cell/],
    ["an uncovered group", "ceiling.yaml", "groups.link", GONE, "groups.link", /has no row/],
    [
      "a cell of an unknown class",
      "ceiling.yaml",
      "groups.peer.health",
      "ask",
      "groups.peer.health",
      /not in data-classes/,
    ],
    [
      "an exception that loosens",
      "ceiling.yaml",
      "professions.supervisor.medical",
      "ask",
      "professions.supervisor.medical",
      /only tighten/,
    ],
    [
      "an exception for nobody",
      "ceiling.yaml",
      "professions.arts",
      { plan: "never" },
      "professions.arts",
      /not in professions/,
    ],
    [
      "a requirement of an unknown class",
      "ceiling.yaml",
      "requirements.health",
      { assurance: "high" },
      "requirements.health",
      /not in data-classes/,
    ],
    [
      "an unknown level",
      "ceiling.yaml",
      "assuranceLevels",
      ["low", "high"],
      "requirements.functional.assurance",
      /not in assuranceLevels/,
    ],
    [
      "a reason for no cell",
      "ceiling.yaml",
      "reasons",
      { "default.never": "Dit kan niet.", "boss.plan": "Nee." },
      "reasons.boss.plan",
      /no group and class/,
    ],
    [
      "an unknown only-template",
      "ceiling.yaml",
      "onlyTemplates.link.needs",
      ["no-sheet"],
      "onlyTemplates.link.needs[0]",
      /not in templates/,
    ],
    [
      "an only-template of another class",
      "ceiling.yaml",
      "onlyTemplates.link.needs",
      ["work-profile"],
      "onlyTemplates.link.needs",
      /of class profile/,
    ],
    [
      "an only-template under never",
      "ceiling.yaml",
      "onlyTemplates.link.plan",
      [],
      "onlyTemplates.link.plan",
      /says never/,
    ],
    [
      "an unknown field that never goes",
      "ceiling.yaml",
      "onlyTemplates.neverFields",
      { "needs-at-work": ["cause"] },
      "onlyTemplates.neverFields.needs-at-work[0]",
      /not in this template/,
    ],
    [
      "an unknown class of a mandate",
      "ceiling.yaml",
      "mandates.types.mentor.read",
      ["health"],
      "mandates.types.mentor.read[0]",
      /not in data-classes/,
    ],
    [
      "a mandate that is not there",
      "ceiling.yaml",
      "mandates.types.curator",
      GONE,
      "mandates.types.curator",
      /is missing/,
    ],
    [
      "an age without powers",
      "ceiling.yaml",
      "mandates.ageBands.1.from",
      13,
      "mandates.ageBands[1]",
      /gap or an overlap/,
    ],
    [
      "a mandate without powers",
      "ceiling.yaml",
      "mandates.types.mentor.decide",
      GONE,
      "mandates.types.mentor",
      /byAge/,
    ],
    // purposes, people, phases
    [
      "an unknown group of a purpose",
      "purposes.yaml",
      "purposes.0.groups",
      ["coach"],
      "purposes[0].groups[0]",
      /not in ceiling/,
    ],
    [
      "an unknown class of a purpose",
      "purposes.yaml",
      "purposes.0.classes",
      ["health"],
      "purposes[0].classes[0]",
      /not in data-classes/,
    ],
    [
      "a default beyond the maximum",
      "purposes.yaml",
      "purposes.0.defaultMonths",
      99,
      "purposes[0].defaultMonths",
      /longer than/,
    ],
    [
      "a wall of an unknown purpose",
      "purposes.yaml",
      "rules.walls.0",
      ["daily-life", "spying"],
      "rules.walls[0][1]",
      /not in the list of purposes/,
    ],
    [
      "a wall with one side",
      "purposes.yaml",
      "rules.walls.0",
      ["daily-life"],
      "rules.walls[0]",
      /two different purposes/,
    ],
    [
      "an unknown group of a profession",
      "professions.yaml",
      "professions.0.group",
      "doctor",
      "professions[0].group",
      /not a group/,
    ],
    [
      "an unknown phase",
      "professions.yaml",
      "professions.0.phases",
      ["pensioen"],
      "professions[0].phases[0]",
      /not in life-phases/,
    ],
    [
      "an age band upside down",
      "professions.yaml",
      "professions.0.ageBand",
      { from: 40, to: 18 },
      "professions[0].ageBand",
      /begin before/,
    ],
    [
      "an unknown profession in a transition",
      "life-phases.yaml",
      "transitions.0.closes.0.professions",
      ["arts"],
      "transitions[0].closes[0].professions[0]",
      /not in professions/,
    ],
    [
      "an unknown profession in a phase",
      "life-phases.yaml",
      "phases.0.usualProfessions.0",
      "arts",
      "phases[0].usualProfessions[0]",
      /not in professions/,
    ],
    // packs
    [
      "an unknown receiver",
      packs,
      "packs.0.receivers",
      ["werkgever", "baas"],
      "packs[0].receivers[1]",
      /not in professions/,
    ],
    ["an unknown cover", packs, "packs.0.coverTemplate", "no-sheet", "packs[0].coverTemplate", /not in templates/],
    [
      "an unknown purpose of a pack",
      packs,
      "packs.0.alsoUsedFor",
      ["spying"],
      "packs[0].alsoUsedFor[0]",
      /not in purposes/,
    ],
    [
      "a purpose that is not theirs",
      packs,
      "packs.0.purpose",
      "care-and-treatment",
      "packs[0].receivers[0]",
      /is not for group/,
    ],
    [
      "an unknown sheet in a pack",
      packs,
      "packs.0.groups.0.items.0.template",
      "no-sheet",
      "packs[0].groups[0].items[0].template",
      /not in templates/,
    ],
    [
      "an unknown field in a pack",
      packs,
      "packs.0.groups.0.items.0.fields",
      ["shoeSize"],
      "packs[0].groups[0].items[0].fields[0]",
      /not in template/,
    ],
    [
      "something essential that is not asked",
      packs,
      "packs.0.groups.0.items.0.essential",
      ["shoeSize"],
      "packs[0].groups[0].items[0].essential[0]",
      /not in the fields/,
    ],
    [
      "a line beyond the ceiling",
      packs,
      "packs.0.groups.0.items.0",
      {
        template: "insurance-doctor-medical",
        forNl: "nieuwsgierig zijn",
        forEn: "being curious",
        fields: ["medication"],
        essential: [],
      },
      "packs[0].groups[0].items[0].fields[0]",
      /may never get/,
    ],
    [
      "a line outside the purpose",
      packs,
      "packs.0.groups.0.items.0",
      {
        template: "insurance-doctor-functional",
        forNl: "nieuwsgierig zijn",
        forEn: "being curious",
        fields: ["frame"],
        essential: [],
      },
      "packs[0].groups[0].items[0].fields[0]",
      /outside purpose/,
    ],
    [
      "a sheet no employer gets",
      packs,
      "packs.0.groups.0.items.0",
      { template: "goal-steps", forNl: "nieuwsgierig zijn", forEn: "being curious", fields: ["goal"], essential: [] },
      "packs[0].groups[0].items[0].fields[0]",
      /can never go to/,
    ],
    ["a class left out of never", packs, "packs.0.neverIn", [], "packs[0].neverIn", /leaves out/],
    [
      "a first page beyond the pack",
      packs,
      "packs.0.firstPage",
      [{ template: "goal-steps", field: "goal" }],
      "packs[0].firstPage[0]",
      /in no line/,
    ],
    [
      "evidence of a group outside the purpose",
      "purposes.yaml",
      "purposes.0.evidence",
      { default: false, peer: true },
      "purposes[0].evidence.peer",
      /not a group of this purpose/,
    ],
    ["no sentence for a refusal", "ceiling.yaml", "reasons", {}, "reasons.default.never", /Dutch text is missing/],
    [
      "a closed list of an unknown group",
      "ceiling.yaml",
      "onlyTemplates.bosses",
      {},
      "onlyTemplates.bosses",
      /no row in groups/,
    ],
    ["ages that end", "ceiling.yaml", "mandates.ageBands.3.to", 99, "mandates.ageBands", /open end/],
    [
      "a mandate of an unknown type",
      "ceiling.yaml",
      "mandates.types.boss",
      { labelNl: "Baas", labelEn: "Boss", source: "none", read: "none", decide: "none" },
      "mandates.types.boss",
      /is not one of/,
    ],
    [
      "a phase that leaves out who names it",
      "life-phases.yaml",
      "phases.0.usualProfessions",
      [],
      "phases[0].usualProfessions",
      /is not named here/,
    ],
    [
      "a phase that names who does not name it",
      "life-phases.yaml",
      "phases.0.usualProfessions.0",
      "bedrijfsarts",
      "phases[0].usualProfessions",
      /does not list this phase/,
    ],
    [
      "a hard field without its partner",
      packs,
      "packs.0.groups.0.items.0",
      {
        template: "communication-card",
        forNl: "prettig praten",
        forEn: "talking pleasantly",
        fields: ["hardInConversation"],
        essential: [],
      },
      "packs[0].groups[0].items[0].fields[0]",
      /only together with/,
    ],
    [
      "a class that may be shown, under never",
      packs,
      "packs.0.neverIn.0",
      "profile",
      "packs[0].neverIn",
      /every receiver may get/,
    ],
  ])("%s", (_reason, file, path, value, key, says) => {
    const found = copy.planted(file, path, value, faults);
    expect(found).toContainEqual({ file, key, reason: expect.stringMatching(says) });
  });

  it("a profession twice, a pack twice for one reader", () => {
    expect(copy.planted("professions.yaml", "professions.1.key", "bedrijfsarts", faults)).toContainEqual(
      expect.objectContaining({ key: "professions[1].key", reason: expect.stringMatching(/twice/) }),
    );
    const found = copy.planted(packs, "packs.1.receivers", ["werkgever"], faults);
    expect(found).toContainEqual(
      expect.objectContaining({ key: "packs[1].receivers[0]", reason: expect.stringMatching(/already/) }),
    );
  });

  it("YAML that is none, a key twice in one place", () => {
    const broken = copy.changed(goal, (content) => content.replace("version: 1", "version: [1"), faults);
    expect(broken).toContainEqual({
      file: goal,
      key: expect.stringMatching(/^line \d+$/),
      reason: expect.stringMatching(/no valid YAML/),
    });
    const twice = copy.changed(goal, (content) => `${content}\nversion: 2\n`, faults);
    expect(twice).toContainEqual({
      file: goal,
      key: expect.stringMatching(/^line/),
      reason: expect.stringMatching(/duplicate/i),
    });
  });

  it("a file nobody reads", () => {
    copy.added("purpose.yaml", "version: 1", () =>
      expect(faults()).toEqual([{ file: "purpose.yaml", key: "", reason: "is not a file of the catalogue" }]),
    );
    copy.added("templates/goal-steps.yml", "key: x", () =>
      expect(faults()).toEqual([
        { file: "templates/goal-steps.yml", key: "", reason: expect.stringMatching(/ends in .yaml/) },
      ]),
    );
  });

  it("tells every fault at once, each with file and key, and none twice", () => {
    const found = copy.planted(goal, "dataClass", "plans", () =>
      copy.planted("ceiling.yaml", "groups.peer.medical", GONE, () =>
        copy.planted("sections.yaml", "sections.0.key", GONE, faults),
      ),
    );
    expect(found.map(({ file, key }) => `${file} ${key}`).sort()).toEqual([
      "ceiling.yaml groups.peer.medical",
      "sections.yaml sections[0].key",
      "templates/goal-steps.yaml dataClass",
    ]);
    const message = new CatalogueError(found).message;
    expect(message).toContain('- templates/goal-steps.yaml: dataClass: "plans" is not in data-classes.yaml');
  });

  it("does the same over real files, and over a folder that is not there", () => {
    const directory = mkdtempSync(join(tmpdir(), "regiemap-catalogue-"));
    try {
      copy.writeTo(directory);
      appendFileSync(join(directory, goal), "\ncolour: red\n");
      writeFileSync(join(directory, "sections.yaml"), "version: [1");
      expect(() => loadCatalogue(filesIn(directory))).toThrow(
        /sections.yaml: line 1: is no valid YAML[^]*goal-steps.yaml: colour: is not a known key/,
      );
    } finally {
      rmSync(directory, { recursive: true });
    }
    expect(() => loadCatalogue(filesIn(directory))).toThrow(/data-classes.yaml: the file is missing/);
  });
});
