import { Injectable } from "@nestjs/common";
import type { ProviderConfig } from "#config/providers.js";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import type { Assurance, Caller } from "#domain/identity/actor.js";
import { highest, isAtLeast, makesFresh } from "#domain/identity/providers.js";
import { FRESH_MINUTES, sessionLimits } from "#domain/identity/session-limits.js";
import { SignInSteps } from "#domain/identity/signing-in.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import type { Site } from "#edge/session/site.js";
import type { Departure } from "./provider-strategy.js";
import { Providers } from "./providers.js";

export const DESTINATIONS = ["sign-in", "link", "step-up"] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** What the step keeps. Coming back, the browser does not send the session's cookie: the step says whose it is. */
export interface Held {
  provider: string;
  to: Destination;
  acrs: string[];
  sessionId: string | null;
  /** How long the browser keeps the cookie of a session that is confirmed. */
  minutes: number;
  departure: Departure;
}

interface Who {
  accountId: string | null;
  sessionId: string | null;
  /** The lowest level that will do. */
  least: Assurance;
  minutes: number;
}

const NOBODY: Who = { accountId: null, sessionId: null, least: "low", minutes: 0 };

/** Leaves for a provider: to sign in, to link it to one's account, or to confirm that it is you. */
@Injectable()
export class GoToProvider {
  constructor(
    private readonly providers: Providers,
    private readonly steps: SignInSteps,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param level the lowest level that will do, when more is wanted than what the destination takes by itself
   * @returns the token of the step and where the browser goes
   */
  async run(
    caller: Caller,
    provider: ProviderConfig,
    { to, level }: { to: Destination; level: Assurance },
    site: Site,
  ): Promise<Outcome<{ token: string; location: string }>> {
    const who = to === "sign-in" ? success(NOBODY) : await this.whoIs(caller, to);
    if (!who.ok) return who;
    const { accountId, sessionId, least, minutes } = who.value;
    const wanted = highest([least, level]);
    const levels = Object.entries(provider.assurance).filter(([, each]) => isAtLeast(each, wanted));
    const acrs = levels.map(([acr]) => acr);
    if (acrs.length === 0) return failure({ code: "not-allowed" });
    const recent = to === "step-up" ? { maxAge: FRESH_MINUTES * 60 } : {};
    const left = await this.providers.leave(provider, { acrs, callbackURL: addressOf(site, provider), ...recent });
    if (left === null) return failure({ code: "sign-in-failed" });
    const held: Held = { provider: provider.key, to, acrs, sessionId, minutes, departure: left.departure };
    const token = await this.steps.begin({ kind: "provider", accountId, data: { ...held } });
    return success({ token, location: left.location });
  }

  /** Linking changes the ways in and needs a fresh session; a confirmation is never weaker than the sign-in was. */
  private whoIs(caller: Caller, to: Destination): Promise<Outcome<Who>> {
    return this.unitOfWork.run(caller, async ({ actor }) => {
      const stale = to === "link" ? needsFresh(actor) : null;
      if (stale) return failure(stale);
      const { accountId, sessionId, assurance, sessionKind = "person", means = "passkey" } = actor;
      const confirming = makesFresh(assurance) ? assurance : "substantial";
      const least = to === "step-up" ? confirming : "low";
      return success({ accountId, sessionId, least, minutes: sessionLimits(sessionKind, means).absoluteMinutes });
    });
  }
}

/** The sign-in page with what went wrong, by the door of those whom the provider is for. */
export function refusedAt({ audience }: ProviderConfig, problem: string): string {
  return `/sign-in?${audience === "professional" ? "as=guest&" : ""}problem=${problem}`;
}

/** Where the provider sends the browser back to; one address per provider, so that none can answer for another. */
export function addressOf(site: Site, { key }: ProviderConfig): string {
  return `${site.origin}/v1/sign-in/with/${key}/callback`;
}
