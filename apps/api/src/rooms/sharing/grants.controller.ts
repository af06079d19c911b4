import { Body, Controller, Get, Param, Post, Res } from "@nestjs/common";
import { ApiOperation, ApiResponse, ApiTags } from "@nestjs/swagger";
import type { FastifyReply } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { viewAnswer } from "#edge/release/released-answer.js";
import { ViewAnswer } from "#edge/release/view.answer.js";
import { CreateGrant } from "./create-grant.js";
import { GetGrant } from "./get-grant.js";
import { changedAnswer, grantAnswer, receiptAnswer } from "./grant-answer.js";
import { GrantsAnswer, MadeGrantAnswer, OneGrantAnswer, StoppedGrantsAnswer } from "./grant.answer.js";
import { CreateGrantInput, PreviewGrantInput, termsOf } from "./grant.input.js";
import { ListGrants } from "./list-grants.js";
import { PreviewGrant } from "./preview-grant.js";
import { StopAllGrants } from "./stop-all-grants.js";

@ApiTags("sharing")
@Controller("v1/dossiers/:dossierId/grants")
@Access("dossier")
export class GrantsController {
  constructor(
    private readonly listing: ListGrants,
    private readonly creating: CreateGrant,
    private readonly previewing: PreviewGrant,
    private readonly reading: GetGrant,
    private readonly stopping: StopAllGrants,
  ) {}

  @Get()
  @Answers(200, GrantsAnswer)
  @ApiOperation({ summary: "What is shared: all of it for the owner, their own for a reader" })
  async listGrants(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    return { items: unwrap(await this.listing.run(caller, dossierId)).map(grantAnswer) };
  }

  @Post()
  @Answers(201, MadeGrantAnswer, "Shared")
  @ApiResponse({ status: 202, type: MadeGrantAnswer, description: "Another key is needed first" })
  @ApiOperation({ summary: "Share with somebody, for one purpose and one period" })
  async createGrant(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Body() input: CreateGrantInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { requestId, supersedes, shownPeople, receipt: shown } = input;
    const wanted = { dossierId, terms: termsOf(input), shown, requestId, supersedes, shownPeople };
    const made = unwrap(await this.creating.run(caller, wanted, once));
    if ("proposalId" in made) void reply.status(202);
    return made;
  }

  @Post("stop")
  @Answers(200, StoppedGrantsAnswer)
  @ApiOperation({
    summary:
      "Stop everything that is shared, at once; what ran can be undone within ten seconds, what was paused has ended",
  })
  async stopAllGrants(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string, @Body() _: NothingInput) {
    const stopped = unwrap(await this.stopping.run(caller, dossierId));
    return { items: stopped.map(({ grantId, ...changed }) => ({ grantId, ...changedAnswer(changed) })) };
  }

  @Post("preview")
  @Answers(200, ViewAnswer)
  @ApiOperation({ summary: "Exactly what the reader will see" })
  async previewGrant(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Body() input: PreviewGrantInput,
  ) {
    const asked = { dossierId, terms: termsOf(input), supersedes: input.supersedes };
    const { view, marks } = unwrap(await this.previewing.run(caller, asked));
    return viewAnswer(view, marks);
  }

  @Get(":grantId")
  @Answers(200, OneGrantAnswer)
  @ApiOperation({ summary: "One grant; for the owner with its receipt" })
  async getGrant(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("grantId") grantId: string,
  ) {
    const { receipt, ...shown } = unwrap(await this.reading.run(caller, { dossierId, grantId }));
    return { ...grantAnswer(shown), receipt: receiptAnswer(receipt) };
  }
}
