/** Seconds by which a client's clock may be ahead of ours (FAPI 2.0 Security Profile, 5.3.2.1). */
export const CLOCK_SKEW = 10;

/** Names that are used once: long enough that no two clients think of the same one by accident. */
const ONCE = /^[\x21-\x7e]{16,255}$/;

export const isOnceName = (jti: unknown): jti is string => typeof jti === "string" && ONCE.test(jti);

/** A number of seconds since 1970 (RFC 7519, 2: NumericDate). */
export const isSeconds = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value > 0 && value < 1e11;

/** True when a header holds these members and no others: an unknown member could ask for something we do not do. */
export function hasOnly(header: Readonly<Record<string, unknown>>, members: readonly string[]): boolean {
  return Object.keys(header).every((member) => members.includes(member));
}
