/** Codes on one card; each can be used once. */
export const CODES_ON_A_CARD = 10;

// Crockford's base32: no I, L, O or U, so that nothing on paper can be read two ways.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 128;
const LENGTH = 26;
const GROUP = /.{1,6}/g;

/**
 * Writes 128 random bits as a code for paper: 26 characters in groups.
 * @param bytes exactly 16 of them
 */
export function writeCardCode(bytes: Uint8Array): string {
  if (bytes.length * 8 !== BITS) throw new RangeError("A code on a card has 128 bits.");
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = "";
  for (let count = 0; count < LENGTH; count += 1) {
    text = ALPHABET[Number(value & 31n)]! + text;
    value >>= 5n;
  }
  return text.match(GROUP)!.join("-");
}

/**
 * The one way of writing a code that somebody copied from paper: capitals, no spaces or dashes, I and L read as 1, O as 0.
 * @returns null when it cannot be one
 */
export function readCardCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

/**
 * Getting back in takes two things, the mailbox and the card: one alone is weaker than a passkey, which is a device and
 * what its owner knows or is. An account that is unknown or blocked proves nothing.
 */
export function mayRecover(proof: { accountKnown: boolean; mailCodeRight: boolean; cardCodeRight: boolean }): boolean {
  return proof.accountKnown && proof.mailCodeRight && proof.cardCodeRight;
}
