import { join, resolve } from "node:path";
import { readProviders, type ProviderConfig } from "./providers.js";
import { Settings } from "./settings.js";

/** Where the program listens and how the outside world calls it. */
export interface ListenConfig {
  /** Name or address to listen on; `localhost` means this machine only, over IPv4 and IPv6. */
  host: string;
  port: number;
  /** The address that people type, without path, for the Origin check; null = whatever the Host header says. */
  publicOrigin: string | null;
  /** True when a proxy in front sets X-Forwarded-For and X-Forwarded-Proto. */
  trustProxy: boolean;
  /** Where somebody who found a hole may say so, for security.txt (RFC 9116); null = there is no such file. */
  securityContact: string | null;
}

/** Connection URLs of a PostgreSQL server that somebody else runs; they hold passwords and are never logged. */
export interface OutsideDatabase {
  kind: "outside";
  /** Owner of the tables (runs the migrations), or a superuser that makes all roles itself; absent = no migrations. */
  owner?: string;
  app?: string;
  worker?: string;
  verifier?: string;
  import?: string;
}

export interface EmbeddedDatabaseConfig {
  kind: "embedded";
  dataDir: string;
}

export interface VaultConfig {
  /** File with the key that wraps the keys of the dossiers; made when missing. */
  keyFile: string;
}

export interface RecordConfig {
  /** Folder outside the database where signed checkpoints of the record are kept. */
  checkpointDir: string;
  /** File with the key that signs the checkpoints; made when missing. */
  checkpointKeyFile: string;
}

export interface MailConfig {
  /** Address of a mail server (smtp:// or smtps://); may hold a password and is never logged. Null = no mail is sent. */
  smtpUrl: string | null;
  /** Whom mail comes from. */
  from: string;
  /** True when everybody may read at /postvak what would be sent. */
  isShown: boolean;
}

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that can be set from outside; each part of the program is given its own slice only. */
export interface Config {
  dataDir: string;
  listen: ListenConfig;
  database: EmbeddedDatabaseConfig | OutsideDatabase;
  /** Connections of one process to the database. */
  poolSize: number;
  vault: VaultConfig;
  record: RecordConfig;
  mail: MailConfig;
  /** OpenID Connect providers that people may sign in with; none by default. */
  providers: ProviderConfig[];
  /** Demo people that anyone may log in as. */
  demo: { on: boolean };
  log: { level: LogLevel };
  /** True when the jobs run inside this process instead of in one of their own. */
  worker: { inside: boolean };
}

export type Program = "api" | "worker";

/**
 * Reads and checks the settings from environment variables.
 * @throws StartProblem with one sentence per problem, all at once
 */
export function readConfig(environment: Record<string, string | undefined>, program: Program = "api"): Config {
  const settings = new Settings(environment);
  const dataDir = resolve(settings.text("REGIEMAP_DATA", ".regiemap"));
  const database = readDatabase(settings, dataDir);
  const config: Config = {
    dataDir,
    listen: readListen(settings),
    database,
    poolSize: settings.wholeNumber("REGIEMAP_POOL_SIZE", 8, 2, 100),
    vault: { keyFile: resolve(settings.text("REGIEMAP_KEY_FILE", join(dataDir, "vault.key"))) },
    record: {
      checkpointDir: resolve(settings.text("REGIEMAP_CHECKPOINT_DIR", join(dataDir, "checkpoints"))),
      checkpointKeyFile: resolve(settings.text("REGIEMAP_CHECKPOINT_KEY_FILE", join(dataDir, "checkpoint.key"))),
    },
    mail: { smtpUrl: null, from: "", isShown: false },
    providers: readProviderFile(settings, program),
    demo: { on: settings.toggle("REGIEMAP_DEMO", database.kind === "embedded") },
    log: { level: settings.choice("LOG_LEVEL", database.kind === "embedded" ? "warn" : "info", LOG_LEVELS) },
    worker: { inside: settings.choice("REGIEMAP_WORKER", "inside", ["inside", "outside"]) === "inside" },
  };
  config.mail = readMail(settings, config);
  if (!settings.hasProblems) complainAboutMissingRoles(settings, program, config);
  settings.finish();
  return config;
}

function readListen(settings: Settings): ListenConfig {
  const host = settings.text("REGIEMAP_HOST", "localhost");
  const port = settings.wholeNumber("PORT", 3000, 0, 65535);
  const publicUrl = settings.url("REGIEMAP_PUBLIC_URL", ["http", "https"]);
  return {
    host,
    port,
    publicOrigin: publicUrl === undefined ? null : new URL(publicUrl).origin,
    trustProxy: settings.toggle("REGIEMAP_TRUST_PROXY", false),
    securityContact: readSecurityContact(settings),
  };
}

function readSecurityContact(settings: Settings): string | null {
  const contact = settings.optional("REGIEMAP_SECURITY_CONTACT") ?? null;
  if (contact !== null && !/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(contact))
    settings.complain(
      "REGIEMAP_SECURITY_CONTACT must start with mailto: or https://, as mailto:security@example.nl does.",
    );
  return contact;
}

/** Only where nobody but the person at this machine can look, or where everybody is invented. */
function readMail(settings: Settings, { database, demo, listen }: Config): MailConfig {
  const smtpUrl = settings.url("SMTP_URL", ["smtp", "smtps"]) ?? null;
  const from = settings.text("REGIEMAP_MAIL_FROM", "Regiemap <noreply@localhost>");
  const isPrivate = demo.on || isThisMachine(listen);
  const isShown = settings.toggle("REGIEMAP_OUTBOX", database.kind === "embedded" && smtpUrl === null && isPrivate);
  if (isShown && (smtpUrl !== null || !isPrivate))
    settings.complain(
      "REGIEMAP_OUTBOX shows everybody the codes that people are mailed: switch it off, and set SMTP_URL for real people.",
    );
  if (smtpUrl !== null && !settings.isSet("REGIEMAP_MAIL_FROM"))
    settings.complain("REGIEMAP_MAIL_FROM is missing: set the address that mail comes from.");
  return { smtpUrl, from, isShown };
}

const HERE: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/** True when no other machine can reach the program: neither where it listens nor by a public address. */
function isThisMachine({ host, publicOrigin, trustProxy }: ListenConfig): boolean {
  if (trustProxy) return false;
  return HERE.has(host) && (publicOrigin === null || HERE.has(new URL(publicOrigin).hostname));
}

/** Read by the program that people sign in to, and by no other: it holds secrets. */
function readProviderFile(settings: Settings, program: Program): ProviderConfig[] {
  const path = settings.optional("REGIEMAP_PROVIDERS");
  if (path === undefined || program !== "api") return [];
  return readProviders(resolve(path), (sentence) => settings.complain(sentence));
}

const DATABASE_SCHEMES = ["postgres", "postgresql"];

function readDatabase(settings: Settings, dataDir: string): EmbeddedDatabaseConfig | OutsideDatabase {
  const names = [
    "DATABASE_URL",
    ...["APP", "WORKER", "VERIFIER", "IMPORT"].map((role) => `REGIEMAP_${role}_DATABASE_URL`),
  ];
  const [owner, app, worker, verifier, demoImport] = names.map((name) => settings.url(name, DATABASE_SCHEMES));
  if (names.every((name) => settings.optional(name) === undefined)) return { kind: "embedded", dataDir };
  return { kind: "outside", owner, app, worker, verifier, import: demoImport };
}

/**
 * Each role has rights of its own; running a part of the program under another part's role would widen them. With
 * DATABASE_URL alone nothing is missing yet: a superuser's can make the roles.
 */
function complainAboutMissingRoles(settings: Settings, program: Program, { database, demo, worker }: Config): void {
  if (database.kind === "embedded" || (database.app === undefined && database.owner !== undefined)) return;
  if (program === "api" && database.app === undefined) {
    settings.complain(
      "REGIEMAP_APP_DATABASE_URL is missing: set it, or set no address at all for the embedded database.",
    );
  }
  if ((program === "worker" || worker.inside) && database.worker === undefined) {
    settings.complain(
      "REGIEMAP_WORKER_DATABASE_URL is missing: set it, or set REGIEMAP_WORKER to outside and run the worker apart.",
    );
  }
  if (program === "api" && demo.on && database.import === undefined) {
    settings.complain(
      "REGIEMAP_IMPORT_DATABASE_URL is missing, and the demo cannot be loaded without it: set it, or set REGIEMAP_DEMO to off.",
    );
  }
}
