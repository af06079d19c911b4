import passport from "passport";

/** How a strategy ends: somebody was found, or why not, in the strategy's own words. */
export type Ending<Found, Challenge> = { found: Found } | { challenge: Challenge };

// One of its own: no session, no serializing, nothing that is shared by the whole process.
const AUTHENTICATOR = new passport.Authenticator();

/**
 * A passport strategy that is asked one question and answers it. Passport runs it; what it hangs on a request (log in, log
 * out, sessions) it hangs on the envelope around the question, since there is no session here to log in to.
 */
export abstract class AskedStrategy<Question, Found extends object, Challenge> extends passport.Strategy {
  abstract judge(question: Question): Promise<Ending<Found, Challenge>>;

  override authenticate(this: passport.StrategyCreated<this>, envelope: unknown): void {
    const { question } = envelope as { question: Question };
    this.judge(question).then(
      (ending) => ("found" in ending ? this.success(ending.found) : this.fail(ending.challenge as never)),
      (thrown: unknown) => this.error(thrown),
    );
  }

  /** @throws whatever went wrong */
  ask(question: Question): Promise<Ending<Found, Challenge>> {
    return new Promise((resolve, reject) => {
      const ended = (thrown: unknown, found: Found | false | undefined, challenge: Challenge): void => {
        if (thrown) reject(thrown as Error);
        else resolve(found ? { found } : { challenge });
      };
      // Passport hangs the way back on the strategy it is given: one of its own for each question, or who asks at the same
      // moment is answered what was found about somebody else.
      const asked = Object.create(this) as this;
      const run = AUTHENTICATOR.authenticate(asked, { session: false }, ended) as Run<Question>;
      run({ question }, {}, reject);
    });
  }
}

type Run<Question> = (envelope: { question: Question }, response: object, next: (thrown: unknown) => void) => void;
