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
import { PutReaction } from "./put-reaction.js";

@Module({
  controllers: [DossierController, EntriesController, EntryActsController, EntryTextsController],
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
    PutReaction,
  ],
})
export class DossierModule {}
