import { applyDecorators, SetMetadata } from "@nestjs/common";
import { ApiHeader, ApiOAuth2 } from "@nestjs/swagger";
import { MEMBERSHIP_HEADER } from "./dpop-strategy.js";

export const OPEN_TO_MACHINES = "regiemap:open-to-machines";

/** A route that programs of organisations may use, in the name of a professional. Every other one is shut to them. */
export function OpenToMachines(): MethodDecorator {
  return applyDecorators(
    SetMetadata(OPEN_TO_MACHINES, true),
    ApiOAuth2([], "machine"),
    ApiHeader({ name: "DPoP", required: false, description: "Programs: a proof for this request (RFC 9449)." }),
    ApiHeader({
      name: MEMBERSHIP_HEADER,
      required: false,
      description: "Programs: the membership of the professional in whose name they act.",
    }),
  );
}
