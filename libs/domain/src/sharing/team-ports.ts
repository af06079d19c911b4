import type { TeamPlaceFacts } from "./facts.js";

/** Somebody the owner was told of in a team, as the owner sees them. */
export interface ToldMember extends TeamPlaceFacts {
  name: string;
  organisation: string;
  isBlocked: boolean;
}

/** What the owner was told of teams. Telling is not done here: the database does it when somebody joins. */
export abstract class TeamRepository {
  /** Everybody told of in the teams of grants of this dossier that have not ended; as far as this actor may know. */
  abstract told(dossierId: string): Promise<ToldMember[]>;
}
