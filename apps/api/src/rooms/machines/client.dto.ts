import type { MachineClient } from "#domain/machines/ports.js";
import { Open, Text } from "#edge/input/fields.js";
import { momentText, momentTextOrNull } from "#edge/release/moment-text.js";
import { Out } from "#edge/release/out.js";

export class RegisterClientInput {
  @Text({ min: 2, max: 80, description: "What owners read beside what it delivers." }) name: string;
  @Open({ description: "A JSON Web Key Set (RFC 7517) with public keys for ES256, EdDSA or PS256." })
  jwks: Record<string, unknown>;
}

export class ClientKeyAnswer {
  @Out("text") kid: string;
  @Out("text", { of: ["EC", "OKP", "RSA"] }) kty: string;
}

export class MachineClientAnswer {
  @Out("id", { description: "The client_id; also iss and sub of its assertions." }) id: string;
  @Out("text") name: string;
  @Out(() => ClientKeyAnswer, { list: true }) keys: ClientKeyAnswer[];
  @Out("text") createdBy: string;
  @Out("moment") createdAt: string;
  @Out("moment", { nullable: true }) lastUsedAt: string | null;
  @Out("moment", { nullable: true }) revokedAt: string | null;
}

export class MachineClientsAnswer {
  @Out(() => MachineClientAnswer, { list: true }) items: MachineClientAnswer[];
}

export function clientAnswer({ createdAt, lastUsedAt, revokedAt, ...client }: MachineClient) {
  return {
    ...client,
    createdAt: momentText(createdAt),
    lastUsedAt: momentTextOrNull(lastUsedAt),
    revokedAt: momentTextOrNull(revokedAt),
  };
}
