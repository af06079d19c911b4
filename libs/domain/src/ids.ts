/** Makes identifiers: UUIDv7 (RFC 9562) for rows, 128 random bits for secrets. */
export abstract class Ids {
  abstract row(): string;
  /** 22 characters of base64url. */
  abstract secret(): string;
}
