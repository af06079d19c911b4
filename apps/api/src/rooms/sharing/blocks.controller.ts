import { Body, Controller, Delete, Get, Param, Post } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { FromOnce } from "#edge/once/from-once.js";
import { ProblemException } from "#edge/problem/problem-exception.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { BlockAnswer, blockOf, BlocksAnswer, CreateBlockInput } from "./block.dto.js";
import { CreateBlock } from "./create-block.js";
import { ListBlocks, type ShownBlock } from "./list-blocks.js";
import { RemoveBlock } from "./remove-block.js";

@ApiTags("sharing")
@Controller("v1/dossiers/:dossierId/blocks")
@Access("dossier")
export class BlocksController {
  constructor(
    private readonly listing: ListBlocks,
    private readonly creating: CreateBlock,
    private readonly removing: RemoveBlock,
  ) {}

  @Get()
  @Answers(200, BlocksAnswer)
  @ApiOperation({ summary: "With whom never" })
  async listBlocks(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    return { items: unwrap(await this.listing.run(caller, dossierId)).map(blockAnswer) };
  }

  @Post()
  @Answers(201, BlockAnswer)
  @ApiOperation({ summary: "Never share this with them; outranks every grant" })
  async createBlock(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Body() input: CreateBlockInput,
  ) {
    const block = blockOf(input);
    if (Array.isArray(block)) throw new ProblemException("invalid-input", block);
    return blockAnswer(unwrap(await this.creating.run(caller, { ...block, dossierId }, once)));
  }

  @Delete(":blockId")
  @Answers(204, null)
  @ApiOperation({ summary: "Take a never back" })
  async removeBlock(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("blockId") blockId: string,
  ) {
    unwrap(await this.removing.run(caller, { dossierId, blockId }));
  }
}

function blockAnswer(block: ShownBlock) {
  return { ...block, createdAt: momentText(block.createdAt) };
}
