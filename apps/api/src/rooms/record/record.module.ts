import { Module } from "@nestjs/common";
import { ListEvents } from "./list-events.js";
import { RecordController } from "./record.controller.js";
import { VerifyRecord } from "./verify-record.js";

@Module({ controllers: [RecordController], providers: [ListEvents, VerifyRecord] })
export class RecordModule {}
