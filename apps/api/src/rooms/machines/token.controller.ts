import { Controller, Get, Post, Req } from "@nestjs/common";
import { ApiExcludeController } from "@nestjs/swagger";
import type { FastifyRequest } from "fastify";
import { SIGNING_ALGORITHMS } from "#domain/machines/client-keys.js";
import { Access } from "#edge/access/access.decorator.js";
import { Answers } from "#edge/release/answers.js";
import { LimitedAs } from "#edge/security/flows.js";
import { PublicSite } from "#edge/session/site.js";
import { IssueToken } from "./issue-token.js";
import { MetadataAnswer, TokenAnswer } from "./token.dto.js";

const TOKEN_PATH = "/v1/oauth/token";

/**
 * Where programs of organisations get their tokens, and where they read how. Names, forms and errors are those of OAuth and
 * not of this API, so they are not in its description: RFC 8414 is how OAuth describes itself.
 */
@ApiExcludeController()
@Controller()
@Access("public")
export class TokenController {
  constructor(
    private readonly issuing: IssueToken,
    private readonly site: PublicSite,
  ) {}

  @Post("v1/oauth/token")
  @LimitedAs("token")
  @Answers(200, TokenAnswer)
  issueToken(@Req() request: FastifyRequest): Promise<TokenAnswer> {
    const { origin } = this.site.of(request);
    const { body: form, headers } = request;
    return this.issuing.run({ form, proof: headers["dpop"], issuer: origin, url: origin + TOKEN_PATH });
  }

  @Get(".well-known/oauth-authorization-server")
  @Answers(200, MetadataAnswer)
  getAuthorizationServer(@Req() request: FastifyRequest): MetadataAnswer {
    const { origin } = this.site.of(request);
    return {
      issuer: origin,
      token_endpoint: origin + TOKEN_PATH,
      response_types_supported: [],
      grant_types_supported: ["client_credentials"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
      token_endpoint_auth_signing_alg_values_supported: [...SIGNING_ALGORITHMS],
      dpop_signing_alg_values_supported: [...SIGNING_ALGORITHMS],
    };
  }
}
