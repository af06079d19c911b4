import type { ReaderCard } from "../../shared/api/types.js";

/** Somebody who is not here yet, as the owner calls them. */
export interface Invitee {
  name: string;
  address: string;
  profession: string;
}

/** Nothing is written of them yet. */
export const nobodyYet: Invitee = { name: "", address: "", profession: "" };

/** What has been chosen so far. */
export interface Choice {
  reader: ReaderCard | null;
  /** Set when the reader is a whole team: who it was found by, and who is in it. */
  team?: { foundBy: ReaderCard; people: { name: string; granteeKey: string }[]; maxMonths: number } | null;
  /** Who is being invited, as far as it is written; the reader is set once that is enough. */
  invitee?: Invitee | null;
  purpose: string | null;
  /** Lines the owner switched themself; the rest follows the suggestion. */
  switched: Record<string, boolean>;
  mayWrite: boolean;
  /** The first day on which it is over, YYYY-MM-DD. */
  until: string;
}

/** With this reader; what was chosen for another one does not count for them. */
export function withReader(reader: ReaderCard, invitee: Invitee | null = null): Partial<Choice> {
  return { reader, invitee, team: null, mayWrite: true, purpose: null, switched: {} };
}

/** The invited reader as the steps need them: known by a name and a profession only. */
export function invitedReader({ name, profession }: Invitee, group: string): ReaderCard {
  return { granteeKey: "invited", name, profession, group, organisation: null, worksFor: null } as ReaderCard;
}
