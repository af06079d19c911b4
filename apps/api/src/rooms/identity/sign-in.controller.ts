import { Body, Controller, Post, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { LimitedAs } from "#edge/security/flows.js";
import { deviceLabel } from "#edge/session/device-label.js";
import { setSessionCookie } from "#edge/session/session-cookie.js";
import { PublicSite } from "#edge/session/site.js";
import { clearStepCookie, readStepToken, setStepCookie } from "#edge/session/step-cookie.js";
import { SessionAnswer } from "./identity.answer.js";
import { PasskeyUseInput } from "./passkey.input.js";
import { PasskeyRequestAnswer } from "./passkey-options.answer.js";
import { FreshAnswer } from "./session.answer.js";
import { SignIn } from "./sign-in.js";
import { StepUp } from "./step-up.js";
import { Welcome } from "./welcome.js";

@ApiTags("sign-in")
@Controller("v1")
export class SignInController {
  constructor(
    private readonly signingIn: SignIn,
    private readonly stepUp: StepUp,
    private readonly welcome: Welcome,
    private readonly site: PublicSite,
  ) {}

  @Post("sign-in/options")
  @Access("public")
  @LimitedAs("sign-in")
  @Answers(200, PasskeyRequestAnswer)
  @ApiOperation({ summary: "What the device needs to use a passkey; names no account" })
  async signInOptions(
    @Body() _: NothingInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, options } = await this.signingIn.options(this.site.of(request));
    setStepCookie(request, reply, token);
    return options;
  }

  @Post("sign-in")
  @Access("public")
  @LimitedAs("sign-in")
  @Answers(201, SessionAnswer)
  @ApiOperation({ summary: "Sign in with a passkey" })
  async signIn(
    @Body() { response }: PasskeyUseInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const device = deviceLabel(request.headers["user-agent"]);
    const opening = unwrap(await this.signingIn.run(readStepToken(request), response, device));
    return this.welcome.give(request, reply, opening);
  }

  @Post("step-up/options")
  @Access("signed-in")
  @Answers(200, PasskeyRequestAnswer)
  @ApiOperation({ summary: "What the device needs to confirm that it is you" })
  async stepUpOptions(
    @Body() _: NothingInput,
    @FromCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, options } = unwrap(await this.stepUp.options(caller, this.site.of(request)));
    setStepCookie(request, reply, token);
    return options;
  }

  @Post("step-up")
  @Access("signed-in")
  @LimitedAs("code")
  @Answers(200, FreshAnswer)
  @ApiOperation({ summary: "Confirm that it is you; the session goes on under another token" })
  async confirmIdentity(
    @Body() { response }: PasskeyUseInput,
    @FromCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, minutes, freshUntil } = unwrap(await this.stepUp.run(caller, readStepToken(request), response));
    setSessionCookie(request, reply, token, minutes);
    clearStepCookie(request, reply);
    return { freshUntil: momentText(freshUntil) };
  }
}
