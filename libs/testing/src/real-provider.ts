import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** A real OpenID Connect provider on this machine, that signs in whoever is named, without a screen. */
export class RealProvider {
  readonly issuer: string;
  readonly clientId = "regiemap";
  readonly clientSecret = "a-secret-of-a-test-only-0123456789";
  /** Who signs in next, and how sure the provider is. */
  next: { subject: string; acr: string | undefined } = { subject: "nobody", acr: undefined };
  private answer: ReturnType<Provider["callback"]> | null = null;

  private constructor(private readonly server: Server) {
    // Another site than the application's localhost, so that cookies behave as between two websites.
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async listen(): Promise<RealProvider> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return new RealProvider(server);
  }

  /** Called when the application's address is known. */
  open(redirectUri: string, acrValues: string[]): void {
    const { clientId, clientSecret } = this;
    const provider = new Provider(this.issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
      acrValues,
      cookies: { keys: ["keys-of-a-test"] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    });
    this.answer = provider.callback();
    this.server.on("request", (request, response) => {
      if (request.url?.startsWith("/interaction/")) void this.interact(provider, request, response);
      else void this.answer!(request, response);
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async interact(provider: Provider, ...[request, response]: Parameters<Provider["interactionDetails"]>) {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === "login") {
      const { subject, acr } = this.next;
      return provider.interactionFinished(request, response, {
        login: { accountId: subject, ...(acr === undefined ? {} : { acr }) },
      });
    }
    const grant = new provider.Grant({ accountId: session!.accountId, clientId: String(params["client_id"]) });
    grant.addOIDCScope("openid");
    const result = { consent: { grantId: await grant.save() } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
  }
}
