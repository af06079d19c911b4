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
import { ActOnEntry } from "./act-on-entry.js";
import { EntryStateAnswer } from "./dossier.answer.js";
import { ReadTextInput } from "./entry.input.js";

/** What the owner does with a sheet. */
@ApiTags("dossier")
@Controller("v1/dossiers/:dossierId/entries/:entryId")
export class EntryActsController {
  constructor(private readonly acting: ActOnEntry) {}

  @Post("open")
  @Access("dossier")
  @Answers(200, EntryStateAnswer)
  @ApiOperation({ summary: "Open what somebody wrote about me" })
  async openEntry(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() _: NothingInput,
  ) {
    return unwrap(await this.acting.run(caller, "open", { dossierId, entryId }, once));
  }

  @Post("accept")
  @Access("dossier")
  @Answers(200, EntryStateAnswer)
  @ApiOperation({ summary: "Let a text that I read be shared" })
  async acceptEntry(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() input: ReadTextInput,
  ) {
    return unwrap(await this.acting.run(caller, "accept", { ...input, dossierId, entryId }, once));
  }

  @Post("turn-down")
  @Access("dossier")
  @Answers(200, EntryStateAnswer)
  @ApiOperation({ summary: "Keep my sheet as it was before a change that waits" })
  async turnEntryDown(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() input: ReadTextInput,
  ) {
    return unwrap(await this.acting.run(caller, "turn-down", { ...input, dossierId, entryId }, once));
  }

  @Post("remove")
  @Access("dossier")
  @Answers(200, EntryStateAnswer)
  @ApiOperation({ summary: "Take a sheet out of my dossier" })
  async removeEntry(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() _: NothingInput,
  ) {
    return unwrap(await this.acting.run(caller, "remove", { dossierId, entryId }, once));
  }

  @Post("make-private")
  @Access("dossier")
  @Answers(200, EntryStateAnswer)
  @ApiOperation({ summary: "Keep a sheet of my own to myself" })
  async makeEntryPrivate(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() _: NothingInput,
  ) {
    return unwrap(await this.acting.run(caller, "make-private", { dossierId, entryId }, once));
  }

  @Post("share-again")
  @Access("dossier")
  @Answers(200, EntryStateAnswer)
  @ApiOperation({ summary: "Let a sheet of my own be shared again" })
  async shareEntryAgain(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() _: NothingInput,
  ) {
    return unwrap(await this.acting.run(caller, "share-again", { dossierId, entryId }, once));
  }
}
