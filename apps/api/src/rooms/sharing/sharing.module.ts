import { Module } from "@nestjs/common";
import { ActOnGrant } from "./act-on-grant.js";
import { AnswerRequest } from "./answer-request.js";
import { AskAccess } from "./ask-access.js";
import { BlocksController } from "./blocks.controller.js";
import { ConfirmProposal } from "./confirm-proposal.js";
import { CreateBlock } from "./create-block.js";
import { CreateGrant } from "./create-grant.js";
import { GetGrant } from "./get-grant.js";
import { GiveBackGrant } from "./give-back-grant.js";
import { GrantActsController } from "./grant-acts.controller.js";
import { GrantsController } from "./grants.controller.js";
import { InviteReader } from "./invite-reader.js";
import { ListBlocks } from "./list-blocks.js";
import { ListDossierReaders } from "./list-dossier-readers.js";
import { ListGrants } from "./list-grants.js";
import { ListMyRequests } from "./list-my-requests.js";
import { ListProposals } from "./list-proposals.js";
import { ListRequests } from "./list-requests.js";
import { ListTeams } from "./list-teams.js";
import { LookAtTeam } from "./look-at-team.js";
import { PrepareGrant } from "./prepare-grant.js";
import { PreviewGrant } from "./preview-grant.js";
import { ProposalsController } from "./proposals.controller.js";
import { ReaderInvitations } from "./reader-invitations.js";
import { ReaderInvitationsController } from "./reader-invitations.controller.js";
import { ReadersController } from "./readers.controller.js";
import { RemoveBlock } from "./remove-block.js";
import { RemoveProposal } from "./remove-proposal.js";
import { RequestsController } from "./requests.controller.js";
import { ReviewGrant } from "./review-grant.js";
import { SearchReaders } from "./search-readers.js";
import { StopAllGrants } from "./stop-all-grants.js";
import { TeamsController } from "./teams.controller.js";

@Module({
  controllers: [
    GrantsController,
    GrantActsController,
    ProposalsController,
    ReaderInvitationsController,
    ReadersController,
    TeamsController,
    BlocksController,
    RequestsController,
  ],
  providers: [
    ActOnGrant,
    AnswerRequest,
    AskAccess,
    ConfirmProposal,
    CreateBlock,
    CreateGrant,
    GetGrant,
    GiveBackGrant,
    InviteReader,
    ListBlocks,
    ListDossierReaders,
    ListGrants,
    ListMyRequests,
    ListProposals,
    ListRequests,
    ListTeams,
    LookAtTeam,
    PrepareGrant,
    PreviewGrant,
    ReaderInvitations,
    RemoveBlock,
    RemoveProposal,
    ReviewGrant,
    SearchReaders,
    StopAllGrants,
  ],
})
export class SharingModule {}
