import { Module } from "@nestjs/common";
import { ActOnEntry } from "./act-on-entry.js";
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
import { ListPrepared } from "./list-prepared.js";
import { PreparedController } from "./prepared.controller.js";
import { PrepareSheet } from "./prepare-sheet.js";
import { PutReaction } from "./put-reaction.js";
import { RemovePrepared } from "./remove-prepared.js";
import { TakePrepared } from "./take-prepared.js";

@Module({
  controllers: [DossierController, EntriesController, EntryActsController, EntryTextsController, PreparedController],
  providers: [
    ActOnEntry,
    AddRevision,
    CreateEntry,
    DropDraft,
    GetEntry,
    GetView,
    KeepDraft,
    ListDossiers,
    ListEntries,
    ListPrepared,
    PrepareSheet,
    PutReaction,
    RemovePrepared,
    TakePrepared,
  ],
})
export class DossierModule {}
