import type { Limits } from "#edge/security/flows.js";
import type { ProviderConfig } from "#config/providers.js";
import type { LogLevel } from "#edge/log/logger.js";

/** What the HTTP application needs to know about where it runs. */
export interface AppConfig {
  /** Demo people that anyone may log in as. */
  demo: boolean;
  /** Origin under which browsers reach it, for the Origin check and passkeys; null = localhost. */
  publicOrigin: string | null;
  /** True when no mail is sent and everybody may read what would be: GET /v1/outbox. Never with real people. */
  outbox?: boolean;
  /** OpenID Connect providers that people may sign in with. */
  providers?: readonly ProviderConfig[];
  /** Where somebody who found a hole may say so, `mailto:` or `https://`; null = nowhere. */
  securityContact?: string | null;
  trustProxy: boolean;
  /** Folder with the built web app, or null to serve the API only. */
  webRoot: string | null;
  logLevel: LogLevel;
  /** Where log lines go; standard output by default. */
  logTo?: { write(line: string): void };
  /** Most requests per minute and flow; the usual ones by default. */
  limits?: Partial<Limits>;
}
