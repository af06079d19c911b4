import { CatalogueCopy, GONE } from "#testing/catalogue-copy.js";

const copy = new CatalogueCopy(true);
const faults = () => copy.faults();
const goal = "templates/goal-steps.yaml";

describe("a fault planted in a sheet stops the start", () => {
  it("has none before", () => expect(faults()).toEqual([]));

  const medical = "templates/insurance-doctor-medical.yaml";
  const long =
    "Dit is een zin die maar doorgaat en doorgaat tot er veel meer dan twintig woorden in staan en niemand nog weet hoe hij begon.";

  it.each<[reason: string, file: string, path: string, value: unknown, key: string, says: RegExp]>([
    // classes
    ["an unknown class", goal, "dataClass", "plans", "dataClass", /not in data-classes/],
    [
      "an unknown class of a field",
      goal,
      "steps.0.fields.0.dataClass",
      "plans",
      "steps[0].fields[0].dataClass",
      /not in data-classes/,
    ],
    [
      "a field more sensitive than its sheet",
      goal,
      "steps.0.fields.0.dataClass",
      "private",
      "steps[0].fields[0].dataClass",
      /more sensitive/,
    ],
    [
      "a medical field in another sheet",
      goal,
      "steps.0.fields.0.dataClass",
      "medical",
      "steps[0].fields[0].dataClass",
      /shares no sheet/,
    ],
    [
      "another field in a medical sheet",
      medical,
      "steps.0.fields.0.dataClass",
      "plan",
      "steps[0].fields[0].dataClass",
      /shares no sheet/,
    ],
    // templates
    ["an unknown section", goal, "section", "mijn-dromen", "section", /not in sections/],
    ["a section of an unknown profession", medical, "section", "profession:arts", "section", /no profession/],
    ["an unknown author", medical, "authors", ["arts"], "authors[0]", /not in professions/],
    ["an unknown group", goal, "suggestedFor", ["coaches"], "suggestedFor[0]", /not in ceiling/],
    ["a group that may never get it", medical, "suggestedFor", ["coaching"], "suggestedFor[0]", /may never get/],
    ["an unknown linked sheet", medical, "linkedTemplates", ["no-sheet"], "linkedTemplates[0]", /not in templates/],
    ["an unknown needed field", goal, "incompleteWithout", ["dream"], "incompleteWithout[0]", /not in this template/],
    ["more first steps than there are", goal, "firstSteps", 9, "firstSteps", /no step for later/],
    ["an owner's sheet in the tab of a profession", goal, "section", "profession:jobcoach", "section", /own section/],
    ["a professional's sheet in an own section", medical, "section", "wie-ik-ben", "section", /tab of a profession/],
    ["an author who can never read it", medical, "authors", ["jobcoach"], "authors[0]", /may never read class medical/],
    // fields
    ["a choice without options", goal, "steps.0.fields.0.options", GONE, "steps[0].fields[0].options", /needs options/],
    [
      "options of a text",
      goal,
      "steps.1.fields.0.options",
      [{ key: "a", labelNl: "a", labelEn: "a" }],
      "steps[1].fields[0].options",
      /does not go with/,
    ],
    ["a scale without ends", goal, "steps.0.fields.2.scale", GONE, "steps[0].fields[2].scale", /needs scale/],
    ["a scale upside down", goal, "steps.0.fields.2.scale.max", 0, "steps[0].fields[2].scale", /below its end/],
    ["a list without columns", goal, "steps.2.fields.0.fields", GONE, "steps[2].fields[0].fields", /needs fields/],
    [
      "a list in a list",
      goal,
      "steps.2.fields.0.fields.0.type",
      "list",
      "steps[2].fields[0].fields[0].type",
      /holds no list/,
    ],
    [
      "a link to an unknown sheet",
      medical,
      "steps.0.fields.0.linksTo",
      ["no-sheet"],
      "steps[0].fields[0].linksTo[0]",
      /not in templates/,
    ],
    [
      "a partner that is not there",
      goal,
      "steps.1.fields.0.pairedWith",
      "help",
      "steps[1].fields[0].pairedWith",
      /no field beside/,
    ],
    [
      "a partner outside its list",
      goal,
      "steps.2.fields.0.fields.3.pairedWith",
      "goal",
      "steps[2].fields[0].fields[3].pairedWith",
      /no field beside/,
    ],
    ["its own partner", goal, "steps.1.fields.0.pairedWith", "goal", "steps[1].fields[0].pairedWith", /own partner/],
    ["a writer in a sheet of one", goal, "steps.1.fields.0.by", "professional", "steps[1].fields[0].by", /two writers/],
    [
      "a file that must be there",
      "templates/certificate.yaml",
      "steps.0.fields.0",
      { key: "scan", type: "attachment", labelNl: "Foto", labelEn: "Photo", required: true },
      "steps[0].fields[0].required",
      /left out/,
    ],
    // words
    ["an owner's word for a professional", medical, "introNl", "Jij leest eerst.", "introNl", /says "jij" to a prof/],
    ["the same above the questions", medical, "steps.0.helpNl", "Begin bij je.", "steps[0].helpNl", /"je" to a prof/],
    ["a why", goal, "introNl", "Waarom wil je dit?", "introNl", /waarom/],
    ["a sentence of more than twenty words", goal, "steps.0.helpNl", long, "steps[0].helpNl", /20 is the most/],
    [
      "a why in a card of a profession",
      "professions.yaml",
      "professions.0.directory.when",
      "Waarom nu?",
      "professions[0].directory.when",
      /waarom/,
    ],
    ["no words for more steps", goal, "firstSteps", 1, "moreNl", /Dutch text is missing/],
    ["a step without fields", goal, "steps.0.fields", [], "steps[0].fields", /at least 1/],
    ["a maximum of a text", goal, "steps.1.fields.0.maxItems", 3, "steps[1].fields[0].maxItems", /does not go with/],
  ])("%s", (_reason, file, path, value, key, says) => {
    const found = copy.planted(file, path, value, faults);
    expect(found).toContainEqual({ file, key, reason: expect.stringMatching(says) });
  });
});

describe("a fault in an English text stops the start", () => {
  const longEn =
    "This is a sentence that goes on and on until there are far more than twenty words in it and nobody knows any more how it began.";

  it.each<[reason: string, file: string, path: string, value: unknown, key: string, says: RegExp]>([
    ["no English introduction", goal, "introEn", GONE, "introEn", /English text is missing/],
    ["no English help", goal, "steps.0.helpEn", GONE, "steps[0].helpEn", /English text is missing/],
    [
      "no English example beside the Dutch one",
      goal,
      "steps.0.fields.1.exampleEn",
      GONE,
      "steps[0].fields[1].exampleEn",
      /English text is missing/,
    ],
    [
      "no Dutch example beside the English one",
      goal,
      "steps.0.fields.1.exampleNl",
      GONE,
      "steps[0].fields[1].exampleNl",
      /Dutch text is missing/,
    ],
    [
      "no English option",
      goal,
      "steps.0.fields.0.options.0.labelEn",
      GONE,
      "steps[0].fields[0].options[0].labelEn",
      /English text is missing/,
    ],
    [
      "no English word at the end of a scale",
      goal,
      "steps.0.fields.2.scale.maxLabelEn",
      GONE,
      "steps[0].fields[2].scale.maxLabelEn",
      /English text is missing/,
    ],
    [
      "no English words for whom a profession works",
      "professions.yaml",
      "professions.0.worksForEn",
      GONE,
      "professions[0].worksForEn",
      /English text is missing/,
    ],
    [
      "no English card of a profession",
      "professions.yaml",
      "professions.0.directoryEn",
      GONE,
      "professions[0].directoryEn",
      /English text is missing/,
    ],
    [
      "an English list that leaves out a line",
      "professions.yaml",
      "professions.0.needsEn",
      ["your own story"],
      "professions[0].needsEn",
      /has 1 lines where needs has 4/,
    ],
    [
      "no English evidence of a register",
      "professions.yaml",
      "professions.0.registers.0.provesEn",
      GONE,
      "professions[0].registers[0].provesEn",
      /English text is missing/,
    ],
    ["no English notice", "purposes.yaml", "evidenceNoticeEn", GONE, "evidenceNoticeEn", /English text is missing/],
    ["no English hint", "sections.yaml", "sections.0.hintEn", GONE, "sections[0].hintEn", /English text is missing/],
    [
      "no English explanation of a class",
      "data-classes.yaml",
      "classes.0.explanationEn",
      GONE,
      "classes[0].explanationEn",
      /English text is missing/,
    ],
    [
      "no English sentence for one refusal",
      "ceiling.yaml",
      "reasonsEn",
      { "default.never": "No." },
      "reasonsEn.coaching.medical",
      /English text is missing/,
    ],
    [
      "an English sentence for no refusal",
      "ceiling.yaml",
      "reasons",
      { "default.never": "Dit kan niet." },
      "reasonsEn.coaching.medical",
      /no Dutch text/,
    ],
    [
      "no English line of a pack",
      "handover-packs.yaml",
      "packs.0.groups.0.items.0.forEn",
      GONE,
      "packs[0].groups[0].items[0].forEn",
      /English text is missing/,
    ],
    [
      "no English text of a checklist",
      "life-phases.yaml",
      "transitions.0.checklist.0.textEn",
      GONE,
      "transitions[0].checklist[0].textEn",
      /English text is missing/,
    ],
    [
      "no English word of a term",
      "glossary.yaml",
      "terms.0.termEn",
      GONE,
      "terms[0].termEn",
      /English text is missing/,
    ],
    ["a why in English", goal, "introEn", "Why do you want this?", "introEn", /"why"/],
    [
      "a name in one language only",
      goal,
      "introEn",
      "This is {naam}'s goal.",
      "introEn",
      /one of the two languages only/,
    ],
    [
      "an English sentence of more than twenty words",
      goal,
      "steps.0.helpEn",
      longEn,
      "steps[0].helpEn",
      /20 is the most/,
    ],
  ])("%s", (_reason, file, path, value, key, says) => {
    const found = copy.planted(file, path, value, faults);
    expect(found).toContainEqual({ file, key, reason: expect.stringMatching(says) });
  });
});
