import type { Assurance } from "./actor.js";
import { isAtLeast, isSubject, makesFresh } from "./providers.js";

describe("levels of assurance", () => {
  it("are in order", () => {
    const levels: Assurance[] = ["low", "substantial", "high"];
    for (const [one, level] of levels.entries())
      for (const [other, wanted] of levels.entries()) expect(isAtLeast(level, wanted)).toBe(one >= other);
  });

  it("make fresh from the second on", () => {
    expect(["low", "substantial", "high"].map((level) => makesFresh(level as Assurance))).toEqual([false, true, true]);
  });
});

describe("a provider's name for somebody", () => {
  it.each(["a", "248289761001", "12345678", "1234567890", "x".repeat(255), "AbC-_.:/+="])("may be %s", (subject) => {
    expect(isSubject(subject)).toBe(true);
  });

  it.each(["", "123456789", "x".repeat(256), "a b", "zoë", "a\nb"])("may not be %j", (subject) => {
    expect(isSubject(subject)).toBe(false);
  });
});
