import { Body, Controller, Delete, Get, Param, Post, Res } from "@nestjs/common";
import { ApiOperation, ApiResponse, ApiTags } from "@nestjs/swagger";
import type { FastifyReply } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { ConfirmProposal } from "./confirm-proposal.js";
import { scopeAnswer } from "./grant-answer.js";
import { MadeGrantAnswer, PreparedAnswer, ProposalsAnswer } from "./grant.answer.js";
import { PrepareGrantInput, termsOf } from "./grant.input.js";
import { ListProposals } from "./list-proposals.js";
import { PrepareGrant } from "./prepare-grant.js";
import { RemoveProposal } from "./remove-proposal.js";

/** Grants that wait for a second key: an owner of 12 to 15 decides together with a parent or guardian. */
@ApiTags("sharing")
@Controller("v1/dossiers/:dossierId/grant-proposals")
@Access("dossier")
export class ProposalsController {
  constructor(
    private readonly listing: ListProposals,
    private readonly preparing: PrepareGrant,
    private readonly confirming: ConfirmProposal,
    private readonly removing: RemoveProposal,
  ) {}

  @Get()
  @Answers(200, ProposalsAnswer)
  @ApiOperation({ summary: "What waits for another key" })
  async listGrantProposals(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    const shown = unwrap(await this.listing.run(caller, dossierId));
    return {
      items: shown.map(({ proposal, reader }) => ({
        ...proposal,
        ...proposal.terms,
        reader,
        preparedBy: proposal.preparedBy?.name ?? null,
        shownText: proposal.receipt.noticeText,
        scope: proposal.terms.scope.map(scopeAnswer),
        validFrom: momentText(proposal.terms.validFrom),
        validUntil: momentText(proposal.terms.validUntil),
        createdAt: momentText(proposal.createdAt),
        expiresAt: momentText(proposal.expiresAt),
      })),
    };
  }

  @Post()
  @Answers(201, PreparedAnswer)
  @ApiOperation({ summary: "A helper puts a share ready; the owner decides" })
  async prepareGrant(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Body() input: PrepareGrantInput,
  ) {
    const prepared = { dossierId, terms: termsOf(input), shown: input.receipt };
    return unwrap(await this.preparing.run(caller, prepared, once));
  }

  @Post(":proposalId/confirm")
  @Answers(201, MadeGrantAnswer)
  @ApiResponse({ status: 202, type: MadeGrantAnswer, description: "It waits for somebody else still" })
  @ApiOperation({ summary: "Give my key; the last one makes the grant" })
  async confirmGrantProposal(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("proposalId") proposalId: string,
    @Body() _: NothingInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const made = unwrap(await this.confirming.run(caller, { dossierId, proposalId }, once));
    if ("proposalId" in made) void reply.status(202);
    return made;
  }

  @Delete(":proposalId")
  @Answers(204, null)
  @ApiOperation({ summary: "Say no to it, or take it back" })
  async removeGrantProposal(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("proposalId") proposalId: string,
  ) {
    unwrap(await this.removing.run(caller, { dossierId, proposalId }));
  }
}
