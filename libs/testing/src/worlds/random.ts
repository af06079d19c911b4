// Taken once: in a test's own context every look-up of a global is slow, and this runs millions of times.
const { floor, imul } = Math;

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  constructor(private seed: number) {}

  /** 0 ≤ n < 1 */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(things: readonly T[]): T {
    return things[this.below(things.length)]!;
  }

  /** The first thing mostly, another one now and then. */
  mostly<T>(usual: T, others: readonly T[], probability = 0.85): T {
    return this.chance(probability) ? usual : this.pick(others);
  }

  some<T>(things: readonly T[], probability: number): T[] {
    return things.filter(() => this.chance(probability));
  }
}
