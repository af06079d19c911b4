import { Body, Controller, Post, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Access } from "#edge/access/access.decorator.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { ProblemException } from "#edge/problem/problem-exception.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { LimitedAs } from "#edge/security/flows.js";
import { deviceLabel } from "#edge/session/device-label.js";
import { PublicSite } from "#edge/session/site.js";
import { clearStepCookie, readStepToken, setStepCookie } from "#edge/session/step-cookie.js";
import { localToday } from "#edge/local-today.js";
import { ConfirmStart } from "./confirm-start.js";
import { FinishStart } from "./finish-start.js";
import { NewPasskeyInput } from "./passkey.input.js";
import { PasskeyCreationAnswer } from "./passkey-options.answer.js";
import { AskedAnswer, NextAnswer, StartedAnswer } from "./start.answer.js";
import { CodeInput, StartInput } from "./start.input.js";
import { Start } from "./start.js";
import { Welcome } from "./welcome.js";

/** Beginning: a mailbox, a passkey, a binder. Every step knows the one before it by a cookie that is used once. */
@ApiTags("start")
@Controller("v1/start")
@Access("public")
export class StartController {
  constructor(
    private readonly starting: Start,
    private readonly confirming: ConfirmStart,
    private readonly finishing: FinishStart,
    private readonly welcome: Welcome,
    private readonly site: PublicSite,
  ) {}

  @Post()
  @LimitedAs("start")
  @Answers(202, AskedAnswer)
  @ApiOperation({ summary: "Begin: a code goes to the address; the answer is always the same" })
  async start(
    @Body() { as, birthDate, ...who }: StartInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const isOwner = as === "owner";
    if (isOwner !== (birthDate !== undefined))
      throw new ProblemException("invalid-input", [
        { pointer: "/birthDate", code: isOwner ? "required" : "unknown-field" },
      ]);
    const input = { ...who, birthDate: birthDate ?? null };
    const token = unwrap(await this.starting.run(input, localToday(), readStepToken(request)));
    setStepCookie(request, reply, token);
    return {};
  }

  @Post("code")
  @LimitedAs("code")
  @Answers(200, NextAnswer)
  @ApiOperation({ summary: "Give the code from the mail" })
  async confirmStart(
    @Body() { code }: CodeInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token = unwrap(await this.confirming.run(readStepToken(request), code));
    if (token === null) clearStepCookie(request, reply);
    else setStepCookie(request, reply, token);
    return { next: token === null ? "sign-in" : "passkey" };
  }

  @Post("passkey/options")
  @LimitedAs("code")
  @Answers(200, PasskeyCreationAnswer)
  @ApiOperation({ summary: "What the device needs to make the first passkey" })
  async startPasskeyOptions(
    @Body() _: NothingInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, options } = unwrap(await this.finishing.options(readStepToken(request), this.site.of(request)));
    setStepCookie(request, reply, token);
    return options;
  }

  @Post("passkey")
  @LimitedAs("code")
  @Answers(201, StartedAnswer)
  @ApiOperation({ summary: "Finish: the account, the binder, the passkey and the recovery card" })
  async finishStart(
    @Body() { response, name }: NewPasskeyInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const device = deviceLabel(request.headers["user-agent"]);
    const done = unwrap(await this.finishing.run(readStepToken(request), response, name, device));
    return { ...(await this.welcome.give(request, reply, done.opening)), recoveryCodes: done.recoveryCodes };
  }
}
