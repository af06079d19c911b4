import { currentTraceId, traceIdOf } from "./request-context.js";

describe("the trace id of a request", () => {
  it("is that of a valid traceparent header", () => {
    expect(traceIdOf("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")).toBe(
      "4bf92f3577b34da6a3ce929d0e0e4736",
    );
  });

  it("is made anew for anything else", () => {
    for (const header of [
      undefined,
      "",
      "x",
      `00-${"0".repeat(32)}-00f067aa0ba902b7-01`,
      ["a", "b"],
      "00-4bf9\n-x-01",
    ]) {
      const made = traceIdOf(header);
      expect(made).toMatch(/^[0-9a-f]{32}$/);
      expect(made).not.toBe(traceIdOf(header));
    }
  });

  it("is nobody's outside a request", () => {
    expect(currentTraceId()).toBeNull();
  });
});
