import * as fc from "fast-check";
import type { Field, Subfield, Template } from "#catalogue/types.js";

/** Letters of several scripts, right-to-left ones and signs of more than one code point. */
const SIGN = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom("é", "ĳ", "ß", "ع", "א", "日", "😀", "👩‍🔧", "\u00a0", "'", '"', "<", "&") },
);

const shortText = fc.string({ unit: SIGN, minLength: 1, maxLength: 40 }).map((text) => `x${text}`);
const longText = fc.array(shortText, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n\t"));
const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const HOST_SIGNS = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789");

/** Not `fc.webUrl`: building that costs more than all other values together. */
const webAddress = fc
  .tuple(fc.string({ unit: HOST_SIGNS, minLength: 1, maxLength: 30 }), shortText, shortText)
  .map(([host, path, query]) => `https://${host}.example/${encodeURIComponent(path)}?q=${encodeURIComponent(query)}`);

/**
 * Any content that is valid against the template and complete: every required field is there, the others come and go.
 * Files and recordings are left out, because they are not available yet.
 */
export function arbitraryContent(template: Template): fc.Arbitrary<Record<string, unknown>> {
  return arbitraryRow(template.steps.flatMap((step) => step.fields));
}

function arbitraryRow(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const usable = fields.filter(({ type }) => type !== "attachment" && type !== "audio");
  const model = Object.fromEntries(usable.map((field) => [field.key, arbitraryValue(field)]));
  const requiredKeys = usable.filter(({ required }) => required).map(({ key }) => key);
  return fc.record(model, { requiredKeys, noNullPrototype: true });
}

function arbitraryValue(field: Field): fc.Arbitrary<unknown> {
  const keys = (field.options ?? []).map(({ key }) => key);
  switch (field.type) {
    case "shortText":
      return shortText;
    case "longText":
      return longText;
    case "choice":
      return fc.constantFrom(...keys);
    case "multiChoice":
      return fc.subarray(keys, { minLength: field.required ? 1 : 0 });
    case "scale":
      return fc.integer({ min: field.scale?.min ?? 0, max: field.scale?.max ?? 0 });
    case "date":
      return date;
    case "number":
      return fc.double({ min: -1e9, max: 1e9, noNaN: true });
    case "yesNo":
      return fc.boolean();
    case "list":
      return fc.array(arbitraryRow(field.fields ?? []), { minLength: 1, maxLength: Math.min(field.maxItems ?? 4, 4) });
    case "person":
      return arbitraryPerson;
    case "link":
      return fc.oneof(webAddress, fc.record({ entry: fc.uuid() }, { noNullPrototype: true }));
    default:
      throw new Error(`No value can be made for a field of type ${field.type}.`);
  }
}

const arbitraryPerson = fc.oneof(
  shortText,
  fc.record({ account: fc.uuid(), name: shortText }, { requiredKeys: ["account"], noNullPrototype: true }),
  fc.record({ membership: fc.uuid(), name: shortText }, { requiredKeys: ["membership"], noNullPrototype: true }),
  fc.record({ name: shortText }, { noNullPrototype: true }),
);

/** One thing wrong in a sheet that is otherwise valid, and the problem that has to be told. */
export interface PlantedProblem {
  readonly content: Record<string, unknown>;
  readonly pointer: string;
  readonly code: string;
}

/** Valid content with exactly one planted fault in one of its fields. */
export function arbitraryFault(template: Template): fc.Arbitrary<PlantedProblem> {
  const fields = template.steps.flatMap((step) => step.fields);
  return fc
    .tuple(arbitraryContent(template), fc.constantFrom(...fields.flatMap((field) => faultsOf(field))))
    .map(([content, { key, value, code, below = "" }]) => ({
      content: { ...content, [key]: value },
      pointer: `/${key}${below}`,
      code,
    }));
}

interface Fault {
  key: string;
  value: unknown;
  code: string;
  /** Where in the value, for a list. */
  below?: string;
}

function faultsOf(field: Field): Fault[] {
  const wrong = (code: string, ...values: unknown[]): Fault[] =>
    values.map((value) => ({ key: field.key, value, code }));
  switch (field.type) {
    case "shortText":
      return [...textFaults(field, 200), ...wrong("line-break", "one\ntwo")];
    case "longText":
      return textFaults(field, 10_000);
    case "choice":
      return [...wrong("unknown-option", "no-such-option", ""), ...wrong("wrong-type", 1, null, ["a"])];
    case "multiChoice":
      return [...wrong("unknown-option", ["no-such-option"]), ...wrong("wrong-type", "a", [1], null)];
    case "scale":
      return [...wrong("out-of-range", (field.scale?.max ?? 0) + 1, -1), ...wrong("wrong-type", 1.5, "1", null)];
    case "date":
      return [
        ...wrong("not-a-date", "2027-02-29", "2027-2-1", "1899-12-31", ""),
        ...wrong("wrong-type", 20270101, null),
      ];
    case "number":
      return [...wrong("out-of-range", 1e10, Infinity), ...wrong("wrong-type", "3", null)];
    case "yesNo":
      return wrong("wrong-type", "yes", 1, null);
    case "list":
      return [
        ...wrong("wrong-type", {}, "row", null),
        ...wrong(
          "too-many",
          Array.from({ length: (field.maxItems ?? 100) + 1 }, () => ({})),
        ),
      ];
    case "person":
      return wrong("not-a-person", {}, { account: "me" }, { name: "x", role: "y" }, 7, null);
    case "link":
      return wrong(
        "not-a-link",
        "http://example.org",
        "javascript:alert(1)",
        "https://a:b@example.org",
        { entry: "1" },
        3,
      );
    default:
      return wrong("not-available-yet", { fileId: "1" }, "file", null);
  }
}

function textFaults({ key }: Subfield, most: number): Fault[] {
  return [
    { key, value: "😀".repeat(most + 1), code: "too-long" },
    { key, value: "a\u202Eb", code: "direction-control" },
    { key, value: "a\u0000b", code: "control-character" },
    { key, value: "a\uD800b", code: "broken-unicode" },
    { key, value: 5, code: "wrong-type" },
    { key, value: null, code: "wrong-type" },
  ];
}
