import { needsFresh } from "./step-up.js";

describe("needsFresh", () => {
  it("lets a fresh session through", () => {
    expect(needsFresh({ isFresh: true })).toBeNull();
  });

  it("asks again when it is not, or when nobody knows", () => {
    for (const isFresh of [false, undefined])
      expect(needsFresh({ isFresh })).toEqual({ code: "step-up-required", details: { reason: "fresh" } });
  });
});
