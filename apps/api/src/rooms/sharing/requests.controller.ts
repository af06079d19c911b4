import { Body, Controller, Get, Param, Post } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import type { AccessRequest } from "#domain/sharing/grant.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { OpenToMachines } from "#edge/machine/open-to-machines.js";
import { FromOnce } from "#edge/once/from-once.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText, momentTextOrNull } from "#edge/release/moment-text.js";
import { LimitedAs } from "#edge/security/flows.js";
import { AnswerRequest } from "./answer-request.js";
import { AskAccess } from "./ask-access.js";
import { ListMyRequests } from "./list-my-requests.js";
import { ListRequests } from "./list-requests.js";
import {
  AccessRequestAnswer,
  AccessRequestsAnswer,
  AnswerRequestInput,
  AskAccessInput,
  AskedAnswer,
  MyRequestsAnswer,
} from "./request.dto.js";

@ApiTags("sharing")
@Controller("v1")
export class RequestsController {
  constructor(
    private readonly asking: AskAccess,
    private readonly mine: ListMyRequests,
    private readonly listing: ListRequests,
    private readonly answering: AnswerRequest,
  ) {}

  @Post("access-requests")
  @Access("signed-in")
  @OpenToMachines()
  @LimitedAs("ask")
  @Answers(202, AskedAnswer, "The same for everybody and every time")
  @ApiOperation({ summary: "Ask an owner for something" })
  async askAccess(@FromCaller() caller: Caller, @FromOnce() once: OnceKey | null, @Body() input: AskAccessInput) {
    unwrap(await this.asking.run(caller, input, once));
    return {};
  }

  @Get("access-requests")
  @Access("signed-in")
  @Answers(200, MyRequestsAnswer)
  @ApiOperation({ summary: "What I asked for" })
  async listMyAccessRequests(@FromCaller() caller: Caller) {
    const requests = unwrap(await this.mine.run(caller));
    return { items: requests.map((each) => ({ ...each, askedAt: momentText(each.askedAt) })) };
  }

  @Get("dossiers/:dossierId/access-requests")
  @Access("dossier")
  @Answers(200, AccessRequestsAnswer)
  @ApiOperation({ summary: "What professionals ask me" })
  async listAccessRequests(@FromCaller() caller: Caller, @Param("dossierId") dossierId: string) {
    return { items: unwrap(await this.listing.run(caller, dossierId)).map(requestAnswer) };
  }

  @Post("dossiers/:dossierId/access-requests/:requestId/answer")
  @Access("dossier")
  @Answers(200, AccessRequestAnswer)
  @ApiOperation({ summary: "Answer a request" })
  async answerAccessRequest(
    @FromCaller() caller: Caller,
    @FromOnce() once: OnceKey | null,
    @Param("dossierId") dossierId: string,
    @Param("requestId") requestId: string,
    @Body() input: AnswerRequestInput,
  ) {
    const { answer } = input;
    return requestAnswer(unwrap(await this.answering.run(caller, { dossierId, requestId, answer }, once)));
  }
}

function requestAnswer(request: AccessRequest) {
  return { ...request, askedAt: momentText(request.askedAt), answeredAt: momentTextOrNull(request.answeredAt) };
}
