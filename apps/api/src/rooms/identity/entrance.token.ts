import type { ProviderConfig } from "#config/providers.js";

/** What somebody who is nobody yet finds here. */
export interface Entrance {
  /** The login as an invented person. */
  demo: boolean;
  /** No mail is sent; everybody may read what would be. */
  outbox: boolean;
  /** The address people type; null = localhost. */
  publicOrigin: string | null;
  /** Providers to sign in with; with none of them nothing of it exists. */
  providers: readonly ProviderConfig[];
}

/** Injection token of the entrance. */
export const ENTRANCE = Symbol("entrance");
