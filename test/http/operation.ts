import type { World } from "./world.js";

/**
 * Who may do it: everybody, whoever is signed in, who decides about the dossier, a reader with a live grant, a writer, or who
 * manages the organisation.
 */
export type Kind = "public" | "self" | "owner" | "reader" | "writer" | "manager";

export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
}

export interface Operation {
  /** operationId in openapi.json */
  id: string;
  kind: Kind;
  /** Status of the right person's right request. */
  ok: number;
  /** Makes what the request is about and says the request. */
  call: (world: World) => Promise<Call> | Call;
}
