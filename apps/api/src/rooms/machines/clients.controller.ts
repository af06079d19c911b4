import { Body, Controller, Delete, Get, Param, Post } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { LimitedAs } from "#edge/security/flows.js";
import { clientAnswer, MachineClientAnswer, MachineClientsAnswer, RegisterClientInput } from "./client.dto.js";
import { ManageClients } from "./manage-clients.js";

/** The programs of an organisation that may deliver and ask in the name of its people. */
@ApiTags("machines")
@Controller("v1/organisations/:organisationId/clients")
@Access("signed-in")
export class ClientsController {
  constructor(private readonly managing: ManageClients) {}

  @Get()
  @Answers(200, MachineClientsAnswer)
  @ApiOperation({ summary: "Our programs, the ones we revoked too" })
  async listClients(@FromCaller() caller: Caller, @Param("organisationId") organisationId: string) {
    return { items: unwrap(await this.managing.list(caller, organisationId)).map(clientAnswer) };
  }

  @Post()
  @LimitedAs("ask")
  @Answers(201, MachineClientAnswer)
  @ApiOperation({ summary: "Register a program by its public keys" })
  async registerClient(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("organisationId") organisationId: string,
    @Body() { name, jwks }: RegisterClientInput,
  ) {
    return clientAnswer(unwrap(await this.managing.register(caller, { organisationId, name, jwks }, once)));
  }

  @Delete(":clientId")
  @Answers(204, null)
  @ApiOperation({ summary: "Revoke a program: its tokens are worth nothing from now on" })
  async revokeClient(
    @FromCaller() caller: Caller,
    @Param("organisationId") organisationId: string,
    @Param("clientId") clientId: string,
  ) {
    unwrap(await this.managing.revoke(caller, organisationId, clientId));
  }
}
