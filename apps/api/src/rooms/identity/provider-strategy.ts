import * as client from "openid-client";
import { Strategy, type AuthenticateOptions } from "openid-client/passport";
import type { ProviderConfig } from "#config/providers.js";

/** What the browser's step keeps between leaving for a provider and coming back. */
export interface Departure {
  code_verifier: string;
  state: string;
  nonce: string;
  max_age?: number;
}

/** Who came back, as a provider proved it. */
export interface Proven {
  issuer: string;
  subject: string;
  acr: string | null;
}

export interface Wish extends AuthenticateOptions {
  /** Levels that may be answered with, in the provider's own words. */
  acrs: readonly string[];
  /** Seconds since they last proved who they are there; absent = however long. */
  maxAge?: number;
}

/** What the strategy needs of a request. There is no other session here than the step. */
interface Passage {
  method: "GET";
  url: string;
  session: Record<string, unknown>;
  isLeaving: boolean;
}

type Ending = { location: string } | { proven: Proven };

const KEPT = "departure";
/** Seconds. */
const PATIENCE = 10;

/**
 * One provider as a passport strategy (OpenID Connect Core 1.0, authorization code flow): PKCE with S256 (RFC 7636), state and
 * nonce always, issuer, audience, times and signature of the ID token, `iss` of the answer (RFC 9207).
 */
export class ProviderStrategy extends Strategy {
  /** Asks the provider where its doors are. @throws when it does not answer, or answers as somebody else */
  static async find(provider: ProviderConfig): Promise<ProviderStrategy> {
    const { issuer, clientId, clientSecret, scopes } = provider;
    // Without this the signature of an ID token that came over TLS would not be looked at.
    const execute = [client.enableNonRepudiationChecks];
    if (issuer.startsWith("http:")) execute.push(client.allowInsecureRequests);
    const authentication = client.ClientSecretBasic(clientSecret);
    const config = await client.discovery(new URL(issuer), clientId, undefined, authentication, {
      execute,
      timeout: PATIENCE,
    });
    return new ProviderStrategy(
      { config, name: provider.key, sessionKey: KEPT, scope: scopes.join(" ") },
      (tokens, done) => {
        const claims = tokens.claims();
        if (claims === undefined) return done(new Error("no ID token"));
        const proven: Proven = { issuer: claims.iss, subject: claims.sub, acr: acrOf(claims.acr) };
        done(null, proven);
      },
    );
  }

  /** Where to send the browser, and what to keep until it is back. */
  async leave(wish: Wish): Promise<{ location: string; departure: Departure }> {
    const session: Record<string, unknown> = {};
    const ending = await this.pass({ method: "GET", url: "/", session, isLeaving: true }, wish);
    if (!("location" in ending)) throw new Error("no address to go to");
    return { location: ending.location, departure: session[KEPT] as Departure };
  }

  /** @throws whatever is wrong with the answer */
  async comeBack(query: string, departure: Departure, callbackURL: string): Promise<Proven> {
    const session = { [KEPT]: departure };
    const ending = await this.pass({ method: "GET", url: query, session, isLeaving: false }, { callbackURL });
    if (!("proven" in ending)) throw new Error("sent away again");
    return ending.proven;
  }

  override authorizationRequestParams<TOptions extends AuthenticateOptions>(_: unknown, options: TOptions) {
    const { acrs, maxAge, callbackURL } = options as TOptions & Wish;
    return {
      redirect_uri: String(callbackURL),
      state: client.randomState(),
      nonce: client.randomNonce(),
      acr_values: acrs.join(" "),
      ...(maxAge === undefined ? {} : { prompt: "login", max_age: String(maxAge) }),
    };
  }

  /** An answer with nothing in it is a wrong answer, not a wish to leave again. */
  override shouldInitiateAuthRequest(request: unknown): boolean {
    return (request as Passage).isLeaving;
  }

  /** Only what was asked counts; the address itself is the one we gave. */
  override currentUrl(request: unknown): URL {
    return new URL((request as Passage).url, "http://localhost");
  }

  /** What passport does: the strategy with the four ways it may end. */
  private pass(passage: Passage, options: AuthenticateOptions): Promise<Ending> {
    return new Promise((resolve, reject) => {
      const acting = Object.assign(Object.create(this) as this, {
        redirect: (location: string) => resolve({ location }),
        success: (proven: Proven) => resolve({ proven }),
        fail: () => reject(new Error("refused")),
        error: reject,
      });
      Strategy.prototype.authenticate.call(acting as never, passage as never, options);
    });
  }
}

function acrOf(claim: unknown): string | null {
  return typeof claim === "string" ? claim : null;
}
