import type { Limits } from "#edge/security/flows.js";
import type { LogLevel } from "#edge/log/logger.js";

/** What the HTTP application needs to know about where it runs. */
export interface AppConfig {
  /** Demo people that anyone may log in as. */
  demo: boolean;
  /** Origin under which browsers reach it, for the Origin check; null = whatever the Host header says. */
  publicOrigin: string | null;
  trustProxy: boolean;
  /** Folder with the built web app, or null to serve the API only. */
  webRoot: string | null;
  logLevel: LogLevel;
  /** Where log lines go; standard output by default. */
  logTo?: { write(line: string): void };
  /** Most requests per minute and flow; the usual ones by default. */
  limits?: Partial<Limits>;
}
