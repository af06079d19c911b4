import { AskedStrategy, type Ending } from "./asked-strategy.js";

/** Ends a question when it is told to, so that a test decides who is answered first. */
class Slow extends AskedStrategy<string, { name: string }, string> {
  override readonly name = "slow";
  readonly ends = new Map<string, (ending: Ending<{ name: string }, string>) => void>();

  judge(question: string): Promise<Ending<{ name: string }, string>> {
    return new Promise((end) => this.ends.set(question, end));
  }
}

describe("a strategy that is asked by several at once", () => {
  it("answers each of them what was found about them, in whatever order it is found", async () => {
    const strategy = new Slow();
    const answers: Record<string, unknown> = {};
    const asked = ["honest", "forged", "late"].map(async (who) => {
      answers[who] = await strategy.ask(who);
    });
    strategy.ends.get("honest")!({ found: { name: "honest" } });
    await new Promise((next) => setImmediate(next));
    expect(answers).toEqual({ honest: { found: { name: "honest" } } });
    strategy.ends.get("late")!({ found: { name: "late" } });
    strategy.ends.get("forged")!({ challenge: "forged" });
    await Promise.all(asked);
    expect(answers).toEqual({
      honest: { found: { name: "honest" } },
      forged: { challenge: "forged" },
      late: { found: { name: "late" } },
    });
  });
});
