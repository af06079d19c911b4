import { Body, Controller, Delete, Get, Param, Post, Query, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { ProblemException } from "#edge/problem/problem-exception.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText, momentTextOrNull } from "#edge/release/moment-text.js";
import { SigningIn } from "#domain/identity/signing-in.js";
import { ChooseHat } from "./choose-hat.js";
import { EndSessions } from "./end-sessions.js";
import { SessionAnswer } from "./identity.answer.js";
import { AccountEventsQuery, HatInput } from "./hat.input.js";
import { ListAccountEvents } from "./list-account-events.js";
import { AccountEventsAnswer, OwnSessionsAnswer, SessionStateAnswer } from "./session.answer.js";
import { Welcome } from "./welcome.js";

const PAGE = 50;

/** One's own sessions: seeing them, ending them, and which hat one wears. */
@ApiTags("sessions")
@Controller("v1")
@Access("signed-in")
export class SessionsController {
  constructor(
    private readonly signingIn: SigningIn,
    private readonly ending: EndSessions,
    private readonly hats: ChooseHat,
    private readonly welcome: Welcome,
    private readonly happened: ListAccountEvents,
  ) {}

  @Get("session")
  @Answers(200, SessionStateAnswer)
  @ApiOperation({ summary: "How long this session still lives; looking does not keep it alive" })
  async getSession(@FromCaller() { tokenHash }: Caller) {
    const standing = tokenHash && (await this.signingIn.look(tokenHash));
    if (standing === null) throw new ProblemException("sign-in-required");
    const { freshUntil, idleEndsAt, endsAt, ...rest } = standing;
    return {
      ...rest,
      freshUntil: momentTextOrNull(freshUntil),
      idleEndsAt: momentText(idleEndsAt),
      endsAt: momentText(endsAt),
    };
  }

  @Post("session/membership")
  @Answers(200, SessionAnswer)
  @ApiOperation({ summary: "Choose the hat for this session, or none; it goes on under another token" })
  async chooseMembership(
    @Body() { membershipId }: HatInput,
    @FromCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.welcome.give(request, reply, unwrap(await this.hats.run(caller, membershipId)));
  }

  @Get("sessions")
  @Answers(200, OwnSessionsAnswer)
  @ApiOperation({ summary: "My sessions, on every device" })
  async listSessions(@FromCaller() caller: Caller) {
    const items = unwrap(await this.ending.list(caller));
    return {
      items: items.map(({ startedAt, lastSeenAt, ...rest }) => ({
        ...rest,
        startedAt: momentText(startedAt),
        lastSeenAt: momentText(lastSeenAt),
      })),
    };
  }

  @Get("account-events")
  @Answers(200, AccountEventsAnswer)
  @ApiOperation({ summary: "What happened to my ways in, newest first" })
  async listAccountEvents(@Query() { before, limit = PAGE }: AccountEventsQuery, @FromCaller() caller: Caller) {
    const events = unwrap(await this.happened.run(caller, before ?? null, limit));
    const items = events.map(({ at, ...rest }) => ({ ...rest, at: momentText(at) }));
    return { items, next: events.length === limit ? events.at(-1)!.seq : null };
  }

  @Delete("sessions/:sessionId")
  @Answers(204, null)
  @ApiOperation({ summary: "End one of my sessions, at once" })
  async endOneSession(@FromCaller() caller: Caller, @Param("sessionId") sessionId: string) {
    unwrap(await this.ending.one(caller, sessionId));
  }

  @Delete("sessions")
  @Answers(204, null)
  @ApiOperation({ summary: "End all my sessions but this one, at once" })
  async endOtherSessions(@FromCaller() caller: Caller) {
    unwrap(await this.ending.others(caller));
  }
}
