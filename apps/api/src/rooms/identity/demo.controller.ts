import { Body, Controller, Get, Post, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Access } from "#edge/access/access.decorator.js";
import { Key } from "#edge/input/fields.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { LimitedAs } from "#edge/security/flows.js";
import { deviceLabel } from "#edge/session/device-label.js";
import { PersonasAnswer, SessionAnswer } from "./identity.answer.js";
import { OpenDemoSession } from "./open-demo-session.js";
import { Personas } from "./personas.js";
import { Welcome } from "./welcome.js";

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
    private readonly welcome: Welcome,
  ) {}

  @Get("personas")
  @Answers(200, PersonasAnswer)
  @ApiOperation({ summary: "The invented people one may log in as" })
  listPersonas() {
    return { items: this.personas.all };
  }

  @Post("sessions")
  @LimitedAs("demo")
  @Answers(201, SessionAnswer)
  @ApiOperation({ summary: "Log in as an invented person" })
  async openDemoSession(
    @Body() input: DemoSessionInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const opening = unwrap(await this.opening.run(input.persona, deviceLabel(request.headers["user-agent"])));
    return this.welcome.give(request, reply, opening);
  }
}
