import passport from "passport";

/** How a strategy ends: somebody was found, or why not, in the strategy's own words. */
export type Ending<Found, Challenge> = { found: Found } | { challenge: Challenge };

/** A passport strategy that is asked one question and answers it. */
export abstract class AskedStrategy<Question, Found, Challenge> extends passport.Strategy {
  abstract judge(question: Question): Promise<Ending<Found, Challenge>>;

  override authenticate(this: passport.StrategyCreated<this>, question: unknown): void {
    this.judge(question as Question).then(
      (ending) => ("found" in ending ? this.success(ending.found as object) : this.fail(ending.challenge as never)),
      (thrown: unknown) => this.error(thrown),
    );
  }

  /** What passport does with a strategy: the ways it may end, as a promise. @throws whatever went wrong */
  ask(question: Question): Promise<Ending<Found, Challenge>> {
    return new Promise((resolve, reject) => {
      const acting = Object.assign(Object.create(this) as this, {
        success: (found: Found) => resolve({ found }),
        fail: (challenge: Challenge) => resolve({ challenge }),
        error: reject,
      });
      this.authenticate.call(acting as never, question as never);
    });
  }
}
