import { Injectable } from "@nestjs/common";
import type { ProviderConfig } from "#config/providers.js";
import { Ids } from "#domain/ids.js";
import type { Assurance } from "#domain/identity/actor.js";
import { ProvidedIdentities, type ProvidedIdentity } from "#domain/identity/providers.js";
import { FRESH_MINUTES } from "#domain/identity/session-limits.js";
import { SignInSteps } from "#domain/identity/signing-in.js";
import { hashToken } from "#edge/actor/read-caller.js";
import type { Site } from "#edge/session/site.js";
import { addressOf, refusedAt, type Held } from "./go-to-provider.js";
import { NewSessions } from "./new-session.js";
import { Providers } from "./providers.js";

/** Where the browser goes on, and with which cookies. */
export interface Arrival {
  path: string;
  session?: { token: string; minutes: number };
  /** Token of the step with which a stranger goes on to begin. */
  step?: string;
}

type Settled = { accountId: string | null; held: Held; identity: ProvidedIdentity; level: Assurance };

const REFUSED = "sign-in-failed";

/** The way back from a provider. Whatever is wrong, the answer is the same, and nothing was changed. */
@Injectable()
export class ComeBack {
  constructor(
    private readonly providers: Providers,
    private readonly steps: SignInSteps,
    private readonly identities: ProvidedIdentities,
    private readonly sessions: NewSessions,
    private readonly ids: Ids,
  ) {}

  async run(token: string, provider: ProviderConfig, query: string, site: Site, device: string): Promise<Arrival> {
    // Used up whatever comes of it: an answer counts once.
    const step = await this.steps.take(token, ["provider"]);
    const held = step?.data as unknown as Held | undefined;
    const outside: Arrival = { path: refusedAt(provider, REFUSED) };
    if (step === null || held === undefined || held.provider !== provider.key) return outside;
    const refused = held.to === "sign-in" ? outside : { path: `/access?problem=${REFUSED}` };
    const proven = await this.providers.comeBack(provider, query, held.departure, addressOf(site, provider));
    if (proven === null || proven.acr === null || !held.acrs.includes(proven.acr)) return refused;
    const identity = { issuer: proven.issuer, subject: proven.subject, provider: provider.key };
    const settled = { accountId: step.accountId, held, identity, level: provider.assurance[proven.acr]! };
    if (held.to === "link") return (await this.link(settled)) ?? refused;
    if (held.to === "step-up") return (await this.raise(settled)) ?? refused;
    return (await this.signIn(settled, device)) ?? refused;
  }

  private async signIn({ identity, level: assurance }: Settled, device: string): Promise<Arrival | null> {
    const known = await this.identities.find(identity);
    if (known === null) {
      const step = await this.steps.begin({ kind: "linking", accountId: null, data: { ...identity } });
      return { path: `/start?with=${identity.provider}`, step };
    }
    const { accountId, onlyMembershipId: membershipId } = known;
    const who = { accountId, membershipId, means: "oidc", assurance, device, provider: identity.provider } as const;
    const { session, token, minutes } = this.sessions.for(who);
    return (await this.identities.signIn(identity, session)) ? { path: "/", session: { token, minutes } } : null;
  }

  private async link({ accountId, held, identity }: Settled): Promise<Arrival | null> {
    if (accountId === null || held.sessionId === null) return null;
    const isLinked = await this.identities.link(identity, accountId, held.sessionId);
    return isLinked ? { path: `/access?linked=${identity.provider}` } : null;
  }

  private async raise({ accountId, held, identity, level: assurance }: Settled): Promise<Arrival | null> {
    const { sessionId, minutes } = held;
    if (accountId === null || sessionId === null) return null;
    const token = this.ids.secret();
    const raise = { accountId, sessionId, assurance, tokenHash: hashToken(token), freshMinutes: FRESH_MINUTES };
    return (await this.identities.raise(identity, raise)) ? { path: "/", session: { token, minutes } } : null;
  }
}
