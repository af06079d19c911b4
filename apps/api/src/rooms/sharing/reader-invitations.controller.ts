import { Body, Controller, Delete, Get, Param, Post, Req } from "@nestjs/common";
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
import { PublicSite } from "#edge/session/site.js";
import { viewAnswer } from "#edge/release/released-answer.js";
import { ViewAnswer } from "#edge/release/view.answer.js";
import { LimitedAs } from "#edge/security/flows.js";
import { InviteReader } from "./invite-reader.js";
import { PreviewGrant } from "./preview-grant.js";
import {
  invitedTermsOf,
  InviteReaderInput,
  MadeReaderInvitationAnswer,
  PreviewInvitedInput,
  readerInvitationAnswer,
  ReaderInvitationsAnswer,
} from "./reader-invitation.dto.js";
import { ReaderInvitations } from "./reader-invitations.js";

@ApiTags("sharing")
@Controller("v1/dossiers/:dossierId/invitations")
@Access("dossier")
export class ReaderInvitationsController {
  constructor(
    private readonly inviting: InviteReader,
    private readonly invitations: ReaderInvitations,
    private readonly previewing: PreviewGrant,
    private readonly site: PublicSite,
  ) {}

  @Get()
  @Answers(200, ReaderInvitationsAnswer)
  @ApiOperation({ summary: "Professionals who were invited to read" })
  async listReaderInvitations(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    const { sent, now } = unwrap(await this.invitations.list(caller, dossierId));
    return { items: sent.map((each) => readerInvitationAnswer(each, now)) };
  }

  @Post()
  @LimitedAs("ask")
  @Answers(201, MadeReaderInvitationAnswer)
  @ApiOperation({ summary: "Invite a professional to read, with everything ready; it begins when they accept" })
  async inviteReader(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Body() input: InviteReaderInput,
    @Req() request: FastifyRequest,
  ) {
    const { address, profession, receipt: shown } = input;
    const { origin } = this.site.of(request);
    const wanted = { dossierId, address, profession, origin, terms: invitedTermsOf(input), shown };
    const made = unwrap(await this.inviting.run(caller, wanted, once));
    return { ...made, expiresAt: momentText(made.expiresAt) };
  }

  @Post("preview")
  @Answers(200, ViewAnswer)
  @ApiOperation({ summary: "What whoever is invited would see" })
  async previewInvitation(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Body() input: PreviewInvitedInput,
  ) {
    const asked = { dossierId, profession: input.profession, terms: invitedTermsOf(input) };
    const { view, marks } = unwrap(await this.previewing.ofInvited(caller, asked));
    return viewAnswer(view, marks);
  }

  @Delete(":invitationId")
  @Answers(204, null)
  @ApiOperation({ summary: "Take an invitation back" })
  async withdrawReaderInvitation(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("invitationId") invitationId: string,
  ) {
    unwrap(await this.invitations.withdraw(caller, { dossierId, invitationId }));
  }
}
