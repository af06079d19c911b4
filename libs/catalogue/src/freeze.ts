/** Freezes a value and all it holds. */
export function freezeDeep<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) freezeDeep<unknown>(item);
  }
  return value;
}

/** A map that cannot be changed any more: a set, delete or clear throws. */
export function frozenMap<V>(entries: Iterable<readonly [string, V]>): ReadonlyMap<string, V> {
  const map = new Map(entries);
  const refuse = (): never => {
    throw new TypeError("The catalogue does not change while the process runs.");
  };
  return Object.freeze(Object.assign(map, { set: refuse, delete: refuse, clear: refuse }));
}

/** By key, in the order of the list. */
export function byKey<T extends { readonly key: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return frozenMap(things.map((thing) => [thing.key, freezeDeep(thing)]));
}
