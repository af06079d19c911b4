import "reflect-metadata";
import { Out } from "./out.js";
import { strip } from "./strip.js";

class Inner {
  @Out("text") name: string;
}
class Base {
  @Out("id") id: string;
}
class Answer extends Base {
  @Out("text", { nullable: true }) text: string | null;
  @Out("integer") count: number;
  @Out("boolean") yes: boolean;
  @Out(() => Inner) inner: Inner;
  @Out(() => Inner, { list: true }) list: Inner[];
  @Out("text", { list: true }) words: string[];
  @Out("open") open: object;
}

describe("what is let out", () => {
  const row = {
    id: "1",
    text: null,
    count: 2,
    yes: false,
    inner: { name: "a", secret: "x" },
    list: [{ name: "b", secret: "x" }],
    words: ["c"],
    open: { anything: 1 },
    secret: "x",
  };

  it("is what is declared, to any depth, inherited fields included", () => {
    expect(strip(Answer, row)).toEqual({
      id: "1",
      text: null,
      count: 2,
      yes: false,
      inner: { name: "a" },
      list: [{ name: "b" }],
      words: ["c"],
      open: { anything: 1 },
    });
  });

  it("is nothing where something of another kind stands than was declared", () => {
    const wrong = {
      id: { row: "x" },
      text: ["x"],
      count: "2",
      yes: 1,
      inner: "x",
      list: { row: "x" },
      words: [{ row: "x" }],
      open: "x",
    };
    expect(JSON.stringify(strip(Answer, wrong))).toBe('{"words":[]}');
  });

  it("is nothing of what is no object", () => {
    for (const strange of [null, undefined, "x", 7, [row]]) expect(strip(Answer, strange)).toBeUndefined();
  });
});
