import { FRESH_MINUTES, freshMinutes, sessionLimits } from "./session-limits.js";

describe("the limits of a session", () => {
  it("are those of the person or of the profession", () => {
    expect(sessionLimits("person", "passkey")).toEqual({ idleMinutes: 60, absoluteMinutes: 720 });
    expect(sessionLimits("professional", "oidc")).toEqual({ idleMinutes: 30, absoluteMinutes: 600 });
    expect(sessionLimits("person", "recovery")).toEqual(sessionLimits("person", "passkey"));
  });

  it("stay within what NIST SP 800-63B-4 lets a session of the second level last", () => {
    for (const kind of ["person", "professional"] as const)
      for (const means of ["passkey", "oidc", "recovery"] as const) {
        const { idleMinutes, absoluteMinutes } = sessionLimits(kind, means);
        expect(absoluteMinutes).toBeLessThanOrEqual(24 * 60);
        expect(idleMinutes).toBeLessThanOrEqual(60);
        expect(freshMinutes(kind, means)).toBe(FRESH_MINUTES);
      }
  });

  it("let an invented person be, and keep them fresh", () => {
    expect(freshMinutes("professional", "demo")).toBe(sessionLimits("professional", "demo").absoluteMinutes);
  });
});
