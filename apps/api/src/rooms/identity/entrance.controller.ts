import { Controller, Get, Inject } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import { Access } from "#edge/access/access.decorator.js";
import { Answers } from "#edge/release/answers.js";
import { ENTRANCE, type Entrance } from "./entrance.token.js";
import { EntranceAnswer } from "./start.answer.js";

@ApiTags("start")
@Controller("v1")
@Access("public")
export class EntranceController {
  constructor(@Inject(ENTRANCE) private readonly entrance: Entrance) {}

  @Get("entrance")
  @Answers(200, EntranceAnswer)
  @ApiOperation({ summary: "What somebody who is not signed in finds here" })
  getEntrance() {
    return this.entrance;
  }
}
