import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { anEntry } from "#testing/worlds/builders.js";
import type { Release } from "./decision.js";
import { narrowTo } from "./looking-along.js";

describe("looking along at what a reader will get", () => {
  const entry = { templateKey: "recorded-about-me", dataClass: "income" };
  const facts = { policy: compilePolicy(loadCatalogue()), entries: [anEntry("sheet", entry), anEntry("other", entry)] };
  const whole: Release = { revision: null, fields: "all", because: "owner" };
  const look = (theirs: Release, mine: Release) =>
    narrowTo({ released: new Map([["sheet", [theirs]]]) }, new Map([["sheet", [mine]]]), facts).released.get("sheet");

  it("is for the owner what the reader gets", () => {
    const part: Release = { revision: 1, fields: ["amount"], because: "grant" };
    for (const theirs of [part, { ...part, fields: "all" as const }, { ...part, revision: null, because: "author" }])
      expect(look(theirs, whole)).toEqual([theirs]);
  });

  it("is for who represents them for some classes no more than they read", () => {
    const mine: Release = { revision: 2, fields: ["amount", "law", "$summary"], because: "mandate" };
    const all: Release = { revision: 2, fields: "all", because: "grant" };
    expect(look(all, mine)).toEqual([{ ...all, fields: ["law", "amount", "$summary"] }]);
    expect(look({ ...all, fields: ["amount", "endDate"] }, mine)).toEqual([{ ...all, fields: ["amount"] }]);
    expect(look({ ...all, revision: null }, { ...mine, fields: "all" })).toEqual([all]);
  });

  it("leaves out a sheet they do not read", () => {
    expect(narrowTo({ released: new Map([["other", [whole]]]) }, new Map(), facts).released.size).toBe(0);
  });
});
