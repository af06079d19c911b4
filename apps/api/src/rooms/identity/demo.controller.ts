import { Body, Controller, Get, Post, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Access } from "#edge/access/access.decorator.js";
import { Key } from "#edge/input/fields.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { LimitedAs } from "#edge/security/flows.js";
import { setSessionCookie } from "#edge/session/session-cookie.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { GetMe } from "./get-me.js";
import { PersonasAnswer, SessionAnswer } from "./identity.answer.js";
import { meAnswer } from "./me-answer.js";
import { OpenDemoSession, SESSION_MINUTES } from "./open-demo-session.js";
import { Personas } from "./personas.js";

export class DemoSessionInput {
  @Key({ description: "Key of a demo person." }) persona: string;
}

/** There in demo mode only: anyone may be anyone, and everybody is invented. */
@ApiTags("demo")
@Controller("v1/demo")
@Access("public")
export class DemoController {
  constructor(
    private readonly personas: Personas,
    private readonly opening: OpenDemoSession,
    private readonly me: GetMe,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Get("personas")
  @Answers(200, PersonasAnswer)
  @ApiOperation({ summary: "The invented people one may log in as" })
  listPersonas() {
    return { items: this.personas.all };
  }

  @Post("sessions")
  @LimitedAs("sign-in")
  @Answers(201, SessionAnswer)
  @ApiOperation({ summary: "Log in as an invented person" })
  async openDemoSession(
    @Body() input: DemoSessionInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, tokenHash } = unwrap(await this.opening.run(input.persona));
    const me = unwrap(await this.me.run({ tokenHash, traceId: request.traceId }));
    setSessionCookie(request, reply, token, SESSION_MINUTES);
    return { me: meAnswer(me, this.vocabulary.catalogue, true) };
  }
}
