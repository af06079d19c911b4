import { Body, Controller, Delete, Get, Param, Post } from "@nestjs/common";
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
import { contentOf } from "./content.input.js";
import { ListPrepared } from "./list-prepared.js";
import { PrepareSheet } from "./prepare-sheet.js";
import { PreparedSheetsAnswer, PrepareSheetInput, PreparedIdAnswer, TakenAnswer } from "./prepared.dto.js";
import { RemovePrepared } from "./remove-prepared.js";
import { TakePrepared } from "./take-prepared.js";

/** Sheets that a helper wrote down for the owner, and that are not in the binder yet. */
@ApiTags("dossier")
@Controller("v1/dossiers/:dossierId/prepared-sheets")
@Access("dossier")
export class PreparedController {
  constructor(
    private readonly listing: ListPrepared,
    private readonly preparing: PrepareSheet,
    private readonly taking: TakePrepared,
    private readonly removing: RemovePrepared,
  ) {}

  @Get()
  @Answers(200, PreparedSheetsAnswer)
  @ApiOperation({ summary: "What helpers prepared: all for the owner, their own for a helper" })
  async listPreparedSheets(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    const sheets = unwrap(await this.listing.run(caller, dossierId));
    return {
      items: sheets.map(({ content, preparedBy, createdAt, ...sheet }) => ({
        ...sheet,
        ...content,
        preparedBy: preparedBy.name,
        createdAt: momentText(createdAt),
      })),
    };
  }

  @Post()
  @Answers(201, PreparedIdAnswer)
  @ApiOperation({ summary: "A helper writes a sheet down for the owner" })
  async prepareSheet(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Body() { templateKey, content }: PrepareSheetInput,
  ) {
    return unwrap(await this.preparing.run(caller, { dossierId, templateKey, content: contentOf(content) }, once));
  }

  @Post(":preparedId/take")
  @Answers(201, TakenAnswer)
  @ApiOperation({ summary: "The owner makes it their own unfinished text" })
  async takePreparedSheet(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("preparedId") preparedId: string,
    @Body() _: NothingInput,
  ) {
    return unwrap(await this.taking.run(caller, { dossierId, preparedId }));
  }

  @Delete(":preparedId")
  @Answers(204, null)
  @ApiOperation({ summary: "Throw it away" })
  async removePreparedSheet(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("preparedId") preparedId: string,
  ) {
    unwrap(await this.removing.run(caller, { dossierId, preparedId }));
  }
}
