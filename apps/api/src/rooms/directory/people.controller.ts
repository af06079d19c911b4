import { Body, Controller, Delete, Get, Param, Post, Req } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyRequest } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { LimitedAs } from "#edge/security/flows.js";
import { PublicSite } from "#edge/session/site.js";
import { InviteColleagueInput, MadeInvitationAnswer, sentAnswer, SentInvitationsAnswer } from "./invitation.dto.js";
import { Invite } from "./invite.js";
import { ManagePeople } from "./manage-people.js";
import { offerOf } from "./offer.input.js";
import { PeopleAnswer, personAnswer, PersonAnswer, StateRegisterInput } from "./person.answer.js";

/** The people of an organisation, for its managers: who they are and what was checked; nothing they read or wrote. */
@ApiTags("directory")
@Controller("v1/organisations/:organisationId")
@Access("signed-in")
export class PeopleController {
  constructor(
    private readonly people: ManagePeople,
    private readonly inviting: Invite,
    private readonly site: PublicSite,
  ) {}

  @Get("people")
  @Answers(200, PeopleAnswer)
  @ApiOperation({ summary: "Who works here, and what was checked about them" })
  async listPeople(@FromCaller() caller: Caller, @Param("organisationId") organisationId: string) {
    return { items: unwrap(await this.people.list(caller, organisationId)).map(personAnswer) };
  }

  @Post("people/:membershipId/confirm")
  @Answers(200, PersonAnswer)
  @ApiOperation({ summary: "Confirm that somebody works here as what they say; never oneself" })
  async confirmPerson(
    @FromCaller() caller: Caller,
    @Param("organisationId") organisationId: string,
    @Param("membershipId") membershipId: string,
    @Body() _: NothingInput,
  ) {
    return personAnswer(unwrap(await this.people.confirm(caller, { organisationId, membershipId })));
  }

  @Post("people/:membershipId/check-register")
  @Answers(200, PersonAnswer)
  @ApiOperation({
    summary: "Confirm that somebody stands in the register with this entry, as it was looked up; never oneself",
  })
  async checkPersonRegister(
    @FromCaller() caller: Caller,
    @Param("organisationId") organisationId: string,
    @Param("membershipId") membershipId: string,
    @Body() seen: StateRegisterInput,
  ) {
    return personAnswer(unwrap(await this.people.checkRegister(caller, { organisationId, membershipId }, seen)));
  }

  @Post("people/:membershipId/end")
  @Answers(200, PersonAnswer)
  @ApiOperation({ summary: "Somebody works here no longer: their access ends at once" })
  async endPerson(
    @FromCaller() caller: Caller,
    @Param("organisationId") organisationId: string,
    @Param("membershipId") membershipId: string,
    @Body() _: NothingInput,
  ) {
    return personAnswer(unwrap(await this.people.end(caller, { organisationId, membershipId })));
  }

  @Get("invitations")
  @Answers(200, SentInvitationsAnswer)
  @ApiOperation({ summary: "Whom we invited" })
  async listOrganisationInvitations(@FromCaller() caller: Caller, @Param("organisationId") organisationId: string) {
    const { sent, now } = unwrap(await this.inviting.sent(caller, organisationId));
    return { items: sent.map((each) => sentAnswer(each, now)) };
  }

  @Post("invitations")
  @LimitedAs("ask")
  @Answers(201, MadeInvitationAnswer)
  @ApiOperation({ summary: "Invite a colleague" })
  async inviteColleague(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("organisationId") organisationId: string,
    @Body() input: InviteColleagueInput,
    @Req() request: FastifyRequest,
  ) {
    const { origin } = this.site.of(request);
    const wanted = { organisationId, address: input.address, offer: offerOf(input), origin };
    const made = unwrap(await this.inviting.colleague(caller, wanted, once));
    return { ...made, expiresAt: momentText(made.expiresAt) };
  }

  @Delete("invitations/:invitationId")
  @Answers(204, null)
  @ApiOperation({ summary: "Take an invitation back" })
  async withdrawOrganisationInvitation(
    @FromCaller() caller: Caller,
    @Param("organisationId") organisationId: string,
    @Param("invitationId") invitationId: string,
  ) {
    unwrap(await this.inviting.withdraw(caller, organisationId, invitationId));
  }
}
