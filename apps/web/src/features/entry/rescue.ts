import type { Content } from "../../shared/api/types.js";

/** A text, the sheet it belongs to when the server made that already, and the revision it was started from. */
export interface Rescued {
  content: Content;
  entryId: string | null;
  basedOn: number;
}

const storageKey = (key: string): string => `regiemap.draft.${key}`;

/** Text that the server does not have yet, kept in this tab until it has. Removed as soon as the server has it. */
export const rescue = {
  keep(key: string, rescued: Rescued): void {
    try {
      sessionStorage.setItem(storageKey(key), JSON.stringify(rescued));
    } catch {
      // no room or no storage: the text is still on the screen
    }
  },
  take(key: string): Rescued | null {
    try {
      const kept = JSON.parse(sessionStorage.getItem(storageKey(key)) ?? "null") as Partial<Rescued> | null;
      if (!kept?.content?.body) return null;
      return { content: kept.content, entryId: kept.entryId ?? null, basedOn: kept.basedOn ?? 0 };
    } catch {
      return null;
    }
  },
  drop(key: string): void {
    try {
      sessionStorage.removeItem(storageKey(key));
    } catch {
      // nothing was kept
    }
  },
};
