import { declaredOf, type AnswerClass, type Declared, type OutType } from "./out.js";

type Strip = (value: unknown) => unknown;

const compiled = new Map<AnswerClass, Strip>();

/** Copies the declared fields of an answer and nothing else, to any depth. Compiled once per class. */
export function strip(answer: AnswerClass, value: unknown): unknown {
  let made = compiled.get(answer);
  if (made === undefined) compiled.set(answer, (made = compile(answer)));
  return made(value);
}

function compile(answer: AnswerClass): Strip {
  const fields = [...declaredOf(answer)].map(([name, declared]) => ({ name, let: fieldOf(declared) }));
  return (value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
    const made: Record<string, unknown> = {};
    for (const field of fields) {
      const inside = (value as Record<string, unknown>)[field.name];
      const out = inside === null || inside === undefined ? inside : field.let(inside);
      if (out !== undefined) made[field.name] = out;
    }
    return made;
  };
}

function fieldOf({ type, list }: Declared): Strip {
  const one = valueOf(type);
  if (!list) return one;
  return (value) => (Array.isArray(value) ? value.map(one).filter((each) => each !== undefined) : undefined);
}

/** A value of another kind than declared is not let out either: an object in the place of a text is a row by accident. */
function valueOf(type: OutType): Strip {
  if (typeof type === "function") return (value) => strip(type(), value);
  if (type === "open") return (value) => (typeof value === "object" ? value : undefined);
  if (type === "integer") return (value) => (typeof value === "number" ? value : undefined);
  if (type === "boolean") return (value) => (typeof value === "boolean" ? value : undefined);
  return (value) => (typeof value === "string" ? value : undefined);
}
