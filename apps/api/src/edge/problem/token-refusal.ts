/** What may be wrong with a request for a token (RFC 6749, 5.2, and RFC 9449, 5). */
export type TokenError =
  "invalid_request" | "invalid_client" | "unsupported_grant_type" | "invalid_scope" | "invalid_dpop_proof";

/** Says no in the words of OAuth, since whoever asks is an OAuth client. */
export class TokenRefusal extends Error {
  constructor(
    readonly error: TokenError,
    /** For the developer of the client: a fixed sentence, never what was sent. */
    readonly description: string,
  ) {
    super(error);
  }

  get status(): 400 | 401 {
    return this.error === "invalid_client" ? 401 : 400;
  }

  get body(): { error: TokenError; error_description: string } {
    return { error: this.error, error_description: this.description };
  }
}
