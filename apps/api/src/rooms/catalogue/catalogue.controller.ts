import { Controller, Get, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import {
  publicCeiling,
  publicDataClasses,
  publicGlossary,
  publicLifePhases,
  publicPacks,
  publicProfessions,
  publicPurposes,
  publicSections,
  publicTemplates,
} from "#catalogue/public.js";
import type { Catalogue } from "#catalogue/types.js";
import { Access } from "#edge/access/access.decorator.js";
import { Answers } from "#edge/release/answers.js";
import { KeptAnswer } from "#edge/release/kept-answer.js";
import type { AnswerClass } from "#edge/release/out.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { CatalogueAnswer, CeilingAnswer, LifePhasesAnswer, PacksAnswer, PurposesAnswer } from "./catalogue.answer.js";

type Kind = (catalogue: Catalogue) => object;

const ANSWERS: readonly (readonly [Kind, AnswerClass])[] = [
  [publicProfessions, CatalogueAnswer],
  [publicTemplates, CatalogueAnswer],
  [publicPurposes, PurposesAnswer],
  [publicDataClasses, CatalogueAnswer],
  [publicLifePhases, LifePhasesAnswer],
  [publicSections, CatalogueAnswer],
  [publicPacks, PacksAnswer],
  [publicGlossary, CatalogueAnswer],
  [publicCeiling, CeilingAnswer],
];

/** The words and rules everybody may know. They change with a release only, so a client may keep them by their ETag. */
@ApiTags("catalogue")
@Controller("v1/catalogue")
@Access("public")
export class CatalogueController {
  private readonly kept: ReadonlyMap<Kind, KeptAnswer>;

  constructor({ catalogue }: Vocabulary) {
    this.kept = new Map(ANSWERS.map(([kind, answer]) => [kind, new KeptAnswer(answer, kind(catalogue))]));
  }

  @Get("professions")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "Professions and other readers" })
  listProfessions(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(publicProfessions, request, reply);
  }

  @Get("templates")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "Every kind of sheet" })
  listTemplates(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(publicTemplates, request, reply);
  }

  @Get("purposes")
  @Answers(200, PurposesAnswer)
  @ApiOperation({ summary: "Why a reader may look" })
  listPurposes(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(publicPurposes, request, reply);
  }

  @Get("data-classes")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "Kinds of information, from least to most sensitive" })
  listDataClasses(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(publicDataClasses, request, reply);
  }

  @Get("life-phases")
  @Answers(200, LifePhasesAnswer)
  @ApiOperation({ summary: "Phases and transitions" })
  listLifePhases(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(publicLifePhases, request, reply);
  }

  @Get("sections")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "The owner's own tabs" })
  listSections(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(publicSections, request, reply);
  }

  @Get("packs")
  @Answers(200, PacksAnswer)
  @ApiOperation({ summary: "What each receiver would like to read, in their order" })
  listPacks(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(publicPacks, request, reply);
  }

  @Get("glossary")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "Terms with their plain explanation" })
  listGlossary(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(publicGlossary, request, reply);
  }

  @Get("ceiling")
  @Answers(200, CeilingAnswer)
  @ApiOperation({ summary: "What may flow to whom at most" })
  listCeiling(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(publicCeiling, request, reply);
  }

  private send(kind: Kind, request: FastifyRequest, reply: FastifyReply): void {
    this.kept.get(kind)?.send(request, reply);
  }
}
