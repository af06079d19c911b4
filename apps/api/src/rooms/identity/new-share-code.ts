import { randomInt } from "node:crypto";

/** Letters and digits that cannot be taken for one another when read aloud. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** The code an owner reads aloud so that somebody can ask them something: twelve characters, about 59 bits. */
export function newShareCode(): string {
  return Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
