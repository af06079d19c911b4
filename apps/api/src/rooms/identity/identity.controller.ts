import { Controller, Delete, Get, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import { SystemRepositories } from "#domain/identity/system-repositories.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { clearSessionCookie } from "#edge/session/session-cookie.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { GetMe } from "./get-me.js";
import { MeAnswer } from "./identity.answer.js";
import { meAnswer } from "./me-answer.js";

@ApiTags("identity")
@Controller("v1")
export class IdentityController {
  constructor(
    private readonly me: GetMe,
    private readonly system: SystemRepositories,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Get("me")
  @Access("signed-in")
  @Answers(200, MeAnswer)
  @ApiOperation({ summary: "Who I am here" })
  async getMe(@FromCaller() caller: Caller) {
    return meAnswer(unwrap(await this.me.run(caller)), this.vocabulary.catalogue);
  }

  @Delete("session")
  @Access("signed-in")
  @Answers(204, null)
  @ApiOperation({ summary: "Sign out, at once and everywhere" })
  async endSession(
    @FromCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (caller.tokenHash !== null) await this.system.endSession(caller.tokenHash);
    clearSessionCookie(request, reply);
  }
}
