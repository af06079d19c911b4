import type { ReaderCard } from "../../shared/api/types.js";

/** Somebody who is not here yet, as the owner calls them. */
export interface Invitee {
  name: string;
  address: string;
  profession: string;
}

/** What has been chosen so far. */
export interface Choice {
  reader: ReaderCard | null;
  /** Set when the reader is a whole team: who it was found by, and who is in it. */
  team?: { foundBy: ReaderCard; people: { name: string; granteeKey: string }[]; maxMonths: number } | null;
  /** Where the invitation goes, when the reader is not here yet. */
  inviteAt?: string | null;
  purpose: string | null;
  /** Lines the owner switched themself; the rest follows the suggestion. */
  switched: Record<string, boolean>;
  mayWrite: boolean;
  /** The first day on which it is over, YYYY-MM-DD. */
  until: string;
}

/** The invited reader as the steps need them: known by a name and a profession only. */
export function invitedReader({ name, profession }: Invitee, group: string): ReaderCard {
  return { granteeKey: "invited", name, profession, group, organisation: null, worksFor: null } as ReaderCard;
}
