import { Controller, Get, Param, Query } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText, momentTextOrNull } from "#edge/release/moment-text.js";
import { viewAnswer } from "#edge/release/released-answer.js";
import { DossiersAnswer } from "./dossier.answer.js";
import { ViewAnswer } from "#edge/release/view.answer.js";
import { PurposeQuery } from "./entry.input.js";
import { GetView } from "./get-view.js";
import { ListDossiers } from "./list-dossiers.js";

@ApiTags("dossier")
@Controller("v1/dossiers")
export class DossierController {
  constructor(
    private readonly listing: ListDossiers,
    private readonly view: GetView,
  ) {}

  @Get()
  @Access("signed-in")
  @Answers(200, DossiersAnswer)
  @ApiOperation({ summary: "My own dossier, those I represent, and those that are shared with me" })
  async listDossiers(@FromCaller() caller: Caller) {
    const listings = unwrap(await this.listing.run(caller));
    return {
      items: listings.map((listing) => ({
        ...listing,
        id: listing.dossierId,
        purposes: listing.purposes.map((each) => ({ ...each, validUntil: momentText(each.validUntil) })),
        lastViewedAt: momentTextOrNull(listing.lastViewedAt),
        changedAt: momentTextOrNull(listing.changedAt),
      })),
    };
  }

  @Get(":dossierId/view")
  @Access("dossier")
  @Answers(200, ViewAnswer)
  @ApiOperation({ summary: "Everything I may read of one dossier, for one purpose" })
  async getView(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string, @Query() query: PurposeQuery) {
    const { view, marks } = unwrap(await this.view.run(caller, { dossierId, purpose: query.purpose }));
    return viewAnswer(view, marks);
  }
}
