import type { Report } from "./fault.js";

/** A check of one content that depends on nothing else. */
type Alone<C extends object> = (content: C, report: Report) => void;

/** The same check, done once per content however often it is asked; content does not change once it was read. */
export function oncePer<C extends object>(check: Alone<C>): Alone<C> {
  const known = new WeakMap<C, readonly (readonly [key: string, reason: string])[]>();
  return (content, report) => {
    for (const [key, reason] of known.get(content) ?? first(content)) report(key, reason);
  };

  function first(content: C): readonly (readonly [string, string])[] {
    const faults: [string, string][] = [];
    check(content, (key, reason) => faults.push([key, reason]));
    known.set(content, faults);
    return faults;
  }
}
