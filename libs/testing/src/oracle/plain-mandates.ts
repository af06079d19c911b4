import type { Policy } from "#domain/sharing/policy.js";
import type { PlainPolicy } from "./plain.js";

type Reach = "all" | "none" | "as-written" | ReadonlySet<string>;

const written = (reach: Reach) => (typeof reach === "string" ? reach : [...reach]);

/** What the oracle has to know of a compiled policy to say what a representative reaches. */
export function plainMandatePolicy({ mandates, classes }: Policy): PlainPolicy {
  const ageBands = mandates.ageBands.map(({ from, to, read, decide }) => ({ from, to, read: written(read), decide }));
  const types = [...mandates.types].map(([type, power]) => [
    type,
    { ...power, read: written(power.read), decide: written(power.decide) },
  ]);
  return {
    ageBands,
    mandateTypes: Object.fromEntries(types),
    classes: Object.fromEntries([...classes.keys()].map((key) => [key, {}])),
  } as unknown as PlainPolicy;
}
