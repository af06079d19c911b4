import { createHash } from "node:crypto";
import { Controller, Get, Headers, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply } from "fastify";
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
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { CatalogueAnswer, CeilingAnswer, LifePhasesAnswer, PacksAnswer, PurposesAnswer } from "./catalogue.answer.js";

type Kind = (catalogue: Catalogue) => object;

/** The words and rules everybody may know. They change with a release only, so a client may keep them by their ETag. */
@ApiTags("catalogue")
@Controller("v1/catalogue")
@Access("public")
export class CatalogueController {
  private readonly tags = new Map<Kind, { tag: string; list: object }>();

  constructor(private readonly vocabulary: Vocabulary) {}

  @Get("professions")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "Professions and other readers" })
  listProfessions(
    @Headers("if-none-match") known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.send(publicProfessions, known, reply);
  }

  @Get("templates")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "Every kind of sheet" })
  listTemplates(@Headers("if-none-match") known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send(publicTemplates, known, reply);
  }

  @Get("purposes")
  @Answers(200, PurposesAnswer)
  @ApiOperation({ summary: "Why a reader may look" })
  listPurposes(@Headers("if-none-match") known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send(publicPurposes, known, reply);
  }

  @Get("data-classes")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "Kinds of information, from least to most sensitive" })
  listDataClasses(
    @Headers("if-none-match") known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.send(publicDataClasses, known, reply);
  }

  @Get("life-phases")
  @Answers(200, LifePhasesAnswer)
  @ApiOperation({ summary: "Phases and transitions" })
  listLifePhases(@Headers("if-none-match") known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send(publicLifePhases, known, reply);
  }

  @Get("sections")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "The owner's own tabs" })
  listSections(@Headers("if-none-match") known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send(publicSections, known, reply);
  }

  @Get("packs")
  @Answers(200, PacksAnswer)
  @ApiOperation({ summary: "What each receiver would like to read, in their order" })
  listPacks(@Headers("if-none-match") known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send(publicPacks, known, reply);
  }

  @Get("glossary")
  @Answers(200, CatalogueAnswer)
  @ApiOperation({ summary: "Terms with their plain explanation" })
  listGlossary(@Headers("if-none-match") known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send(publicGlossary, known, reply);
  }

  @Get("ceiling")
  @Answers(200, CeilingAnswer)
  @ApiOperation({ summary: "What may flow to whom at most" })
  listCeiling(@Headers("if-none-match") known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send(publicCeiling, known, reply);
  }

  private send(kind: Kind, known: string | undefined, reply: FastifyReply): object | undefined {
    const made = this.tags.get(kind) ?? this.make(kind);
    void reply.headers({ ETag: made.tag, "Cache-Control": "public, no-cache" });
    if (known !== made.tag) return made.list;
    void reply.status(304);
    return undefined;
  }

  private make(kind: Kind): { tag: string; list: object } {
    const list = kind(this.vocabulary.catalogue);
    const hash = createHash("sha256").update(JSON.stringify(list)).digest("base64url").slice(0, 22);
    const made = { tag: `"${hash}"`, list };
    this.tags.set(kind, made);
    return made;
  }
}
