import { openStep, sealStep, stepHash } from "./step-seal.js";

describe("what a step holds", () => {
  const token = "a-token-of-a-step-0001";

  it("opens under its own token only", () => {
    const sealed = sealStep(token, { name: "Jip" });
    expect(sealed.toString("latin1")).not.toContain("Jip");
    expect(openStep(token, sealed)).toEqual({ name: "Jip" });
    expect(() => openStep("a-token-of-a-step-0002", sealed)).toThrow();
    expect(stepHash(token)).toHaveLength(32);
  });

  it("does not open when one bit changed", () => {
    const sealed = sealStep(token, { challenge: "x" });
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => openStep(token, changed)).toThrow();
    }
  });
});
