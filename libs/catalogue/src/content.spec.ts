import * as fc from "fast-check";
import { arbitraryContent, arbitraryFault } from "#testing/content.js";
import { CONTENT_PROBLEMS, LIMITS, validateContent, validateReaction, validateRevision } from "./content.js";
import { loadCatalogue } from "./load.js";
import type { Field, Template } from "./types.js";

const catalogue = loadCatalogue();
const templates = [...catalogue.templates.values()];

/** A sheet with one field of every kind. */
const sheet: Template = {
  ...(templates[0] as Template),
  plainSummary: true,
  workStepQuestion: true,
  steps: [{ titleNl: "x", titleEn: "x", helpNl: "x", fields: fieldsOfEveryKind() }],
};

function fieldsOfEveryKind(): Field[] {
  const field = (key: string, type: Field["type"], more: Partial<Field> = {}): Field => ({
    key,
    type,
    labelNl: key,
    labelEn: key,
    ...more,
  });
  const options = [
    { key: "one", labelNl: "een", labelEn: "one" },
    { key: "two", labelNl: "twee", labelEn: "two" },
  ];
  return [
    field("short", "shortText", { required: true }),
    field("long", "longText"),
    field("choice", "choice", { options }),
    field("many", "multiChoice", { options }),
    field("scale", "scale", {
      scale: { min: 1, max: 5, minLabelNl: "a", minLabelEn: "a", maxLabelNl: "b", maxLabelEn: "b" },
    }),
    field("date", "date"),
    field("number", "number"),
    field("yes", "yesNo"),
    field("person", "person"),
    field("link", "link"),
    field("photo", "attachment"),
    field("voice", "audio"),
    field("rows", "list", {
      maxItems: 2,
      fields: [field("what", "shortText", { required: true }), field("due", "date")],
    }),
  ];
}

const id = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";

describe("validateContent", () => {
  it.each<[string, Record<string, unknown>]>([
    ["nothing at all", {}],
    ["skipped in every way", { short: "", long: "", many: [], rows: [] }],
    ["200 emoji in a short text", { short: "😀".repeat(200) }],
    ["right-to-left letters", { short: "مرحبا שלום", long: "שלום\n\tمرحبا" }],
    ["lines in a long text", { long: "a\nb\tc" }],
    ["the ends of a scale", { scale: 1 }],
    ["a leap day", { date: "2028-02-29" }],
    ["a name, an account, a membership", { person: "Oma" }],
    ["an account with a name", { person: { account: id, name: "Oma" } }],
    ["a membership", { person: { membership: id } }],
    ["an entry", { link: { entry: id } }],
    ["a web address", { link: "https://example.org/a?b=c#d" }],
    ["rows", { rows: [{ what: "a", due: "2027-01-01" }, {}] }],
  ])("takes %s", (_name, content) => expect(validateContent(sheet, content, false)).toEqual([]));

  it.each<[string, unknown, string, string]>([
    ["no object", "text", "", "wrong-type"],
    ["a list", [], "", "wrong-type"],
    ["null", null, "", "wrong-type"],
    ["an unknown field", { colour: "red" }, "/colour", "unknown-field"],
    ["an unknown field with a strange name", { "<b>secret</b>": 1 }, "", "unknown-field"],
    ["a polluting key", JSON.parse('{"__proto__": {"admin": true}}'), "/__proto__", "forbidden-key"],
    ["a polluting key in a row", { rows: [JSON.parse('{"constructor": 1}')] }, "/rows/0/constructor", "forbidden-key"],
    ["201 letters", { short: "a".repeat(201) }, "/short", "too-long"],
    ["10,001 letters", { long: "a".repeat(10_001) }, "/long", "too-long"],
    ["a line break in a short text", { short: "a\nb" }, "/short", "line-break"],
    ["a carriage return", { long: "a\r\nb" }, "/long", "control-character"],
    ["a bell", { long: "a\u0007" }, "/long", "control-character"],
    ["half an emoji", { long: "a\uDE00" }, "/long", "broken-unicode"],
    ["an override of direction", { long: "a\u202Etxt" }, "/long", "direction-control"],
    ["an isolate", { short: "a\u2066b" }, "/short", "direction-control"],
    ["null as a value", { short: null }, "/short", "wrong-type"],
    ["an unknown option", { choice: "three" }, "/choice", "unknown-option"],
    ["an option twice", { many: ["one", "one"] }, "/many", "duplicate-option"],
    ["more options than there are", { many: ["one", "two", "one"] }, "/many", "too-many"],
    ["half a step on a scale", { scale: 2.5 }, "/scale", "wrong-type"],
    ["beyond the scale", { scale: 6 }, "/scale", "out-of-range"],
    ["a day that is not there", { date: "2027-02-30" }, "/date", "not-a-date"],
    ["a moment", { date: "2027-02-03T00:00:00Z" }, "/date", "not-a-date"],
    ["no finite number", { number: Number.NaN }, "/number", "out-of-range"],
    ["a yes in letters", { yes: "ja" }, "/yes", "wrong-type"],
    ["a person of two kinds", { person: { account: id, membership: id } }, "/person", "not-a-person"],
    ["a name of 201 letters", { person: "a".repeat(201) }, "/person", "too-long"],
    ["http", { link: "http://example.org" }, "/link", "not-a-link"],
    ["a script", { link: "javascript:alert(1)" }, "/link", "not-a-link"],
    ["a password in an address", { link: "https://me:word@example.org" }, "/link", "not-a-link"],
    ["an address of 2001 signs", { link: `https://example.org/${"a".repeat(2000)}` }, "/link", "too-long"],
    ["an entry that is no id", { link: { entry: "../x" } }, "/link", "not-a-link"],
    ["a file", { photo: { fileId: id } }, "/photo", "not-available-yet"],
    ["a recording", { voice: { fileId: id } }, "/voice", "not-available-yet"],
    ["three rows where two fit", { rows: [{}, {}, {}] }, "/rows", "too-many"],
    ["a row that is none", { rows: ["a"] }, "/rows/0", "wrong-type"],
    ["an unknown column", { rows: [{ when: "a" }] }, "/rows/0/when", "unknown-field"],
  ])("refuses %s", (_name, content, pointer, code) =>
    expect(validateContent(sheet, content, false)).toEqual([{ pointer, code }]),
  );

  it("asks for required fields only when the sheet has to be complete, in rows too", () => {
    const content = { rows: [{ due: "2027-01-01" }] };
    expect(validateContent(sheet, content, false)).toEqual([]);
    expect(validateContent(sheet, content, true, "/content/body")).toEqual([
      { pointer: "/content/body/short", code: "required" },
      { pointer: "/content/body/rows/0/what", code: "required" },
    ]);
    expect(validateContent(sheet, { short: "  ", rows: [] }, true)).toEqual([{ pointer: "/short", code: "required" }]);
  });

  it("tells all problems at once, and never more than the limit", () => {
    expect(validateContent(sheet, { colour: 1, short: 2, scale: 9 }, false)).toHaveLength(3);
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]));
    expect(validateContent(sheet, many, false)).toHaveLength(LIMITS.problems);
  });

  it("refuses a sheet whose texts together are too long", () => {
    const list: Field = {
      key: "rows",
      type: "list",
      labelNl: "x",
      labelEn: "x",
      fields: [{ key: "a", type: "longText", labelNl: "x", labelEn: "x" }],
    };
    const wide: Template = { ...sheet, steps: [{ titleNl: "x", titleEn: "x", helpNl: "x", fields: [list] }] };
    const rows = (count: number) => ({ rows: Array.from({ length: count }, () => ({ a: "a".repeat(10_000) })) });
    expect(validateContent(wide, rows(20), false)).toEqual([]);
    expect(validateContent(wide, rows(21), false)).toEqual([{ pointer: "", code: "too-long" }]);
  });
});

describe("every template", () => {
  const anyTemplate = fc.constantFrom(...templates);

  it("takes generated content that is valid", () => {
    for (const template of templates) {
      fc.assert(
        fc.property(arbitraryContent(template), (content) => {
          expect(validateContent(template, content, true)).toEqual([]);
        }),
        { numRuns: 5 },
      );
    }
  });

  it("finds one planted fault in valid content, and nothing else", () => {
    fc.assert(
      fc.property(
        anyTemplate.chain((template) => arbitraryFault(template).map((fault) => ({ template, ...fault }))),
        ({ template, content, pointer, code }) => {
          expect(validateContent(template, content, false)).toEqual([{ pointer, code }]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("answers any JSON with known codes, never with an exception", () => {
    const field = anyTemplate.chain((template) => {
      const keys = template.steps.flatMap((step) => step.fields).map(({ key }) => key);
      return fc.record({
        template: fc.constant(template),
        content: fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom(...keys, "__proto__", "toString"), fc.jsonValue()),
        ),
        complete: fc.boolean(),
      });
    });
    const known = new Set<string>(CONTENT_PROBLEMS);
    fc.assert(
      fc.property(field, ({ template, content, complete }) => {
        const strange = validateContent(template, content, complete).filter(
          ({ pointer, code }) => !known.has(code) || !/^(\/[A-Za-z0-9_]+)*$/.test(pointer),
        );
        expect(strange).toEqual([]);
        expect(validateRevision(template, content, complete)).toBeInstanceOf(Array);
        expect(validateReaction(content)).toBeInstanceOf(Array);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the standard texts", () => {
  const body = { short: "x" };

  it("takes a summary and a work step where the template asks them", () => {
    expect(validateRevision(sheet, { body, plainSummary: "Kort.", workStep: null }, true)).toEqual([]);
    expect(validateRevision(sheet, { body, plainSummary: "é".repeat(2001) }, false)).toEqual([
      { pointer: "/plainSummary", code: "too-long" },
    ]);
  });

  it("refuses them elsewhere, and anything beside them", () => {
    const plain = { ...sheet, plainSummary: false, workStepQuestion: false };
    expect(validateRevision(plain, { body, plainSummary: "Kort.", workStep: "" }, true, "/content")).toEqual([
      { pointer: "/content/plainSummary", code: "unknown-field" },
    ]);
    expect(validateRevision(plain, { body, author: "me" }, true)).toEqual([{ pointer: "", code: "unknown-field" }]);
    expect(validateRevision(plain, {}, true)).toEqual([{ pointer: "/body", code: "wrong-type" }]);
  });

  it("judges a reaction", () => {
    expect(validateReaction({ stance: "partly", text: "Bijna.\nMaar niet alles." })).toEqual([]);
    expect(validateReaction({ stance: "agree" })).toEqual([]);
    expect(validateReaction({ stance: "angry", text: 1, to: "x" }, "/r")).toEqual([
      { pointer: "/r", code: "unknown-field" },
      { pointer: "/r/stance", code: "unknown-option" },
      { pointer: "/r/text", code: "wrong-type" },
    ]);
  });
});
