import { Module } from "@nestjs/common";
import { ManualRegisterCheck, RegisterCheck } from "#domain/directory/register-check.js";
import { AcceptInvitation } from "./accept-invitation.js";
import { InvitationsController } from "./invitations.controller.js";
import { Invite } from "./invite.js";
import { ManageOrganisation } from "./manage-organisation.js";
import { ManagePeople } from "./manage-people.js";
import { MembershipsController } from "./memberships.controller.js";
import { OrganisationsController } from "./organisations.controller.js";
import { OwnMembership } from "./own-membership.js";
import { PeopleController } from "./people.controller.js";
import { RegisterOrganisation } from "./register-organisation.js";

@Module({
  controllers: [OrganisationsController, PeopleController, MembershipsController, InvitationsController],
  providers: [
    // No register in the Netherlands answers a program without a contract: people look, until an adapter takes this place.
    { provide: RegisterCheck, useClass: ManualRegisterCheck },
    AcceptInvitation,
    Invite,
    ManageOrganisation,
    ManagePeople,
    OwnMembership,
    RegisterOrganisation,
  ],
})
export class DirectoryModule {}
