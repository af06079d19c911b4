/** RFC 5321, 4.5.3.1: 64 octets before the @, 254 in all. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;
// Plainer than RFC 5322 on purpose: no quotes, comments or address literals, which no provider hands out.
const SHAPE =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;

/**
 * One way of writing a mail address, so that the same mailbox is found however it is typed: without spaces around it, in
 * Unicode's composed form, in lower case. Dots and +tags stay: they are another mailbox for many providers.
 * @returns null when it is no address
 */
export function normaliseAddress(text: string): string | null {
  const address = text.trim().normalize("NFC").toLowerCase();
  const local = address.slice(0, address.lastIndexOf("@"));
  if (address.length > LONGEST || local.length > LONGEST_LOCAL || !SHAPE.test(address)) return null;
  return local.startsWith(".") || local.endsWith(".") || local.includes("..") ? null : address;
}
