import { Body, Controller, Get, Post, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import type { OwnAddress } from "#domain/identity/own-access.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentTextOrNull } from "#edge/release/moment-text.js";
import { LimitedAs } from "#edge/security/flows.js";
import { clearStepCookie, readStepToken, setStepCookie } from "#edge/session/step-cookie.js";
import { NewAddressInput, OwnAddressAnswer } from "./address.dto.js";
import { ChangeAddress } from "./change-address.js";
import { AskedAnswer } from "./start.answer.js";
import { CodeInput } from "./start.input.js";

/** The address of one's own mail: seeing it, and moving to another one. */
@ApiTags("access")
@Controller("v1/address")
@Access("signed-in")
export class AddressController {
  constructor(private readonly changing: ChangeAddress) {}

  @Get()
  @Answers(200, OwnAddressAnswer)
  @ApiOperation({ summary: "Where my mail goes" })
  async getAddress(@FromCaller() caller: Caller) {
    return answerOf(await this.changing.own(caller));
  }

  @Post()
  @LimitedAs("start")
  @Answers(202, AskedAnswer)
  @ApiOperation({ summary: "Ask for a code at another address; needs a fresh session; the answer is always the same" })
  async askAddress(
    @Body() { address, language }: NewAddressInput,
    @FromCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    setStepCookie(request, reply, unwrap(await this.changing.ask(caller, address, language)));
    return {};
  }

  @Post("code")
  @LimitedAs("code")
  @Answers(200, OwnAddressAnswer)
  @ApiOperation({ summary: "Give the code from the mail: from now on my mail goes there" })
  async proveAddress(
    @Body() { code }: CodeInput,
    @FromCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const own = unwrap(await this.changing.prove(caller, readStepToken(request), code));
    clearStepCookie(request, reply);
    return answerOf(own);
  }
}

function answerOf(own: OwnAddress | null) {
  return { address: own?.address ?? null, verifiedAt: momentTextOrNull(own?.verifiedAt ?? null) };
}
