import { Inject, Injectable } from "@nestjs/common";
import type { Logger } from "pino";
import type { ProviderConfig } from "#config/providers.js";
import { isSubject } from "#domain/identity/providers.js";
import { LOGGER } from "#edge/log/logger.token.js";
import { ENTRANCE, type Entrance } from "./entrance.token.js";
import { ProviderStrategy, type Departure, type Proven, type Wish } from "./provider-strategy.js";

/** The providers of the settings, found when somebody first goes there: one that is away keeps nobody else out. */
@Injectable()
export class Providers {
  readonly all: readonly ProviderConfig[];
  private readonly found = new Map<string, Promise<ProviderStrategy>>();

  constructor(
    @Inject(ENTRANCE) entrance: Entrance,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.all = entrance.providers;
  }

  named(key: string): ProviderConfig | null {
    return this.all.find((provider) => provider.key === key) ?? null;
  }

  /** Null when the provider cannot be reached. */
  leave(provider: ProviderConfig, wish: Wish): Promise<{ location: string; departure: Departure } | null> {
    return this.orNothing(provider, async () => (await this.find(provider)).leave(wish));
  }

  /** Null when anything about the answer is not as it has to be; the log says what, and nobody else is told. */
  comeBack(provider: ProviderConfig, query: string, departure: Departure, address: string): Promise<Proven | null> {
    return this.orNothing(provider, async () => {
      const proven = await (await this.find(provider)).comeBack(query, departure, address);
      if (!isSubject(proven.subject)) throw new Error("subject");
      return proven;
    });
  }

  private find(provider: ProviderConfig): Promise<ProviderStrategy> {
    const known = this.found.get(provider.key);
    if (known) return known;
    const asked = ProviderStrategy.find(provider);
    this.found.set(provider.key, asked);
    asked.catch(() => this.found.delete(provider.key));
    return asked;
  }

  private async orNothing<T>(provider: ProviderConfig, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (thrown) {
      const { code, name } = thrown as { code?: unknown; name?: unknown };
      const reason = typeof code === "string" ? code : typeof name === "string" ? name : "unknown";
      this.logger.warn({ provider: provider.key, reason }, "signing in with a provider did not work");
      return null;
    }
  }
}
