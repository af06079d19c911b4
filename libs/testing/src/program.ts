import { createHash, randomUUID } from "node:crypto";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";
import type { RawAnswer } from "./sign-in.js";

export const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** A key as a program keeps it. */
export interface ProgramKey {
  algorithm: string;
  privateKey: CryptoKey;
  /** With its name. */
  publicJwk: JWK;
  thumbprint: string;
}

export async function programKey(algorithm = "ES256"): Promise<ProgramKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true, modulusLength: 2048 });
  const jwk = await exportJWK(publicKey);
  const thumbprint = await calculateJwkThumbprint(jwk);
  return { algorithm, privateKey, publicJwk: { ...jwk, kid: thumbprint }, thumbprint };
}

/** What a test wants otherwise than an honest program has it; `undefined` leaves a member out. */
export interface Otherwise {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  key?: ProgramKey;
  /** The whole token, made by hand. */
  text?: string;
}

/** A program of an organisation, doing by the book what it is not told to do otherwise. */
export class Program {
  token: string | null = null;

  constructor(
    readonly baseUrl: string,
    readonly clientId: string,
    readonly key: ProgramKey,
    readonly proofKey: ProgramKey,
    /** In whose name it acts. */
    public membershipId: string,
  ) {}

  /** The server as it calls itself. */
  get issuer(): string {
    return this.baseUrl.replace("127.0.0.1", "localhost");
  }

  assertion({ header = {}, claims = {}, key = this.key, text }: Otherwise = {}): Promise<string> {
    const { clientId: iss } = this;
    const now = Math.floor(Date.now() / 1000);
    const said = { iss, sub: iss, aud: this.issuer, iat: now, exp: now + 60, jti: randomUUID(), ...claims };
    return text === undefined
      ? sign(said, { alg: key.algorithm, kid: this.key.publicJwk.kid, ...header }, key)
      : Promise.resolve(text);
  }

  proof(method: string, path: string, token: string | null, otherwise: Otherwise = {}): Promise<string> {
    const { header = {}, claims = {}, key = this.proofKey, text } = otherwise;
    const { kid: _, ...jwk } = this.proofKey.publicJwk;
    const said = {
      htm: method,
      htu: this.issuer + path,
      iat: Math.floor(Date.now() / 1000),
      jti: randomUUID(),
      ...(token === null ? {} : { ath: createHash("sha256").update(token).digest("base64url") }),
      ...claims,
    };
    return text === undefined
      ? sign(said, { typ: "dpop+jwt", alg: key.algorithm, jwk, ...header }, key)
      : Promise.resolve(text);
  }

  /** A request for a token; `form` replaces parameters, null leaves one out. */
  async askToken(
    assertion: Otherwise = {},
    proof: Otherwise | null = {},
    form: Record<string, string | null> = {},
  ): Promise<RawAnswer> {
    const body = new URLSearchParams();
    const parameters = {
      grant_type: "client_credentials",
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: await this.assertion(assertion),
      ...form,
    };
    for (const [name, value] of Object.entries(parameters)) if (value !== null) body.set(name, value);
    const path = "/v1/oauth/token";
    const dpop = proof && { dpop: await this.proof("POST", path, null, proof) };
    return request(`${this.baseUrl}${path}`, { method: "POST", body, headers: { ...dpop } });
  }

  /** Gets a token and keeps it. @throws when it does not get one */
  async begin(): Promise<this> {
    const answer = await this.askToken();
    if (answer.status !== 200) throw new Error(`No token: ${answer.status} ${answer.text}`);
    this.token = answer.json<{ access_token: string }>().access_token;
    return this;
  }

  /** @param headers replace what it sends; null leaves one out */
  async send(
    method: string,
    path: string,
    body?: unknown,
    otherwise: Otherwise = {},
    headers: Record<string, string | null> = {},
  ): Promise<RawAnswer> {
    const all = {
      authorization: `DPoP ${this.token}`,
      dpop: await this.proof(method, path.split("?")[0]!, this.token, otherwise),
      "regiemap-membership": this.membershipId,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(all).filter((each): each is [string, string] => each[1] !== null));
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return request(`${this.baseUrl}${path}`, { method, headers: sent, ...text });
  }
}

/** Signs what it is given, whatever it says; a member that is undefined is left out. */
function sign(claims: object, header: Record<string, unknown>, key: ProgramKey): Promise<string> {
  const without = (members: object) => JSON.parse(JSON.stringify(members));
  return new SignJWT(without(claims)).setProtectedHeader(without(header)).sign(key.privateKey);
}

async function request(url: string, init: RequestInit): Promise<RawAnswer> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) };
}
