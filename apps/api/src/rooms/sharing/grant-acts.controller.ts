import { Body, Controller, Param, Post } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { ActOnGrant } from "./act-on-grant.js";
import { GiveBackGrant } from "./give-back-grant.js";
import { changedAnswer } from "./grant-answer.js";
import { GrantStateAnswer, ReviewedAnswer } from "./grant.answer.js";
import { moment, ShortenInput } from "./grant.input.js";
import { ReviewGrant } from "./review-grant.js";

/** What happens with a grant after it was made. Its terms never change. */
@ApiTags("sharing")
@Controller("v1/dossiers/:dossierId/grants/:grantId")
@Access("dossier")
export class GrantActsController {
  constructor(
    private readonly acting: ActOnGrant,
    private readonly givingBack: GiveBackGrant,
    private readonly reviewing: ReviewGrant,
  ) {}

  @Post("stop")
  @Answers(200, GrantStateAnswer)
  @ApiOperation({
    summary: "Stop sharing, at once; to be undone within ten seconds unless it was paused: then it has ended",
  })
  async stopGrant(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("grantId") grantId: string,
    @Body() _: NothingInput,
  ) {
    const place = { dossierId, grantId };
    return changedAnswer(unwrap(await this.acting.run(caller, "stop", place, once)));
  }

  @Post("review")
  @Answers(200, ReviewedAnswer)
  @ApiOperation({ summary: "The owner looked at it and lets it stay as it is" })
  async reviewGrant(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("grantId") grantId: string,
    @Body() _: NothingInput,
  ) {
    const { reviewedAt } = unwrap(await this.reviewing.run(caller, { dossierId, grantId }));
    return { reviewedAt: momentText(reviewedAt) };
  }

  @Post("undo-stop")
  @Answers(200, GrantStateAnswer)
  @ApiOperation({ summary: "Take a stop back" })
  async undoStop(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("grantId") grantId: string,
    @Body() _: NothingInput,
  ) {
    const place = { dossierId, grantId };
    return changedAnswer(unwrap(await this.acting.run(caller, "undo-stop", place, once)));
  }

  @Post("pause")
  @Answers(200, GrantStateAnswer)
  @ApiOperation({ summary: "Let nobody read under it for now" })
  async pauseGrant(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("grantId") grantId: string,
    @Body() _: NothingInput,
  ) {
    const place = { dossierId, grantId };
    return changedAnswer(unwrap(await this.acting.run(caller, "pause", place, once)));
  }

  @Post("resume")
  @Answers(200, GrantStateAnswer)
  @ApiOperation({ summary: "Let it count again" })
  async resumeGrant(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("grantId") grantId: string,
    @Body() _: NothingInput,
  ) {
    const place = { dossierId, grantId };
    return changedAnswer(unwrap(await this.acting.run(caller, "resume", place, once)));
  }

  @Post("shorten")
  @Answers(200, GrantStateAnswer)
  @ApiOperation({ summary: "Let it end earlier" })
  async shortenGrant(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("grantId") grantId: string,
    @Body() input: ShortenInput,
  ) {
    const place = { dossierId, grantId, validUntil: moment(input.validUntil) };
    return changedAnswer(unwrap(await this.acting.run(caller, "shorten", place, once)));
  }

  @Post("give-back")
  @Answers(200, GrantStateAnswer)
  @ApiOperation({ summary: "Give back what was shared with me" })
  async giveBackGrant(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("grantId") grantId: string,
    @Body() _: NothingInput,
  ) {
    const place = { dossierId, grantId };
    return changedAnswer(unwrap(await this.givingBack.run(caller, place, once)));
  }
}
