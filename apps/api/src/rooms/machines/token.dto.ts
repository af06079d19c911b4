import { Out } from "#edge/release/out.js";

export const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** RFC 6749, 5.1, with the type of RFC 9449, 5. */
export class TokenAnswer {
  @Out("text") access_token: string;
  @Out("text", { of: ["DPoP"] }) token_type: string;
  @Out("integer", { description: "Seconds." }) expires_in: number;
}

/** Authorization server metadata (RFC 8414, 2). */
export class MetadataAnswer {
  @Out("text") issuer: string;
  @Out("text") token_endpoint: string;
  @Out("text", { list: true }) response_types_supported: string[];
  @Out("text", { list: true }) grant_types_supported: string[];
  @Out("text", { list: true }) token_endpoint_auth_methods_supported: string[];
  @Out("text", { list: true }) token_endpoint_auth_signing_alg_values_supported: string[];
  @Out("text", { list: true }) dpop_signing_alg_values_supported: string[];
}
