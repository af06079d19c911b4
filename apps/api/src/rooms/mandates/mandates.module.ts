import { Module } from "@nestjs/common";
import { ChangeMandate } from "./change-mandate.js";
import { GetTurning } from "./get-turning.js";
import { ListMandates } from "./list-mandates.js";
import { MandatesController } from "./mandates.controller.js";
import { OfferMandate } from "./offer-mandate.js";
import { OwnMandatesController } from "./own-mandates.controller.js";
import { StateMandate } from "./state-mandate.js";
import { TakeOffer } from "./take-offer.js";

@Module({
  controllers: [MandatesController, OwnMandatesController],
  providers: [ChangeMandate, GetTurning, ListMandates, OfferMandate, StateMandate, TakeOffer],
})
export class MandatesModule {}
