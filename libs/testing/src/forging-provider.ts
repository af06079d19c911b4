import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from "jose";

type Key = CryptoKey | Uint8Array;

/** What is untrue about an ID token. Nothing = the truth. */
export interface Lie {
  claims?: JWTPayload;
  /** Claims that are left out. */
  without?: string[];
  alg?: "RS256" | "HS256" | "none";
  /** Signed with a key nobody was told about, under the known name or another. */
  signedBy?: "stranger";
  kid?: string;
  /** No ID token at all. */
  none?: boolean;
}

/** A provider of our own that says what a test wants: the truth, or one lie. */
export class ForgingProvider {
  readonly issuer: string;
  /** The issuer its metadata name, when that is not the address they were asked at. */
  callsItself: string | null = null;
  readonly clientId = "regiemap";
  readonly clientSecret = "a-secret-of-a-test-only-0123456789";
  lie: Lie = {};
  /** What the next answer is about. */
  subject = "";
  acr = "";
  nonce = "";
  /** Token requests seen; an answer refused before has none. */
  asked = 0;
  private key!: CryptoKey;
  private stranger!: CryptoKey;
  private jwks: object = {};

  private constructor(private readonly server: Server) {
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async listen(): Promise<ForgingProvider> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const provider = new ForgingProvider(server);
    const own = await generateKeyPair("RS256");
    provider.key = own.privateKey;
    provider.stranger = (await generateKeyPair("RS256")).privateKey;
    provider.jwks = { keys: [{ ...(await exportJWK(own.publicKey)), kid: "one", alg: "RS256", use: "sig" }] };
    server.on("request", async (request, response) => {
      const body = JSON.stringify(await provider.answer(request.url ?? ""));
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    });
    return provider;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(url: string): Promise<object> {
    const { issuer } = this;
    if (url.startsWith("/jwks")) return this.jwks;
    if (!url.startsWith("/token"))
      return {
        issuer: this.callsItself ?? issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["pairwise"],
        id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
        code_challenge_methods_supported: ["S256"],
        authorization_response_iss_parameter_supported: true,
      };
    this.asked += 1;
    const token = { access_token: "x", token_type: "Bearer", expires_in: 60 };
    return this.lie.none ? token : { ...token, id_token: await this.idToken() };
  }

  private idToken(): Promise<string> | string {
    const now = Math.floor(Date.now() / 1000);
    const { issuer: iss, clientId: aud, subject: sub, acr, nonce, lie } = this;
    const truth: JWTPayload = { iss, aud, sub, acr, nonce, iat: now, exp: now + 60, auth_time: now, ...lie.claims };
    const claims = Object.fromEntries(Object.entries(truth).filter(([name]) => !lie.without?.includes(name)));
    if (lie.alg === "none") return new UnsecuredJWT(claims).encode();
    const alg = lie.alg ?? "RS256";
    const secret: Key = new TextEncoder().encode(this.clientSecret);
    const key: Key = alg === "HS256" ? secret : lie.signedBy === "stranger" ? this.stranger : this.key;
    return new SignJWT(claims).setProtectedHeader({ alg, kid: lie.kid ?? "one" }).sign(key);
  }
}
