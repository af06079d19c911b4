import { Client } from "pg";
import { SoftwareAuthenticator } from "./authenticator.js";
import { rawRequest, type RawAnswer } from "./sign-in.js";

/** A browser without anybody in it yet: it keeps the cookies it is given, and sends them. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(readonly baseUrl: string) {}

  /** The website's origin as an authenticator hears it. */
  get origin(): string {
    return this.baseUrl.replace("127.0.0.1", "localhost");
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<RawAnswer> {
    const answer = await rawRequest(this.baseUrl, this.cookie, method, path, body, headers);
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === "" || /Max-Age=0|Expires=Thu, 01 Jan 1970/.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return answer;
  }

  post(path: string, body?: unknown): Promise<RawAnswer> {
    return this.send("POST", path, body);
  }

  get(path: string): Promise<RawAnswer> {
    return this.send("GET", path);
  }

  /** Another browser with the same cookies, as a thief of them would have. */
  copy(): Visitor {
    const other = new Visitor(this.baseUrl);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }
}

/** The newest mail to an address, as the database holds it. */
export async function newestMail(
  adminUrl: string,
  address: string,
): Promise<{ template: string; language: string; parameters: Record<string, string> } | undefined> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select template, language, parameters from outbox_mail where to_address = $1 order by created_at desc, id desc limit 1",
      [address],
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

/** Somebody real who started here, with their passkey. */
export interface Started {
  visitor: Visitor;
  key: SoftwareAuthenticator;
  address: string;
  recoveryCodes: string[];
  me: { account: { id: string; name: string }; ownDossierId: string | null; kind: string; demo: boolean };
}

export interface Starting {
  name?: string;
  address?: string;
  /** Null for a guest. */
  birthDate?: string | null;
  language?: "nl" | "en";
}

let count = 0;

/** Starts with a mailbox and a passkey, as a person would. @throws when a step answers otherwise */
export async function startAsSomebody(
  app: { baseUrl: string; database: { adminUrl: string } },
  { name = "Noor", address, birthDate = "2006-05-04", language = "nl" }: Starting = {},
): Promise<Started> {
  const visitor = new Visitor(app.baseUrl);
  const to = address ?? `iemand-${(count += 1)}-${Date.now()}@voorbeeld.example`;
  const who = birthDate === null ? { as: "guest" } : { as: "owner", birthDate };
  expectStatus(await visitor.post("/v1/start", { name, language, address: to, ...who }), 202);
  const mail = await newestMail(app.database.adminUrl, to);
  expectStatus(await visitor.post("/v1/start/code", { code: mail?.parameters["code"] ?? "" }), 200);
  const options = expectStatus(await visitor.post("/v1/start/passkey/options"), 200).json<never>();
  const key = new SoftwareAuthenticator(visitor.origin);
  const made = await visitor.post("/v1/start/passkey", { response: key.create(options), name: "Telefoon" });
  const { me, recoveryCodes } = expectStatus(made, 201).json<Pick<Started, "me" | "recoveryCodes">>();
  return { visitor, key, address: to, recoveryCodes, me };
}

/** Signs in with a passkey in a browser of its own. */
export async function signInWithKey(baseUrl: string, key: SoftwareAuthenticator): Promise<Visitor> {
  const visitor = new Visitor(baseUrl);
  const options = expectStatus(await visitor.post("/v1/sign-in/options"), 200).json<never>();
  expectStatus(await visitor.post("/v1/sign-in", { response: key.get(options) }), 201);
  return visitor;
}

/** Confirms that it is them. */
export async function confirmWithKey(visitor: Visitor, key: SoftwareAuthenticator): Promise<void> {
  const options = expectStatus(await visitor.post("/v1/step-up/options"), 200).json<never>();
  expectStatus(await visitor.post("/v1/step-up", { response: key.get(options) }), 200);
}

function expectStatus(answer: RawAnswer, status: number): RawAnswer {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${answer.status}: ${answer.text}`);
  return answer;
}
