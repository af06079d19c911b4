import { Out } from "#edge/release/out.js";

export class PasskeyDescriptorAnswer {
  @Out("text") id: string;
  @Out("text") type: string;
  @Out("text", { list: true, optional: true }) transports?: string[];
}

class RelyingPartyAnswer {
  @Out("text") name: string;
  @Out("text", { optional: true }) id?: string;
}

class PasskeyUserAnswer {
  @Out("text") id: string;
  @Out("text") name: string;
  @Out("text") displayName: string;
}

class PasskeyParameterAnswer {
  @Out("integer") alg: number;
  @Out("text") type: string;
}

class AuthenticatorWishAnswer {
  @Out("text", { optional: true }) residentKey?: string;
  @Out("boolean", { optional: true }) requireResidentKey?: boolean;
  @Out("text", { optional: true }) userVerification?: string;
}

/** For navigator.credentials.create() (Web Authentication Level 3, PublicKeyCredentialCreationOptionsJSON). */
export class PasskeyCreationAnswer {
  @Out(() => RelyingPartyAnswer) rp: RelyingPartyAnswer;
  @Out(() => PasskeyUserAnswer) user: PasskeyUserAnswer;
  @Out("text") challenge: string;
  @Out(() => PasskeyParameterAnswer, { list: true }) pubKeyCredParams: PasskeyParameterAnswer[];
  @Out("integer", { optional: true }) timeout?: number;
  @Out(() => PasskeyDescriptorAnswer, { list: true, optional: true }) excludeCredentials?: PasskeyDescriptorAnswer[];
  @Out(() => AuthenticatorWishAnswer, { optional: true }) authenticatorSelection?: AuthenticatorWishAnswer;
  @Out("text", { optional: true }) attestation?: string;
  @Out("open", { optional: true }) extensions?: object;
}

/** For navigator.credentials.get() (PublicKeyCredentialRequestOptionsJSON). */
export class PasskeyRequestAnswer {
  @Out("text") challenge: string;
  @Out("integer", { optional: true }) timeout?: number;
  @Out("text", { optional: true }) rpId?: string;
  @Out(() => PasskeyDescriptorAnswer, { list: true, optional: true }) allowCredentials?: PasskeyDescriptorAnswer[];
  @Out("text", { optional: true }) userVerification?: string;
}
