import { Body, Controller, Post, Req } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyRequest } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { LimitedAs } from "#edge/security/flows.js";
import { PublicSite } from "#edge/session/site.js";
import { AcceptInvitation } from "./accept-invitation.js";
import { Invite } from "./invite.js";
import {
  AcceptedAnswer,
  InvitationAnswer,
  invitationAnswer,
  InvitationTokenInput,
  InviteStarterInput,
  MadeInvitationAnswer,
} from "./invitation.dto.js";

/** What was sent to somebody: looking at it takes the link only, accepting it takes the invited address too. */
@ApiTags("directory")
@Controller("v1/invitations")
export class InvitationsController {
  constructor(
    private readonly accepting: AcceptInvitation,
    private readonly inviting: Invite,
    private readonly site: PublicSite,
  ) {}

  @Post("look")
  @Access("public")
  @LimitedAs("code")
  @Answers(200, InvitationAnswer)
  @ApiOperation({ summary: "What an invitation is" })
  async lookAtInvitation(@Body() { token }: InvitationTokenInput) {
    return invitationAnswer(unwrap(await this.accepting.look(token)));
  }

  @Post("accept")
  @Access("signed-in")
  @LimitedAs("code")
  @Answers(200, AcceptedAnswer)
  @ApiOperation({ summary: "Accept an invitation that was sent to me" })
  async acceptInvitation(@FromCaller() caller: Caller, @Body() { token }: InvitationTokenInput) {
    return unwrap(await this.accepting.accept(caller, token));
  }

  @Post("start")
  @Access("signed-in")
  @LimitedAs("ask")
  @Answers(201, MadeInvitationAnswer)
  @ApiOperation({ summary: "Invite somebody to start a binder of their own" })
  async inviteStarter(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Body() { address }: InviteStarterInput,
    @Req() request: FastifyRequest,
  ) {
    const { origin } = this.site.of(request);
    const made = unwrap(await this.inviting.starter(caller, { address, origin }, once));
    return { ...made, expiresAt: momentText(made.expiresAt) };
  }
}
