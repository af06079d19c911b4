import { Base64Url, Keys, Nested, Open, OneOf, Text, WholeNumber } from "#edge/input/fields.js";

const BYTES = 16_384;

/** What an authenticator answers when it made a passkey (Web Authentication Level 3, 5.1.8, as JSON). */
export class AttestationInput {
  @Base64Url({ max: BYTES }) clientDataJSON: string;
  @Base64Url({ max: 65_536 }) attestationObject: string;
  @Base64Url({ max: BYTES, optional: true }) authenticatorData?: string;
  @Keys({ max: 10, optional: true }) transports?: string[];
  @WholeNumber({ min: -65_536, max: 65_536, optional: true }) publicKeyAlgorithm?: number;
  @Base64Url({ max: BYTES, optional: true }) publicKey?: string;
}

/** What an authenticator answers when it used a passkey. */
export class AssertionInput {
  @Base64Url({ max: BYTES }) clientDataJSON: string;
  @Base64Url({ max: BYTES }) authenticatorData: string;
  @Base64Url({ max: BYTES }) signature: string;
  @Base64Url({ max: 200, optional: true }) userHandle?: string;
}

class Credential {
  @Base64Url({ max: 1400 }) id: string;
  @Base64Url({ max: 1400 }) rawId: string;
  @OneOf(["public-key"]) type: string;
  @Open({ optional: true }) clientExtensionResults?: object;
  @OneOf(["platform", "cross-platform"], { optional: true }) authenticatorAttachment?: string;
}

export class MadePasskeyInput extends Credential {
  @Nested(() => AttestationInput) response: AttestationInput;
}

export class UsedPasskeyInput extends Credential {
  @Nested(() => AssertionInput) response: AssertionInput;
}

export class NewPasskeyInput {
  @Nested(() => MadePasskeyInput, { description: "What navigator.credentials.create() answered, as JSON." })
  response: MadePasskeyInput;
  @Text({ min: 1, max: 60, description: "How its owner calls it." }) name: string;
}

export class PasskeyUseInput {
  @Nested(() => UsedPasskeyInput, { description: "What navigator.credentials.get() answered, as JSON." })
  response: UsedPasskeyInput;
}

export class PasskeyNameInput {
  @Text({ min: 1, max: 60 }) name: string;
}
