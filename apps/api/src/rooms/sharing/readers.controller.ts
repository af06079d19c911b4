import { Controller, Get, Param, Query } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { Key, Text } from "#edge/input/fields.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { LimitedAs } from "#edge/security/flows.js";
import { ListDossierReaders } from "./list-dossier-readers.js";
import { DossierReadersAnswer, ReadersAnswer } from "./reader.answer.js";
import { SearchReaders } from "./search-readers.js";

export class ReadersQuery {
  @Text({ max: 100, optional: true, description: "Part of a name." }) text?: string;
  @Key({ optional: true }) profession?: string;
}

@ApiTags("sharing")
@Controller("v1")
export class ReadersController {
  constructor(
    private readonly searching: SearchReaders,
    private readonly listing: ListDossierReaders,
  ) {}

  @Get("readers")
  @Access("signed-in")
  @LimitedAs("search")
  @Answers(200, ReadersAnswer)
  @ApiOperation({ summary: "Whom I may choose to share with" })
  async searchReaders(@FromCaller() caller: Caller, @Query() query: ReadersQuery) {
    return { items: unwrap(await this.searching.run(caller, query)) };
  }

  @Get("dossiers/:dossierId/readers")
  @Access("dossier")
  @Answers(200, DossierReadersAnswer)
  @ApiOperation({ summary: "Who can read what now" })
  async listDossierReaders(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    const readers = unwrap(await this.listing.run(caller, dossierId));
    return {
      items: readers.map(({ grant, reader, entries }) => ({
        grantId: grant.id,
        reader,
        purpose: grant.purpose,
        validUntil: momentText(grant.validUntil),
        state: grant.state,
        entries: entries.map(({ entryId, fields }) => ({
          entryId,
          allFields: fields === "all",
          fields: fields === "all" ? [] : fields,
        })),
      })),
    };
  }
}
