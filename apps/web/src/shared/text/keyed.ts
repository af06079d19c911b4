/** Things with a key of their own for a list on the screen: what they say, and which of those that say the same. */
export function keyed<T>(things: readonly T[]): { key: string; thing: T }[] {
  const seen = new Map<string, number>();
  return things.map((thing) => {
    const said = JSON.stringify(thing);
    const turn = seen.get(said) ?? 0;
    seen.set(said, turn + 1);
    return { key: `${turn} ${said}`, thing };
  });
}
