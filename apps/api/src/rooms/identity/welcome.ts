import { Injectable } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import { unwrap } from "#edge/problem/unwrap.js";
import { setSessionCookie } from "#edge/session/session-cookie.js";
import { clearStepCookie } from "#edge/session/step-cookie.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { GetMe } from "./get-me.js";
import type { SessionAnswer } from "./identity.answer.js";
import { meAnswer } from "./me-answer.js";
import type { Opening } from "./new-session.js";

/** What every way in ends with: the cookie of the session, no step any more, and who one is here. */
@Injectable()
export class Welcome {
  constructor(
    private readonly me: GetMe,
    private readonly vocabulary: Vocabulary,
  ) {}

  async give(
    request: FastifyRequest,
    reply: FastifyReply,
    opening: Pick<Opening, "token" | "tokenHash" | "minutes">,
  ): Promise<SessionAnswer> {
    const me = unwrap(await this.me.run({ tokenHash: opening.tokenHash, traceId: request.traceId }));
    setSessionCookie(request, reply, opening.token, opening.minutes);
    clearStepCookie(request, reply);
    return { me: meAnswer(me, this.vocabulary.catalogue) };
  }
}
