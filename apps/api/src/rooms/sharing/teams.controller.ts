import { Controller, Get, Param } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { ListTeams } from "./list-teams.js";
import { LookAtTeam } from "./look-at-team.js";
import { SharedTeamsAnswer, TeamAnswer } from "./team.dto.js";

@ApiTags("sharing")
@Controller("v1/dossiers/:dossierId")
@Access("dossier")
export class TeamsController {
  constructor(
    private readonly looking: LookAtTeam,
    private readonly listing: ListTeams,
  ) {}

  @Get("teams/:granteeKey")
  @Answers(200, TeamAnswer)
  @ApiOperation({ summary: "Who is in a team, before sharing with it" })
  async lookAtTeam(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("granteeKey") granteeKey: string,
  ) {
    return unwrap(await this.looking.run(caller, dossierId, granteeKey));
  }

  @Get("teams")
  @Answers(200, SharedTeamsAnswer)
  @ApiOperation({ summary: "The teams I share with: who is in them, who is new, and from when they read" })
  async listTeams(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    const teams = unwrap(await this.listing.run(caller, dossierId));
    return {
      items: teams.map(({ people, ...team }) => ({
        ...team,
        people: people.map((person) => ({
          ...person,
          toldAt: momentText(person.toldAt),
          readsFrom: momentText(person.readsFrom),
        })),
      })),
    };
  }
}
