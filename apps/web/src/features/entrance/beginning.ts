/** Where somebody is who begins. What they typed survives a reload: on a phone, looking for the mail may close the page. */
export interface Progress {
  step: "name" | "birth" | "address" | "code" | "key";
  as: "owner" | "guest";
  name: string;
  day: string;
  month: string;
  year: string;
  address: string;
}

const storageKey = "regiemap.beginning";

/** A beginning with nothing in it. */
export function emptyProgress(as: Progress["as"]): Progress {
  return { step: "name", as, name: "", day: "", month: "", year: "", address: "" };
}

/** What was typed before in this tab, or nothing yet. */
export function readProgress(as: Progress["as"]): Progress {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? "null") as Partial<Progress> | null;
    return kept?.as === as ? { ...emptyProgress(as), ...kept } : emptyProgress(as);
  } catch {
    return emptyProgress(as);
  }
}

/** Keeps it in this tab only; null forgets it. */
export function keepProgress(progress: Progress | null): void {
  try {
    if (progress === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(progress));
  } catch {
    // private mode without storage: it lasts as long as the page
  }
}

/** The date as YYYY-MM-DD, or null when there is no such day, it is still to come, or it is longer ago than a life. */
export function birthDateOf(
  { day, month, year }: Pick<Progress, "day" | "month" | "year">,
  today: string,
): string | null {
  const [d, m, y] = [day, month, year].map((part) => Number(part.trim())) as [number, number, number];
  if (![d, m, y].every(Number.isInteger) || y < 1900) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  const isReal = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  const text = isReal ? date.toISOString().slice(0, 10) : "";
  return isReal && text <= today ? text : null;
}

/** Whole years between two days (YYYY-MM-DD); the birthday itself counts. */
export function yearsOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) >= birthDate.slice(5) ? years : years - 1;
}
