import { keyed } from "./keyed.js";

describe("keyed", () => {
  it("gives what says the same a key of its own, and what stays the same key when others go", () => {
    const all = keyed([{ a: 1 }, { a: 2 }, { a: 1 }]);
    expect(new Set(all.map(({ key }) => key)).size).toBe(3);
    expect(keyed([{ a: 2 }])[0]!.key).toBe(all[1]!.key);
  });
});
