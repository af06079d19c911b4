/** Makes identifiers: UUIDv7 (RFC 9562) for rows, 128 random bits for secrets. */
export abstract class Ids {
  abstract row(): string;
  /** 22 characters of base64url. */
  abstract secret(): string;
}

/** A UUID as it is written here: small letters. */
export const UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
export const UUID = new RegExp(`^${UUID_FORM}$`);

/** The form of what `Ids.secret` makes. */
export const SECRET = /^[A-Za-z0-9_-]{22}$/;

/** The id that nobody and nothing has. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";
