import { Controller, Delete, Get, Param, Query, Req, Res } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Outcome } from "#domain/failures.js";
import { failure, success } from "#domain/result.js";
import type { Caller } from "#domain/identity/actor.js";
import { highest } from "#domain/identity/providers.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { SignInRequired, UnitOfWork } from "#domain/unit-of-work.js";
import { Access } from "#edge/access/access.decorator.js";
import { FromCaller } from "#edge/actor/from-caller.js";
import { ProblemException } from "#edge/problem/problem-exception.js";
import { unwrap } from "#edge/problem/unwrap.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { LimitedAs } from "#edge/security/flows.js";
import { deviceLabel } from "#edge/session/device-label.js";
import { setSessionCookie } from "#edge/session/session-cookie.js";
import { PublicSite } from "#edge/session/site.js";
import { clearStepCookie, readStepToken, setStepCookie } from "#edge/session/step-cookie.js";
import { ComeBack } from "./come-back.js";
import { GoToProvider, refusedAt } from "./go-to-provider.js";
import { LinkedProvidersAnswer, ProvidersAnswer } from "./providers.answer.js";
import { GoInput } from "./providers.input.js";
import { Providers } from "./providers.js";

/** Signing in at an OpenID Connect provider of the settings. Two of these routes are where a browser goes, not a program. */
@ApiTags("sign-in")
@Controller("v1")
export class ProvidersController {
  constructor(
    private readonly providers: Providers,
    private readonly going: GoToProvider,
    private readonly comingBack: ComeBack,
    private readonly unitOfWork: UnitOfWork,
    private readonly site: PublicSite,
  ) {}

  @Get("providers")
  @Access("public")
  @Answers(200, ProvidersAnswer)
  @ApiOperation({ summary: "Providers one can sign in with here" })
  listProviders() {
    return {
      items: this.providers.all.map((each) => ({ ...each, assurance: highest(Object.values(each.assurance)) })),
    };
  }

  @Get("sign-in/with/:providerKey")
  @Access("public")
  @LimitedAs("sign-in")
  @Answers(302, null, "To the provider, or into the app with `problem`.")
  @ApiOperation({ summary: "Go to a provider: to sign in, to link it, or to confirm that it is you" })
  async goToProvider(
    @Param("providerKey") key: string,
    @Query() { to = "sign-in", level = "low" }: GoInput,
    @FromCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const provider = this.named(key);
    const site = this.site.of(request);
    const gone = await this.going.run(caller, provider, { to, level }, site).catch((thrown: unknown) => {
      if (thrown instanceof SignInRequired) return null;
      throw thrown;
    });
    if (gone === null) return goOn(reply, refusedAt(provider, "sign-in-required"));
    if (!gone.ok) {
      const { code } = gone.failure;
      return goOn(reply, to === "sign-in" ? refusedAt(provider, code) : `/access?problem=${code}`);
    }
    // The provider sends the browser back from another website: a strict cookie would stay behind.
    setStepCookie(request, reply, gone.value.token, "lax");
    goOn(reply, gone.value.location);
  }

  @Get("sign-in/with/:providerKey/callback")
  @Access("public")
  @LimitedAs("code")
  @Answers(302, null, "Into the app; with `problem` when it did not work.")
  @ApiOperation({ summary: "Come back from a provider" })
  async comeBackFromProvider(
    @Param("providerKey") key: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const provider = this.named(key);
    const device = deviceLabel(request.headers["user-agent"]);
    const site = this.site.of(request);
    const { path, session, step } = await this.comingBack.run(
      readStepToken(request),
      provider,
      request.url,
      site,
      device,
    );
    if (session) setSessionCookie(request, reply, session.token, session.minutes);
    if (step === undefined) clearStepCookie(request, reply);
    else setStepCookie(request, reply, step);
    goOn(reply, path);
  }

  @Get("linked-providers")
  @Access("signed-in")
  @Answers(200, LinkedProvidersAnswer)
  @ApiOperation({ summary: "Providers that one signs in with oneself" })
  async listLinkedProviders(@FromCaller() caller: Caller) {
    const linked = await this.unitOfWork.run(caller, ({ linkedIdentities }) => linkedIdentities.list());
    return { items: linked.map((each) => ({ ...each, linkedAt: momentText(each.linkedAt) })) };
  }

  @Delete("linked-providers/:linkedProviderId")
  @Access("signed-in")
  @Answers(204, null)
  @ApiOperation({ summary: "Sign in with that provider no more" })
  async unlinkProvider(@Param("linkedProviderId") id: string, @FromCaller() caller: Caller): Promise<void> {
    unwrap(
      await this.unitOfWork.run(caller, async ({ actor, linkedIdentities }): Promise<Outcome<undefined>> => {
        // Like a key that is taken off the ring: nobody does it from a session that was left open.
        const stale = needsFresh(actor);
        if (stale) return failure(stale);
        return (await linkedIdentities.unlink(id)) ? success(undefined) : failure({ code: "not-found" });
      }),
    );
  }

  private named(key: string) {
    const provider = this.providers.named(key);
    if (provider === null) throw new ProblemException("not-found");
    return provider;
  }
}

function goOn(reply: FastifyReply, location: string): void {
  reply.header("location", location);
}
