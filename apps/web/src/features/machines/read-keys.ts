/** What is wrong with keys that somebody pasted, as a key of `machines:wrong`. */
export type KeysProblem = "empty" | "notJson" | "noKeys" | "secret";

export type ReadKeys = { jwks: Record<string, unknown> } | { problem: KeysProblem };

/** Members that only a secret key has: it is not even sent. */
const SECRET = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/** Reads a pasted JSON Web Key Set; one key alone is a set of one. Whether the keys are good is for the server to say. */
export function readKeys(text: string): ReadKeys {
  if (text.trim() === "") return { problem: "empty" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "notJson" };
  }
  if (typeof value !== "object" || value === null) return { problem: "noKeys" };
  const { keys, kty } = value as { keys?: unknown; kty?: unknown };
  const list: unknown = typeof kty === "string" ? [value] : keys;
  if (!Array.isArray(list) || list.length === 0) return { problem: "noKeys" };
  const isSecret = (key: unknown): boolean =>
    typeof key === "object" && key !== null && SECRET.some((member) => member in key);
  return list.some(isSecret) ? { problem: "secret" } : { jwks: { keys: list } };
}
