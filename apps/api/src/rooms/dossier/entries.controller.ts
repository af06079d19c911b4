import { Body, Controller, Delete, Get, Param, Post, Put, Query } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { OpenToMachines } from "#edge/machine/open-to-machines.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { listAnswer, oneEntryAnswer } from "#edge/release/released-answer.js";
import { AddRevision } from "./add-revision.js";
import { contentOf } from "./content.input.js";
import { CreateEntry } from "./create-entry.js";
import { EntriesAnswer, MadeEntryAnswer, OneEntryAnswer, RevisionAnswer, SavedAnswer } from "./dossier.answer.js";
import { DropDraft } from "./drop-draft.js";
import { CreateEntryInput, DraftInput, PurposeQuery, ReviseInput } from "./entry.input.js";
import { GetEntry } from "./get-entry.js";
import { KeepDraft } from "./keep-draft.js";
import { ListEntries } from "./list-entries.js";

@ApiTags("dossier")
@Controller("v1/dossiers/:dossierId/entries")
export class EntriesController {
  constructor(
    private readonly listing: ListEntries,
    private readonly creating: CreateEntry,
    private readonly reading: GetEntry,
    private readonly keeping: KeepDraft,
    private readonly dropping: DropDraft,
    private readonly revising: AddRevision,
  ) {}

  @Get()
  @Access("dossier")
  @Answers(200, EntriesAnswer)
  @ApiOperation({ summary: "Which sheets I may read, without their text" })
  async listEntries(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string, @Query() query: PurposeQuery) {
    return listAnswer(unwrap(await this.listing.run(caller, { dossierId, purpose: query.purpose })));
  }

  @Post()
  @Access("dossier")
  @OpenToMachines()
  @Answers(201, MadeEntryAnswer)
  @ApiOperation({ summary: "Start a sheet" })
  async createEntry(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Body() input: CreateEntryInput,
  ) {
    return unwrap(await this.creating.run(caller, { ...input, dossierId, content: contentOf(input.content) }, once));
  }

  @Get(":entryId")
  @Access("dossier")
  @Answers(200, OneEntryAnswer)
  @ApiOperation({ summary: "One sheet" })
  async getEntry(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Query() query: PurposeQuery,
  ) {
    const { view, marks, draft, history, before } = unwrap(
      await this.reading.run(caller, { dossierId, entryId, purpose: query.purpose }),
    );
    return {
      ...oneEntryAnswer(view, marks ?? undefined),
      draft: draft && { ...draft, savedAt: momentText(draft.savedAt) },
      history: history?.map((line) => ({ ...line, revision: line.number, authoredAt: momentText(line.authoredAt) })),
      before: before?.entries[0],
    };
  }

  @Put(":entryId/draft")
  @Access("dossier")
  @Answers(200, SavedAnswer)
  @ApiOperation({ summary: "Keep unfinished text, for myself only" })
  async keepDraft(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() input: DraftInput,
  ) {
    const content = contentOf(input.content);
    const { savedAt } = unwrap(await this.keeping.run(caller, { ...input, dossierId, entryId, content }));
    return { savedAt: momentText(savedAt) };
  }

  @Delete(":entryId/draft")
  @Access("dossier")
  @Answers(204, null)
  @ApiOperation({ summary: "Throw my unfinished text away" })
  async dropDraft(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Query() query: PurposeQuery,
  ) {
    unwrap(await this.dropping.run(caller, { dossierId, entryId, purpose: query.purpose }));
  }

  @Post(":entryId/revisions")
  @Access("dossier")
  @Answers(201, RevisionAnswer)
  @ApiOperation({ summary: "Write a next text; 409 with the newer number when somebody was first" })
  async addRevision(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("entryId") entryId: string,
    @Body() input: ReviseInput,
  ) {
    const content = contentOf(input.content);
    return unwrap(await this.revising.run(caller, { ...input, dossierId, entryId, content }, once));
  }
}
