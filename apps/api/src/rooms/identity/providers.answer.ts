import { ASSURANCES } from "#domain/identity/providers.js";
import { Out } from "#edge/release/out.js";

export class ProviderAnswer {
  @Out("text", { description: "For /v1/sign-in/with/{providerKey}." }) key: string;
  @Out("text") labelNl: string;
  @Out("text") labelEn: string;
  @Out("text", { of: ["citizen", "professional"] }) audience: string;
  @Out("text", { of: ASSURANCES, description: "The highest level it gives." }) assurance: string;
}

export class ProvidersAnswer {
  @Out(() => ProviderAnswer, { list: true }) items: ProviderAnswer[];
}

export class LinkedProviderAnswer {
  @Out("id") id: string;
  @Out("text", { description: "Key of the provider; it need not be in the settings any more." }) provider: string;
  @Out("moment") linkedAt: string;
}

export class LinkedProvidersAnswer {
  @Out(() => LinkedProviderAnswer, { list: true }) items: LinkedProviderAnswer[];
}
