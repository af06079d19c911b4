import type { FastifyRequest } from "fastify";

/** This website as a browser and an authenticator know it (Web Authentication Level 3: relying party id and origin). */
export interface Site {
  rpId: string;
  origin: string;
}

/** The address people type, when it is set; injected where passkeys are made and checked. */
export class PublicSite {
  constructor(private readonly publicOrigin: string | null) {}

  /** Without a set address this is somebody's own machine: `localhost` and nothing the Host header may claim. */
  of(request: FastifyRequest): Site {
    if (this.publicOrigin !== null) return { rpId: new URL(this.publicOrigin).hostname, origin: this.publicOrigin };
    const port = /:(\d{1,5})$/.exec(request.host)?.[1];
    return { rpId: "localhost", origin: `${request.protocol}://localhost${port === undefined ? "" : `:${port}`}` };
  }
}
