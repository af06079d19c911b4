import { Body, Controller, Get, Param, Post } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { NothingInput } from "#edge/input/nothing.input.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { ChangeMandate } from "./change-mandate.js";
import { GetTurning } from "./get-turning.js";
import { ListMandates } from "./list-mandates.js";
import {
  MadeOfferAnswer,
  mandateAnswer,
  MandatesAnswer,
  OfferMandateInput,
  TurningAnswer,
  turningAnswer,
} from "./mandate.dto.js";
import { OfferMandate } from "./offer-mandate.js";

/** Who acts for the owner of a dossier, or helps them. */
@ApiTags("mandates")
@Controller("v1/dossiers/:dossierId")
@Access("dossier")
export class MandatesController {
  constructor(
    private readonly listing: ListMandates,
    private readonly offering: OfferMandate,
    private readonly changing: ChangeMandate,
    private readonly turning: GetTurning,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Get("mandates")
  @Answers(200, MandatesAnswer)
  @ApiOperation({ summary: "Who acts for the owner: all for the owner, their own for a holder" })
  async listMandates(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    const shown = unwrap(await this.listing.run(caller, dossierId));
    return { items: shown.map((each) => mandateAnswer(each, this.vocabulary.policy)) };
  }

  @Post("mandates")
  @Answers(201, MadeOfferAnswer)
  @ApiOperation({ summary: "Ask somebody to help, or to act for me: a link that one person can take" })
  async offerMandate(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Body() { type, validUntil, classesAsWritten = [] }: OfferMandateInput,
  ) {
    const made = unwrap(await this.offering.run(caller, { dossierId, type, validUntil, classesAsWritten }));
    return { ...made, expiresAt: momentText(made.expiresAt) };
  }

  @Post("mandates/:mandateId/check")
  @Answers(204, null)
  @ApiOperation({ summary: "The owner says: yes, this is the right person" })
  async checkMandate(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("mandateId") mandateId: string,
    @Body() _: NothingInput,
  ) {
    unwrap(await this.changing.run(caller, { dossierId, mandateId }, "check"));
  }

  @Post("mandates/:mandateId/end")
  @Answers(204, null)
  @ApiOperation({ summary: "End it at once: the owner what they gave, a holder their own" })
  async endMandate(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Param("mandateId") mandateId: string,
    @Body() _: NothingInput,
  ) {
    unwrap(await this.changing.run(caller, { dossierId, mandateId }, "end"));
  }

  @Get("turning")
  @Answers(200, TurningAnswer)
  @ApiOperation({ summary: "The birthday that comes up, and what ends or is looked at again then" })
  async getTurning(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    return turningAnswer(unwrap(await this.turning.run(caller, dossierId)));
  }
}
