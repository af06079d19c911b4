import { Module } from "@nestjs/common";
import { ClientsController } from "./clients.controller.js";
import { IssueToken } from "./issue-token.js";
import { ManageClients } from "./manage-clients.js";
import { TokenController } from "./token.controller.js";

@Module({
  controllers: [ClientsController, TokenController],
  providers: [IssueToken, ManageClients],
})
export class MachinesModule {}
