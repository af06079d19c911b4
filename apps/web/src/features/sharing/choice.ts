import type { ReaderCard } from "../../shared/api/types.js";

/** What has been chosen so far. */
export interface Choice {
  reader: ReaderCard | null;
  purpose: string | null;
  /** Lines the owner switched themself; the rest follows the suggestion. */
  switched: Record<string, boolean>;
  mayWrite: boolean;
  /** The first day on which it is over, YYYY-MM-DD. */
  until: string;
}
