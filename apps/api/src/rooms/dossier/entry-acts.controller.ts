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
import { AcceptEntry } from "./accept-entry.js";
import { EntryStateAnswer } from "./dossier.answer.js";
import { AcceptInput } from "./entry.input.js";
import { MakeEntryPrivate } from "./make-entry-private.js";
import { OpenEntry } from "./open-entry.js";
import { RemoveEntry } from "./remove-entry.js";
import { ShareEntryAgain } from "./share-entry-again.js";

/** What the owner does with a sheet. */
@ApiTags("dossier")
@Controller("v1/dossiers/:dossierId/entries/:entryId")
export class EntryActsController {
  constructor(
    private readonly opening: OpenEntry,
    private readonly accepting: AcceptEntry,
    private readonly removing: RemoveEntry,
    private readonly closing: MakeEntryPrivate,
    private readonly sharing: ShareEntryAgain,
  ) {}

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
    return unwrap(await this.opening.run(caller, { dossierId, entryId }, once));
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
    @Body() input: AcceptInput,
  ) {
    return unwrap(await this.accepting.run(caller, { ...input, dossierId, entryId }, once));
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
    return unwrap(await this.removing.run(caller, { dossierId, entryId }, once));
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
    return unwrap(await this.closing.run(caller, { dossierId, entryId }, once));
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
    return unwrap(await this.sharing.run(caller, { dossierId, entryId }, once));
  }
}
