import fc from "fast-check";
import type { Template, TemplateField } from "../../shared/api/catalogue-types.js";
import type { Content } from "../../shared/api/types.js";
import { differencesOf } from "./differences.js";

const field = (key: string, more: Partial<TemplateField> = {}): TemplateField => ({
  key,
  type: "shortText",
  label: key,
  ...more,
});
const row = [field("what"), field("kinds", { type: "multiChoice" }), field("who", { type: "person" })];
const fields = [
  field("text", { type: "longText" }),
  field("choice", { type: "choice" }),
  field("ticks", { type: "multiChoice" }),
  field("mark", { type: "scale" }),
  field("on", { type: "date" }),
  field("count", { type: "number" }),
  field("sure", { type: "yesNo" }),
  field("who", { type: "person" }),
  field("see", { type: "link" }),
  field("rows", { type: "list", fields: row }),
];
const hidden = [field("photo", { type: "attachment" }), field("voice", { type: "audio" })];
const template = {
  key: "card",
  steps: [
    { title: "Eerst", fields: fields.slice(0, 5) },
    { title: "Dan", fields: [...fields.slice(5), ...hidden] },
  ],
} as Template;

/** Of every field two answers that say something else, and no third. */
const answers: Record<string, readonly [unknown, unknown]> = {
  text: ["Ik bel.", "Ik bel niet."],
  choice: ["phase", "change"],
  ticks: [["talk"], ["talk", "call"]],
  mark: [1, 2],
  on: ["2026-11-18", "2026-11-19"],
  count: [0, 2.5],
  sure: [true, false],
  who: [{ name: "Marit" }, { name: "Ilias", membership: "m" }],
  see: [{ entry: "a" }, "https://a.example/"],
  rows: [[{ what: "Brief", kinds: ["a"] }], [{ what: "Brief", kinds: ["a"] }, { what: "Plan" }]],
  $summary: ["Marit draagt over.", "Ilias neemt over."],
  $workStep: ["Zo blijft er steun.", "Zo komt er steun."],
};
/** What says nothing, in all the ways it is written. */
const nothing = [undefined, null, "", "  \n", [], [{ what: " " }]];

const content = (said: Record<string, unknown>): Content => {
  const { $summary, $workStep, ...body } = said;
  return { body, plainSummary: ($summary as string) ?? null, workStep: ($workStep as string) ?? null };
};

type Place = "nothing" | "one" | "other";
/** For every question what stands before and after. */
const texts = fc.record(
  Object.fromEntries(
    Object.keys(answers).map((key) => {
      const place = fc.constantFrom<Place>("nothing", "one", "other");
      const empty = key.startsWith("$") ? fc.constant(null) : fc.constantFrom(...nothing);
      return [key, fc.record({ before: place, now: place, empty })];
    }),
  ),
);
const valueOf = (key: string, place: Place, empty: unknown): unknown =>
  place === "nothing" ? empty : answers[key]![place === "one" ? 0 : 1];

describe("what differs between two texts of a sheet", () => {
  it("is every answer that says something else, once, and no other", () => {
    fc.assert(
      fc.property(texts, (places) => {
        const side = (which: "before" | "now") =>
          content(
            Object.fromEntries(Object.entries(places).map(([key, of]) => [key, valueOf(key, of[which], of.empty)])),
          );
        const expected = Object.entries(places)
          .filter(([, { before, now }]) => before !== now)
          .map(([key, { before, now }]) => [
            key,
            before === "nothing" ? "new" : now === "nothing" ? "gone" : "changed",
          ]);
        const found = differencesOf(template, side("before"), side("now"));
        expect([...found].toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it("is nothing when they say the same, however that is written down", () => {
    const before = {
      text: "Ik bel.",
      ticks: ["a", "b"],
      who: { name: "Ilias", membership: "m" },
      rows: [{ what: "Brief" }],
    };
    const now = {
      rows: [{ kinds: [], what: " Brief " }, { what: "" }],
      who: { membership: "m", name: "Ilias" },
      ticks: ["b", "a"],
      text: "Ik bel.\n",
    };
    expect(differencesOf(template, content(before), content(now))).toEqual(new Map());
  });

  it("is seen inside a list too, also in the order of its rows", () => {
    const rows = [{ what: "Brief", who: { name: "Marit" } }, { what: "Plan" }];
    const found = (now: unknown) => [...differencesOf(template, content({ rows }), content({ rows: now }))];
    expect(found(structuredClone(rows))).toEqual([]);
    expect(found([{ ...rows[0], who: { name: "Ilias" } }, rows[1]])).toEqual([["rows", "changed"]]);
    expect(found(rows.toReversed())).toEqual([["rows", "changed"]]);
  });

  it("is nothing that a sheet does not show: a file, a recording, a field it does not know", () => {
    const now = { photo: { file: "f" }, voice: { file: "g" }, unknown: "x" };
    expect(differencesOf(template, content({}), content(now))).toEqual(new Map());
  });
});
