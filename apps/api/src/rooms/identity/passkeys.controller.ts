import { Body, Controller, Delete, Get, Param, Patch, Post, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import type { PasskeyCard } from "#domain/identity/passkeys.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText, momentTextOrNull } from "#edge/release/moment-text.js";
import { PublicSite } from "#edge/session/site.js";
import { clearStepCookie, readStepToken, setStepCookie } from "#edge/session/step-cookie.js";
import { NewPasskeyInput, PasskeyNameInput } from "./passkey.input.js";
import { PasskeyCreationAnswer } from "./passkey-options.answer.js";
import { Passkeys } from "./passkeys.js";
import { PasskeyAnswer, PasskeysAnswer } from "./session.answer.js";
import { RecoveryCodesAnswer } from "./start.answer.js";

@ApiTags("passkeys")
@Controller("v1")
@Access("signed-in")
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly site: PublicSite,
  ) {}

  @Get("passkeys")
  @Answers(200, PasskeysAnswer)
  @ApiOperation({ summary: "My passkeys" })
  async listPasskeys(@FromCaller() caller: Caller) {
    return { items: unwrap(await this.passkeys.list(caller)).map(asAnswer) };
  }

  @Post("passkeys/options")
  @Answers(200, PasskeyCreationAnswer)
  @ApiOperation({ summary: "What the device needs to make one more passkey" })
  async passkeyOptions(
    @Body() _: NothingInput,
    @FromCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, options } = unwrap(await this.passkeys.options(caller, this.site.of(request)));
    setStepCookie(request, reply, token);
    return options;
  }

  @Post("passkeys")
  @Answers(201, PasskeyAnswer)
  @ApiOperation({ summary: "Add a passkey" })
  async addPasskey(
    @Body() { response, name }: NewPasskeyInput,
    @FromCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const made = unwrap(await this.passkeys.add(caller, readStepToken(request), response, name));
    clearStepCookie(request, reply);
    return asAnswer(made);
  }

  @Patch("passkeys/:passkeyId")
  @Answers(204, null)
  @ApiOperation({ summary: "Give a passkey another name" })
  async renamePasskey(
    @Body() { name }: PasskeyNameInput,
    @FromCaller() caller: Caller,
    @Param("passkeyId") passkeyId: string,
  ) {
    unwrap(await this.passkeys.rename(caller, passkeyId, name));
  }

  @Delete("passkeys/:passkeyId")
  @Answers(204, null)
  @ApiOperation({ summary: "Remove a passkey; never the last one" })
  async removePasskey(@FromCaller() caller: Caller, @Param("passkeyId") passkeyId: string) {
    unwrap(await this.passkeys.remove(caller, passkeyId));
  }

  @Post("recovery-codes")
  @Answers(201, RecoveryCodesAnswer)
  @ApiOperation({ summary: "A new recovery card; the old one is worth nothing any more" })
  async renewRecoveryCodes(@Body() _: NothingInput, @FromCaller() caller: Caller) {
    return { recoveryCodes: unwrap(await this.passkeys.renewCard(caller)) };
  }
}

function asAnswer({ createdAt, lastUsedAt, ...card }: PasskeyCard): PasskeyAnswer {
  return { ...card, createdAt: momentText(createdAt), lastUsedAt: momentTextOrNull(lastUsedAt) };
}
