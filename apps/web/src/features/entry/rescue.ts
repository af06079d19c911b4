import type { Content } from "../../shared/api/types.js";

/** Text that could not be sent yet, kept in this tab until it can. Removed as soon as the server has it. */
export const rescue = {
  keep(key: string, content: Content): void {
    try {
      sessionStorage.setItem(`regiemap.draft.${key}`, JSON.stringify(content));
    } catch {
      // no room or no storage: the text is still on the screen
    }
  },
  take(key: string): Content | null {
    try {
      const kept = sessionStorage.getItem(`regiemap.draft.${key}`);
      return kept === null ? null : (JSON.parse(kept) as Content);
    } catch {
      return null;
    }
  },
  drop(key: string): void {
    try {
      sessionStorage.removeItem(`regiemap.draft.${key}`);
    } catch {
      // nothing was kept
    }
  },
};
