const WINDOW = 10 * 60_000;
const HOUR = 60 * 60_000;
/** Sessions that are remembered at most; the oldest are forgotten first. */
const MOST = 10_000;

/** Counts refusals per session in this process. Milliseconds of this process's clock: nothing is decided on them. */
export class RefusalCounter {
  private readonly counts = new Map<string, { count: number; since: number }>();
  private readonly told = new Map<string, number>();

  /** @param most refusals in ten minutes before somebody is not asked about any more */
  constructor(
    private readonly most: number,
    private readonly clock: () => number = Date.now,
  ) {}

  add(who: string): void {
    const now = this.clock();
    const known = this.counts.get(who);
    const counted =
      known && now - known.since < WINDOW ? { ...known, count: known.count + 1 } : { count: 1, since: now };
    remember(this.counts, who, counted);
  }

  isOver(who: string): boolean {
    const known = this.counts.get(who);
    return known !== undefined && known.count >= this.most && this.clock() - known.since < WINDOW;
  }

  /** True once an hour for somebody and a dossier. */
  isFirstThisHour(who: string, dossierId: string): boolean {
    const key = `${who} ${dossierId}`;
    const before = this.told.get(key);
    if (before !== undefined && this.clock() - before < HOUR) return false;
    remember(this.told, key, this.clock());
    return true;
  }
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.size > MOST ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
}
