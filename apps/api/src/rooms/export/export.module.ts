import { Module } from "@nestjs/common";
import { ExportController } from "./export.controller.js";
import { ExportDossier } from "./export-dossier.js";

@Module({ controllers: [ExportController], providers: [ExportDossier] })
export class ExportModule {}
