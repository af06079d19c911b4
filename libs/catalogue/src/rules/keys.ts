import { FILES, templateFileName } from "../files.js";
import { expectKnown, expectUnique, keysOf, rule, type Rule } from "./rule.js";

/** Every key once, and a template under its own name. */
export const keyRules: readonly Rule[] = [
  rule(["dataClasses"], ({ dataClasses }, reportIn) => {
    const report = reportIn(FILES.dataClasses);
    expectUnique(list(dataClasses.classes), (index) => `classes[${index}].key`, report);
    expectKnown(dataClasses.healthClasses, keysOf(dataClasses.classes), "healthClasses", "the list of classes", report);
  }),
  rule(["purposes"], ({ purposes }, reportIn) =>
    expectUnique(list(purposes.purposes), (index) => `purposes[${index}].key`, reportIn(FILES.purposes)),
  ),
  rule(["sections"], ({ sections }, reportIn) =>
    expectUnique(list(sections.sections), (index) => `sections[${index}].key`, reportIn(FILES.sections)),
  ),
  rule(["professions"], ({ professions }, reportIn) =>
    expectUnique(list(professions.professions), (index) => `professions[${index}].key`, reportIn(FILES.professions)),
  ),
  rule(["lifePhases"], ({ lifePhases }, reportIn) => {
    const report = reportIn(FILES.lifePhases);
    expectUnique(list(lifePhases.phases), (index) => `phases[${index}].key`, report);
    expectUnique(list(lifePhases.transitions), (index) => `transitions[${index}].key`, report);
  }),
  rule(["packs"], ({ packs }, reportIn) =>
    expectUnique(list(packs.packs), (index) => `packs[${index}].key`, reportIn(FILES.packs)),
  ),
  rule(["glossary"], ({ glossary }, reportIn) =>
    expectUnique(
      glossary.terms.map(({ term }) => term),
      (index) => `terms[${index}].term`,
      reportIn(FILES.glossary),
    ),
  ),
  rule(["templates"], ({ templates }, reportIn) => {
    for (const [name, { key }] of templates) {
      if (name !== key) reportIn(templateFileName(name))("key", `"${key}" differs from the file name "${name}"`);
    }
  }),
];

function list(things: readonly { readonly key: string }[]): string[] {
  return things.map(({ key }) => key);
}
