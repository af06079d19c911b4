import { Body, Controller, Param, Post, Put } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { ActOnEntry } from "./act-on-entry.js";
import { contentOf } from "./content.input.js";
import { EntryStateAnswer, WrittenAnswer } from "./dossier.answer.js";
import { ReactionInput, SubmitInput, WithdrawInput } from "./entry.input.js";
import { PutReaction } from "./put-reaction.js";

/** What the writer does with a sheet, and the owner's words beside it. */
@ApiTags("dossier")
@Controller("v1/dossiers/:dossierId/entries/:entryId")
export class EntryTextsController {
  constructor(
    private readonly acting: ActOnEntry,
    private readonly reacting: PutReaction,
  ) {}

  @Post("submit")
  @Access("dossier")
  @Answers(200, EntryStateAnswer)
  @ApiOperation({ summary: "Send what I wrote to the owner, who reads it first" })
  async submitEntry(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() input: SubmitInput,
  ) {
    const content = input.content && contentOf(input.content);
    const sent = { dossierId, entryId, purpose: input.purpose, content };
    return unwrap(await this.acting.run(caller, "submit", sent, once));
  }

  @Post("withdraw")
  @Access("dossier")
  @Answers(200, EntryStateAnswer)
  @ApiOperation({ summary: "Take back what I wrote, with the reason" })
  async withdrawEntry(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() input: WithdrawInput,
  ) {
    return unwrap(await this.acting.run(caller, "withdraw", { dossierId, entryId, reason: input.reason }, once));
  }

  @Put("reaction")
  @Access("dossier")
  @Answers(200, WrittenAnswer)
  @ApiOperation({ summary: "My own view beside a sheet" })
  async putReaction(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() input: ReactionInput,
  ) {
    const { writtenAt } = unwrap(await this.reacting.run(caller, { ...input, dossierId, entryId }));
    return { writtenAt: momentText(writtenAt) };
  }
}
