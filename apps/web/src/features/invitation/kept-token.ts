const storageKey = "regiemap.invitation";

/**
 * The secret of an invitation. It stands behind the # of the link and so reaches no server by itself; it is taken from
 * the address and kept in this tab only, while somebody logs in or begins.
 */
export const keptToken = {
  take(): string {
    const token = decodeURIComponent(location.hash.slice(1));
    try {
      if (token !== "") sessionStorage.setItem(storageKey, token);
      return token !== "" ? token : (sessionStorage.getItem(storageKey) ?? "");
    } catch {
      return token; // without storage it lasts as long as the address
    }
  },
  isWaiting(): boolean {
    try {
      return sessionStorage.getItem(storageKey) !== null;
    } catch {
      return false;
    }
  },
  drop(): void {
    try {
      sessionStorage.removeItem(storageKey);
    } catch {
      // nothing was kept
    }
  },
};
