import { Controller, Get, Param } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { viewAnswer } from "#edge/release/released-answer.js";
import { LimitedAs } from "#edge/security/flows.js";
import { ExportDossier } from "./export-dossier.js";
import { ExportAnswer } from "./export.answer.js";

@ApiTags("export")
@Controller("v1/dossiers/:dossierId/export")
@Access("dossier")
export class ExportController {
  constructor(private readonly exporting: ExportDossier) {}

  @Get()
  @LimitedAs("export")
  @Answers(200, ExportAnswer)
  @ApiOperation({ summary: "Take everything along, as one file" })
  async exportDossier(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    const { madeAt, view, marks } = unwrap(await this.exporting.run(caller, dossierId));
    return { madeAt: momentText(madeAt), view: viewAnswer(view, marks) };
  }
}
