const storageKey = "regiemap.way-back";
/** So long a way back is worth something, in milliseconds: as long as a ceremony elsewhere may take. */
const LASTS = 10 * 60_000;

interface Kept {
  path: string;
  at: number;
}

/** Only a path of this app: never another website, nor something that only looks like a path. */
export const isOwnPath = (path: unknown): path is string => typeof path === "string" && /^\/(?![/\\])/.test(path);

/**
 * Where somebody was before the browser left for a provider, in this tab only. The provider's answer comes back at the first
 * page; from there they go on to where they were.
 */
export const wayBack = {
  keep(path: string): void {
    try {
      sessionStorage.setItem(storageKey, JSON.stringify({ path, at: Date.now() } satisfies Kept));
    } catch {
      // without storage they come back at the first page
    }
  },
  look(): string | null {
    try {
      const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? "null") as Partial<Kept> | null;
      return kept && isOwnPath(kept.path) && Date.now() - Number(kept.at) < LASTS ? kept.path : null;
    } catch {
      return null;
    }
  },
  take(): string | null {
    const path = wayBack.look();
    try {
      sessionStorage.removeItem(storageKey);
    } catch {
      // nothing was kept
    }
    return path;
  },
};
