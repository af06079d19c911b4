import { Body, Controller, Param, Post } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { OwnMembership } from "./own-membership.js";
import { personAnswer, PersonAnswer, StateRegisterInput } from "./person.answer.js";

@ApiTags("directory")
@Controller("v1/memberships/:membershipId")
@Access("signed-in")
export class MembershipsController {
  constructor(private readonly own: OwnMembership) {}

  @Post("register")
  @Answers(200, PersonAnswer)
  @ApiOperation({ summary: "State my entry in a register; somebody else checks it" })
  async stateRegister(
    @FromCaller() caller: Caller,
    @Param("membershipId") membershipId: string,
    @Body() input: StateRegisterInput,
  ) {
    return personAnswer(unwrap(await this.own.stateRegister(caller, membershipId, input)));
  }

  @Post("leave")
  @Answers(204, null)
  @ApiOperation({ summary: "I do not work there any more: this role reads nothing from now on" })
  async leaveOrganisation(
    @FromCaller() caller: Caller,
    @Param("membershipId") membershipId: string,
    @Body() _: NothingInput,
  ) {
    unwrap(await this.own.leave(caller, membershipId));
  }
}
