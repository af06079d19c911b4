import "reflect-metadata";
import { Id, Key, ListOf, MomentText, Nested, OneOf, Text, WholeNumber, YesNo } from "./fields.js";
import { findForbidden } from "./forbidden.js";
import { InputPipe } from "./input.pipe.js";

class Line {
  @Key() template: string;
}
class Input {
  @Text({ max: 5, min: 1 }) text: string;
  @Id({ optional: true }) id?: string;
  @OneOf(["a", "b"], { optional: true }) one?: string;
  @WholeNumber({ min: 1, max: 9, optional: true }) number?: number;
  @YesNo({ optional: true }) yes?: boolean;
  @MomentText({ optional: true, nullable: true }) until?: string | null;
  @Nested(() => Line, { optional: true }) line?: Line;
  @ListOf(() => Line, { max: 2, optional: true }) lines?: Line[];
}

const pipe = new InputPipe();
const check = (value: unknown, type: "body" | "query" = "body") => pipe.transform(value, { type, metatype: Input });

function problems(value: unknown): string[] {
  try {
    check(value);
    return [];
  } catch (thrown) {
    return (thrown as { problems: { pointer: string; code: string }[] }).problems
      .map(({ pointer, code }) => `${pointer} ${code}`)
      .sort();
  }
}

describe("input", () => {
  it("comes through as what was declared", () => {
    const value = { text: "abc", one: "a", number: 3, yes: true, until: null, lines: [{ template: "opening-card" }] };
    expect(check(value)).toEqual(value);
    expect(check(value)).toBeInstanceOf(Input);
  });

  it("is refused with every problem at once, each with its pointer", () => {
    const wrong = {
      text: "",
      id: "1",
      one: "c",
      number: 99,
      yes: "true",
      until: "tomorrow",
      line: { template: 7, extra: 1 },
      lines: [{ template: "ok" }, { template: "no spaces" }, {}],
    };
    expect(problems(wrong)).toEqual([
      "/id not-an-id",
      "/line/extra unknown-field",
      "/line/template wrong-type",
      "/lines too-many",
      "/lines/1/template malformed",
      "/lines/2/template required",
      "/number out-of-range",
      "/one not-an-option",
      "/text too-short",
      "/until malformed",
      "/yes wrong-type",
    ]);
  });

  it("takes null for nothing, unless it was said to be possible", () => {
    expect(problems({ text: null, one: null })).toEqual(["/one wrong-type", "/text wrong-type"]);
  });

  it("is an object", () => {
    for (const strange of [[], "x", 7, true]) expect(problems(strange)).toEqual([" wrong-type"]);
    expect(problems(undefined)).toEqual(["/text required"]);
  });

  it("never repeats a key that could be somebody's words", () => {
    expect(problems({ text: "a", "Jan is ziek": 1, "a/b": 2 })).toEqual([" unknown-field", " unknown-field"]);
  });

  it("needs a class", () => {
    expect(() => pipe.transform({}, { type: "body", metatype: Object })).toThrow("without a class");
    expect(pipe.transform("id", { type: "param" })).toBe("id");
  });
});

describe("what no input may hold", () => {
  it("is found at any depth", () => {
    expect(findForbidden({ a: [{ b: "x\u0000" }] })).toEqual([{ pointer: "/a/0/b", code: "forbidden-character" }]);
    expect(findForbidden({ a: "\ud800" })).toEqual([{ pointer: "/a", code: "forbidden-character" }]);
    expect(findForbidden(JSON.parse('{"a":{"constructor":{}}}'))).toEqual([
      { pointer: "/a/constructor", code: "unknown-field" },
    ]);
    let deep: object = {};
    for (let depth = 0; depth < 20; depth += 1) deep = { deep };
    expect(findForbidden(deep)).toMatchObject([{ code: "too-deep" }]);
  });

  it("is not emoji, other scripts, or line breaks", () => {
    expect(findForbidden({ a: "👩🏽‍💻 مرحبا\r\n\té" })).toEqual([]);
  });
});
