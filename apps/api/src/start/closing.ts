/** What was started, to be closed in the opposite order; each once, also when another one fails. */
export class Closing {
  private readonly closers: { name: string; close: () => Promise<unknown> }[] = [];
  private closed: Promise<void> | undefined;

  constructor(private readonly complain: (line: string) => void) {}

  /** True from the moment that closing began: whoever is still starting something must stop doing so. */
  get hasBegun(): boolean {
    return this.closed !== undefined;
  }

  async add(name: string, close: () => Promise<unknown>): Promise<void> {
    if (this.hasBegun) await this.closeOne({ name, close });
    else this.closers.push({ name, close });
  }

  /** Closes everything; a second call waits for the first. */
  all(): Promise<void> {
    this.closed ??= this.closeAll();
    return this.closed;
  }

  private async closeAll(): Promise<void> {
    for (const closer of this.closers.toReversed()) await this.closeOne(closer);
  }

  private async closeOne({ name, close }: { name: string; close: () => Promise<unknown> }): Promise<void> {
    try {
      await close();
    } catch (thrown) {
      this.complain(`The ${name} did not close well (${thrown instanceof Error ? thrown.message : String(thrown)}).`);
    }
  }
}
