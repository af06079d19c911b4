import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds that a part may take to close, unless it needs longer by its nature. */
const USUAL_LIMIT = 10_000;

interface Closer {
  name: string;
  close: () => Promise<unknown>;
  /** Milliseconds. */
  limit: number;
}

/** What was started, to be closed in the opposite order; each once, also when another one fails or hangs. */
export class Closing {
  private readonly closers: Closer[] = [];
  private closed: Promise<void> | undefined;
  private isFine = true;

  constructor(private readonly complain: (line: string) => void) {}

  /** True from the moment that closing began: whoever is still starting something must stop doing so. */
  get hasBegun(): boolean {
    return this.closed !== undefined;
  }

  /** False once something did not close, or not in time: what it held may be left behind. */
  get isWell(): boolean {
    return this.isFine;
  }

  /** @param limit milliseconds after which it is given up */
  async add(name: string, close: () => Promise<unknown>, limit = USUAL_LIMIT): Promise<void> {
    const closer = { name, close, limit };
    if (this.hasBegun) await this.closeOne(closer);
    else this.closers.push(closer);
  }

  /** Closes everything; a second call waits for the first. */
  all(): Promise<void> {
    this.closed ??= this.closeAll();
    return this.closed;
  }

  private async closeAll(): Promise<void> {
    for (const closer of this.closers.toReversed()) await this.closeOne(closer);
  }

  private async closeOne({ name, close, limit }: Closer): Promise<void> {
    const giveUp = new AbortController();
    const late = pause(limit, "late", { signal: giveUp.signal }).catch(() => undefined);
    try {
      if ((await Promise.race([close(), late])) === "late")
        this.fail(`The ${name} did not close within ${limit / 1000} seconds.`);
    } catch (thrown) {
      this.fail(`The ${name} did not close well (${thrown instanceof Error ? thrown.message : String(thrown)}).`);
    } finally {
      giveUp.abort();
    }
  }

  private fail(line: string): void {
    this.isFine = false;
    this.complain(line);
  }
}
