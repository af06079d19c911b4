import fc from "fast-check";
import { momentOf, momentText, momentTextOrNull } from "./moment-text.js";

describe("moments as text", () => {
  it("have six decimals and end in Z", () => {
    expect(momentText(1_763_800_000_123_456)).toBe("2025-11-22T08:26:40.123456Z");
    expect(momentText(0)).toBe("1970-01-01T00:00:00.000000Z");
    expect(momentText(-1)).toBe("1969-12-31T23:59:59.999999Z");
    expect(momentTextOrNull(null)).toBeNull();
  });

  it("come back as they were, to the microsecond", () => {
    fc.assert(fc.property(fc.integer({ min: -1e15, max: 4e15 }), (moment) => momentOf(momentText(moment)) === moment));
  });

  it("are read with any zone, and are null when they are none", () => {
    expect(momentOf("2025-11-22T09:26:40.5+01:00")).toBe(1_763_800_000_500_000);
    expect(momentOf("2025-02-31T25:00:00Z")).toBeNull();
  });
});
