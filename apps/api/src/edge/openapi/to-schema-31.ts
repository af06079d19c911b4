/**
 * `nullable: true` is OpenAPI 3.0; 3.1 follows JSON Schema, where null is a type like any other. What the generator wraps in
 * `allOf` only to set a sibling beside a `$ref` becomes the reference itself.
 */
export function toSchema31(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toSchema31);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, allOf, ...rest } = value as Record<string, unknown>;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, inside]) => [key, toSchema31(inside)]));
  const wrapped = Array.isArray(allOf) && allOf.length === 1 ? (allOf[0] as object) : null;
  if (allOf !== undefined && wrapped === null) inner["allOf"] = toSchema31(allOf);
  if (nullable !== true) return wrapped ? { ...inner, ...wrapped } : inner;
  if (wrapped) {
    delete inner["type"];
    return { ...inner, anyOf: [toSchema31(wrapped), { type: "null" }] };
  }
  return { ...inner, type: [inner["type"], "null"] };
}
