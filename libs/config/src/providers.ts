import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";

export type ProvidedAssurance = "low" | "substantial" | "high";

/** An OpenID Connect provider that people may sign in with. */
export interface ProviderConfig {
  /** In addresses, and as the name of the means in somebody's sessions. */
  key: string;
  labelNl: string;
  labelEn: string;
  audience: "citizen" | "professional";
  /** Issuer identifier, compared exactly (OpenID Connect Discovery 1.0, 4.3). */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Which level each `acr` stands for; any other is refused. */
  assurance: Record<string, ProvidedAssurance>;
  scopes: string[];
}

const FIELDS = ["key", "labelNl", "labelEn", "audience", "issuer", "clientId", "clientSecretFile", "assurance"];
const ALL = new Set([...FIELDS, "scopes"]);
const LEVELS = new Set<unknown>(["low", "substantial", "high"]);
const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?(\/|$)/;

type Complain = (sentence: string) => void;
type Entry = Record<string, unknown>;

/**
 * Reads the file that names the providers.
 * @param complain is told one sentence per fault; what is given back then is not to be used
 */
export function readProviders(path: string, complain: Complain): ProviderConfig[] {
  const list = readList(path, complain);
  const providers = list.map((entry, index) => readProvider(entry, `Provider ${index + 1} in ${path}`, path, complain));
  for (const name of ["key", "issuer"] as const) {
    const values = providers.map((provider) => provider[name]).filter((value) => value !== "");
    for (const value of new Set(values.filter((each, index) => values.indexOf(each) !== index)))
      complain(`${path} names the ${name} ${value} twice: each provider has its own.`);
  }
  return providers;
}

function readList(path: string, complain: Complain): unknown[] {
  let content: unknown;
  try {
    content = load(readFileSync(path, "utf8"), { schema: CORE_SCHEMA });
  } catch {
    complain(`REGIEMAP_PROVIDERS names ${path}, which cannot be read as YAML.`);
    return [];
  }
  const list = isObject(content) ? content["providers"] : undefined;
  if (Array.isArray(list)) return list;
  complain(`${path} must hold a list under "providers".`);
  return [];
}

function readProvider(entry: unknown, where: string, path: string, complain: Complain): ProviderConfig {
  const fields: Entry = isObject(entry) ? entry : {};
  for (const name of FIELDS) if (fields[name] === undefined) complain(`${where} has no ${name}.`);
  for (const name of Object.keys(fields))
    if (!ALL.has(name)) complain(`${where} has ${name}, which means nothing here.`);
  const say = (wrong: boolean, sentence: string) => void (wrong && complain(`${where}: ${sentence}.`));
  const text = (name: string, fits: RegExp, sentence: string): string => {
    const value = fields[name];
    say(value !== undefined && !(typeof value === "string" && fits.test(value)), `${name} ${sentence}`);
    return typeof value === "string" ? value : "";
  };
  const audience = text("audience", /^(citizen|professional)$/, "is citizen or professional");
  const issuer = text("issuer", /^https?:\/\/[^\s?#]{1,480}$/, "is an address without question mark or number sign");
  say(issuer.startsWith("http:") && !LOCAL.test(issuer), "issuer starts with https:// unless it is on this machine");
  return {
    key: text("key", /^[a-z][a-z0-9-]{0,39}$/, "is at most 40 small letters, digits and dashes"),
    labelNl: text("labelNl", /^.{1,60}$/, "is 1 to 60 characters"),
    labelEn: text("labelEn", /^.{1,60}$/, "is 1 to 60 characters"),
    audience: audience === "professional" ? "professional" : "citizen",
    issuer,
    clientId: text("clientId", /^\S{1,200}$/, "is 1 to 200 characters without spaces"),
    clientSecret: readSecret(text("clientSecretFile", /^.+$/, "is the path of a file"), path, say),
    assurance: readAssurance(fields["assurance"], say),
    scopes: readScopes(fields["scopes"], say),
  };
}

type Say = (wrong: boolean, sentence: string) => void;

/** The secret is in a file of its own, so that this one can be shown to anybody; relative to the folder of this one. */
function readSecret(file: string, path: string, say: Say): string {
  if (file === "") return "";
  try {
    const secret = readFileSync(resolve(dirname(path), file), "utf8").trim();
    say(secret.length < 16, "clientSecretFile holds a secret of fewer than 16 characters");
    return secret;
  } catch {
    say(true, `clientSecretFile ${file} cannot be read`);
    return "";
  }
}

function readAssurance(value: unknown, say: Say): Record<string, ProvidedAssurance> {
  if (value === undefined) return {};
  const levels = isObject(value) ? Object.entries(value) : [];
  const isRight = levels.length > 0 && levels.every(([acr, level]) => /^\S+$/.test(acr) && LEVELS.has(level));
  say(!isRight, "assurance says for each acr whether it is low, substantial or high");
  return Object.fromEntries(levels) as Record<string, ProvidedAssurance>;
}

function readScopes(value: unknown, say: Say): string[] {
  if (value === undefined) return ["openid"];
  const isRight =
    Array.isArray(value) && value.every((scope) => typeof scope === "string" && /^[\x21-\x7e]+$/.test(scope));
  say(!isRight || !value.includes("openid"), "scopes is a list with openid in it");
  return isRight ? (value as string[]) : ["openid"];
}

function isObject(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
