import { Closing } from "./closing.js";

describe("Closing", () => {
  it("closes in the opposite order, once, and goes on after a failure", async () => {
    const log: string[] = [];
    const closing = new Closing((line) => log.push(line));
    await closing.add("database", async () => log.push("database"));
    await closing.add("worker", async () => {
      throw new Error("stuck");
    });
    await closing.add("web", async () => log.push("web"));
    expect(closing.isWell).toBe(true);
    await Promise.all([closing.all(), closing.all()]);
    expect(log).toEqual(["web", "The worker did not close well (stuck).", "database"]);
    expect(closing.isWell).toBe(false);
  });

  it("gives up what does not close in its time, says what that was, and closes the rest", async () => {
    const log: string[] = [];
    const closing = new Closing((line) => log.push(line));
    await closing.add("database", async () => log.push("database"));
    await closing.add("worker", () => new Promise(() => undefined), 20);
    await closing.all();
    expect(log).toEqual(["The worker did not close within 0.02 seconds.", "database"]);
    expect(closing.isWell).toBe(false);
  });

  it("closes at once what only came up while everything was being closed", async () => {
    const log: string[] = [];
    const closing = new Closing((line) => log.push(line));
    await closing.all();
    await closing.add("database", async () => log.push("database"));
    expect(log).toEqual(["database"]);
    expect([closing.hasBegun, closing.isWell]).toEqual([true, true]);
  });
});
