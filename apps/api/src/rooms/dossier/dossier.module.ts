import { Module } from "@nestjs/common";
import { AcceptEntry } from "./accept-entry.js";
import { AddRevision } from "./add-revision.js";
import { CreateEntry } from "./create-entry.js";
import { DossierController } from "./dossier.controller.js";
import { DropDraft } from "./drop-draft.js";
import { EntriesController } from "./entries.controller.js";
import { EntryActsController } from "./entry-acts.controller.js";
import { EntryTextsController } from "./entry-texts.controller.js";
import { GetEntry } from "./get-entry.js";
import { GetView } from "./get-view.js";
import { KeepDraft } from "./keep-draft.js";
import { ListDossiers } from "./list-dossiers.js";
import { ListEntries } from "./list-entries.js";
import { MakeEntryPrivate } from "./make-entry-private.js";
import { OpenEntry } from "./open-entry.js";
import { PutReaction } from "./put-reaction.js";
import { RemoveEntry } from "./remove-entry.js";
import { ShareEntryAgain } from "./share-entry-again.js";
import { SubmitEntry } from "./submit-entry.js";
import { WithdrawEntry } from "./withdraw-entry.js";

@Module({
  controllers: [DossierController, EntriesController, EntryActsController, EntryTextsController],
  providers: [
    AcceptEntry,
    AddRevision,
    CreateEntry,
    DropDraft,
    GetEntry,
    GetView,
    KeepDraft,
    ListDossiers,
    ListEntries,
    MakeEntryPrivate,
    OpenEntry,
    PutReaction,
    RemoveEntry,
    ShareEntryAgain,
    SubmitEntry,
    WithdrawEntry,
  ],
})
export class DossierModule {}
