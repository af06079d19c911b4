import { Controller, Get, Param, Query } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { WholeNumber } from "#edge/input/fields.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText, momentTextOrNull } from "#edge/release/moment-text.js";
import { LimitedAs } from "#edge/security/flows.js";
import { ListEvents, type EventLine } from "./list-events.js";
import { AccessEventsAnswer, VerifyAnswer } from "./record.answer.js";
import { VerifyRecord } from "./verify-record.js";

export class EventsQuery {
  @WholeNumber({ min: 1, max: 2_000_000_000, optional: true, fromQuery: true, description: "Older than this number." })
  before?: number;
  @WholeNumber({ min: 1, max: 200, optional: true, fromQuery: true }) limit?: number;
}

const USUAL_PAGE = 50;

@ApiTags("record")
@Controller("v1/dossiers/:dossierId/access-events")
@Access("dossier")
export class RecordController {
  constructor(
    private readonly listing: ListEvents,
    private readonly verifying: VerifyRecord,
  ) {}

  @Get()
  @Answers(200, AccessEventsAnswer)
  @ApiOperation({ summary: "Who looked, newest first" })
  async listAccessEvents(
    @FromCaller() caller: Caller,
    @Param("dossierId") dossierId: string,
    @Query() query: EventsQuery,
  ) {
    const limit = query.limit ?? USUAL_PAGE;
    const { lines, next } = unwrap(await this.listing.run(caller, { dossierId, before: query.before, limit }));
    return { items: lines.map(eventAnswer), next };
  }

  @Get("verify")
  @LimitedAs("verify")
  @Answers(200, VerifyAnswer)
  @ApiOperation({ summary: "Is the record as it was written?" })
  async verifyRecord(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    const verdict = unwrap(await this.verifying.run(caller, dossierId));
    const { checkpoint } = verdict;
    return { ...verdict, checkpoint: checkpoint && { ...checkpoint, at: momentText(checkpoint.at) } };
  }
}

function eventAnswer({ event, entries }: EventLine) {
  const actor = { ...event.actor, via: event.actor.via ?? null };
  return { ...event, actor, at: momentText(event.at), occurredAt: momentTextOrNull(event.occurredAt), entries };
}
