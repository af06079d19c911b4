import { applyDecorators, SetMetadata } from "@nestjs/common";
import { ApiCookieAuth, ApiExtension } from "@nestjs/swagger";

/**
 * Who may come to a route at all. `public`: everybody · `signed-in`: whoever has a live session · `dossier`: the same, and
 * the use case asks the decision about the dossier in the path. What may be read there is decided in the domain only.
 */
export type AccessKind = "public" | "signed-in" | "dossier";

export const ACCESS = "regiemap:access";

/** Declares a route's access. A route without it is refused at run time and fails a test. */
export function Access(kind: AccessKind): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, kind),
    ApiExtension("x-access", kind),
    ...(kind === "public" ? [] : [ApiCookieAuth("session")]),
  );
}
