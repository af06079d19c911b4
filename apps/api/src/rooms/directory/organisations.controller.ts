import { Body, Controller, Delete, Get, Param, Post, Put } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Organisation } from "#domain/directory/organisation.js";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentTextOrNull } from "#edge/release/moment-text.js";
import { LimitedAs } from "#edge/security/flows.js";
import { ManageOrganisation } from "./manage-organisation.js";
import { offerOf } from "./offer.input.js";
import {
  declaredOf,
  DeclarePurposesInput,
  MadeOrganisationAnswer,
  ManagedOrganisationAnswer,
  OrganisationsAnswer,
  RegisterOrganisationInput,
} from "./organisation.dto.js";
import { AddManagerInput } from "./person.answer.js";
import { RegisterOrganisation } from "./register-organisation.js";

@ApiTags("directory")
@Controller("v1/organisations")
@Access("signed-in")
export class OrganisationsController {
  constructor(
    private readonly registering: RegisterOrganisation,
    private readonly managing: ManageOrganisation,
  ) {}

  @Post()
  @LimitedAs("ask")
  @Answers(201, MadeOrganisationAnswer)
  @ApiOperation({ summary: "Register an organisation and manage it" })
  async registerOrganisation(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Body() input: RegisterOrganisationInput,
  ) {
    const { name, kind, website, contact, purposes, own } = input;
    const entry = { name, kind, website: website ?? null, contact };
    const wanted = { ...entry, purposes: declaredOf(purposes), own: own ? offerOf(own) : null };
    return unwrap(await this.registering.run(caller, wanted, once));
  }

  @Get()
  @Answers(200, OrganisationsAnswer)
  @ApiOperation({ summary: "The organisations I manage" })
  async listOrganisations(@FromCaller() caller: Caller) {
    const mine = unwrap(await this.managing.mine(caller));
    return { items: mine.map((each) => ({ ...each, approvedAt: momentTextOrNull(each.approvedAt) })) };
  }

  @Get(":organisationId")
  @Answers(200, ManagedOrganisationAnswer)
  @ApiOperation({ summary: "One I manage: its purposes and who else manages it" })
  async getOrganisation(@FromCaller() caller: Caller, @Param("organisationId") organisationId: string) {
    return organisationAnswer(unwrap(await this.managing.find(caller, organisationId)));
  }

  @Put(":organisationId/purposes")
  @Answers(200, ManagedOrganisationAnswer)
  @ApiOperation({ summary: "Say for which purposes we work, and on which legal basis" })
  async declarePurposes(
    @FromCaller() caller: Caller,
    @Param("organisationId") organisationId: string,
    @Body() { purposes }: DeclarePurposesInput,
  ) {
    return organisationAnswer(unwrap(await this.managing.declare(caller, organisationId, declaredOf(purposes))));
  }

  @Post(":organisationId/managers")
  @Answers(204, null)
  @ApiOperation({ summary: "Let a colleague manage it too" })
  async addManager(
    @FromCaller() caller: Caller,
    @Param("organisationId") organisationId: string,
    @Body() { membershipId }: AddManagerInput,
  ) {
    unwrap(await this.managing.addManager(caller, organisationId, membershipId));
  }

  @Delete(":organisationId/managers/:accountId")
  @Answers(204, null)
  @ApiOperation({ summary: "Somebody manages it no longer; the last one stays" })
  async removeManager(
    @FromCaller() caller: Caller,
    @Param("organisationId") organisationId: string,
    @Param("accountId") accountId: string,
  ) {
    unwrap(await this.managing.removeManager(caller, organisationId, accountId));
  }
}

function organisationAnswer({ purposes, approvedAt, ...organisation }: Organisation) {
  return {
    ...organisation,
    approvedAt: momentTextOrNull(approvedAt),
    purposes: purposes.map((each) => ({ ...each, approvedAt: momentTextOrNull(each.approvedAt) })),
  };
}
