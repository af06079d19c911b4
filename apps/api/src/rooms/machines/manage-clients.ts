import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { Ids } from "#domain/ids.js";
import { keySetProblems, publicKeysOf } from "#domain/machines/client-keys.js";
import type { MachineClient } from "#domain/machines/ports.js";
import { once, type OnceKey } from "#domain/once.js";
import { failure, success, type Problem } from "#domain/result.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { isUsableKey } from "#edge/machine/signed-token.js";

export interface NewClient {
  organisationId: string;
  name: string;
  jwks: unknown;
}

/** Programs of an organisation, for its managers. Everybody else: there is nothing here. */
@Injectable()
export class ManageClients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  list(caller: Caller, organisationId: string): Promise<Outcome<MachineClient[]>> {
    return this.unitOfWork.run(caller, async (scope) => {
      if ((await scope.organisations.find(organisationId)) === null) return failure({ code: "not-found" });
      return success(await scope.machineClients.list(organisationId));
    });
  }

  async register(caller: Caller, client: NewClient, onceKey: OnceKey | null): Promise<Outcome<MachineClient>> {
    const problems = await problemsOf(client.jwks);
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        async () => {
          if ((await scope.organisations.find(client.organisationId)) === null) return failure({ code: "not-found" });
          const stale = needsFresh(scope.actor);
          if (stale) return failure(stale);
          if (problems.length > 0) return failure({ code: "invalid-input", problems });
          const id = this.ids.row();
          const { organisationId, name, jwks } = client;
          await scope.machineClients.register({ id, organisationId, name, keys: publicKeysOf(jwks) });
          const made = await this.made(scope, organisationId, id);
          return made.ok ? success({ madeId: id, value: made.value }) : made;
        },
        (id) => this.made(scope, client.organisationId, id),
      ),
    );
  }

  /** Ending is always easy: no fresh session is asked for. */
  revoke(caller: Caller, organisationId: string, clientId: string): Promise<Outcome<null>> {
    return this.unitOfWork.run(caller, async (scope) =>
      (await scope.machineClients.revoke(organisationId, clientId)) ? success(null) : failure({ code: "not-found" }),
    );
  }

  /** Who manages no longer, and asks again, finds nothing. */
  private async made(scope: WorkScope, organisationId: string, id: string): Promise<Outcome<MachineClient>> {
    const client = await scope.machineClients.find(organisationId, id);
    return client ? success(client) : failure({ code: "not-found" });
  }
}

/** What is wrong with the keys: their form first, and then whether each is a key at all. */
async function problemsOf(jwks: unknown): Promise<Problem[]> {
  const problems = keySetProblems(jwks, "/jwks");
  if (problems.length > 0) return problems;
  for (const [index, key] of publicKeysOf(jwks).entries())
    if (!(await isUsableKey(key))) problems.push({ pointer: `/jwks/keys/${index}`, code: "malformed" });
  return problems;
}
