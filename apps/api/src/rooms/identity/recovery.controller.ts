import { Body, Controller, Post, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Access } from "#edge/access/access.decorator.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { LimitedAs } from "#edge/security/flows.js";
import { deviceLabel } from "#edge/session/device-label.js";
import { PublicSite } from "#edge/session/site.js";
import { readStepToken, setStepCookie } from "#edge/session/step-cookie.js";
import { SessionAnswer } from "./identity.answer.js";
import { NewPasskeyInput } from "./passkey.input.js";
import { PasskeyCreationAnswer } from "./passkey-options.answer.js";
import { Recovery } from "./recovery.js";
import { AskedAnswer } from "./start.answer.js";
import { RecoveryInput, RecoveryProofInput } from "./start.input.js";
import { Welcome } from "./welcome.js";

@ApiTags("recovery")
@Controller("v1/recovery")
@Access("public")
export class RecoveryController {
  constructor(
    private readonly recovery: Recovery,
    private readonly welcome: Welcome,
    private readonly site: PublicSite,
  ) {}

  @Post()
  @LimitedAs("recovery")
  @Answers(202, AskedAnswer)
  @ApiOperation({ summary: "Ask to get back in; the answer is always the same" })
  async askRecovery(
    @Body() { address }: RecoveryInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    setStepCookie(request, reply, unwrap(await this.recovery.ask(address)));
    return {};
  }

  @Post("code")
  @LimitedAs("code")
  @Answers(200, AskedAnswer)
  @ApiOperation({ summary: "Give the code from the mail and one from the card" })
  async proveRecovery(
    @Body() { code, cardCode }: RecoveryProofInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    setStepCookie(request, reply, unwrap(await this.recovery.prove(readStepToken(request), code, cardCode)));
    return {};
  }

  @Post("passkey/options")
  @LimitedAs("code")
  @Answers(200, PasskeyCreationAnswer)
  @ApiOperation({ summary: "What the device needs to make the new passkey" })
  async recoveryPasskeyOptions(
    @Body() _: NothingInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, options } = unwrap(await this.recovery.options(readStepToken(request), this.site.of(request)));
    setStepCookie(request, reply, token);
    return options;
  }

  @Post("passkey")
  @LimitedAs("code")
  @Answers(201, SessionAnswer)
  @ApiOperation({ summary: "Get back in with a new passkey; every other session ends" })
  async finishRecovery(
    @Body() { response, name }: NewPasskeyInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const device = deviceLabel(request.headers["user-agent"]);
    const opening = unwrap(await this.recovery.run(readStepToken(request), response, name, device));
    return this.welcome.give(request, reply, opening);
  }
}
