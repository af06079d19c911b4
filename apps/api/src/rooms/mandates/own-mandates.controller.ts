import { Body, Controller, Get, Post } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { LimitedAs } from "#edge/security/flows.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { ListMandates } from "./list-mandates.js";
import {
  AcceptedOfferAnswer,
  mandateAnswer,
  MandatesAnswer,
  OfferAnswer,
  OfferLinkInput,
  StatedAnswer,
  StateMandateInput,
} from "./mandate.dto.js";
import { StateMandate } from "./state-mandate.js";
import { TakeOffer } from "./take-offer.js";

/** For whom I act, and how that begins. */
@ApiTags("mandates")
@Controller("v1")
@Access("signed-in")
export class OwnMandatesController {
  constructor(
    private readonly listing: ListMandates,
    private readonly stating: StateMandate,
    private readonly offers: TakeOffer,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Get("mandates")
  @Answers(200, MandatesAnswer)
  @ApiOperation({ summary: "What I hold, and what it gives today" })
  async listMyMandates(@FromCaller() caller: Caller) {
    const shown = unwrap(await this.listing.mine(caller));
    return { items: shown.map((each) => mandateAnswer(each, this.vocabulary.policy)) };
  }

  @Post("mandates")
  @LimitedAs("ask")
  @Answers(202, StatedAnswer, "The same for everybody and every time")
  @ApiOperation({ summary: "Say that I represent somebody; always answered alike" })
  async stateMandate(@FromCaller() caller: Caller, @Body() input: StateMandateInput) {
    unwrap(await this.stating.run(caller, input));
    return {};
  }

  @Post("mandate-offers/look")
  @LimitedAs("ask")
  @Answers(200, OfferAnswer)
  @ApiOperation({ summary: "What an offer is about" })
  async lookAtMandateOffer(@FromCaller() caller: Caller, @Body() input: OfferLinkInput) {
    return unwrap(await this.offers.look(caller, input));
  }

  @Post("mandate-offers/accept")
  @LimitedAs("ask")
  @Answers(200, AcceptedOfferAnswer)
  @ApiOperation({ summary: "Take an offer; the owner then says that this is the right person" })
  async acceptMandateOffer(@FromCaller() caller: Caller, @Body() input: OfferLinkInput) {
    return unwrap(await this.offers.accept(caller, input));
  }
}
