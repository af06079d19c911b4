import { useMutation } from "@tanstack/react-query";
import { useLocation, useSearchParams } from "react-router";
import { signingIn } from "../../shared/api/identity.js";
import { showKey } from "../../shared/api/passkey.js";
import { ApiProblem } from "../../shared/api/problem.js";
import { isOwnPath } from "../../shared/api/way-back.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { EntrancePage } from "./entrance-page.js";
import { KeyPicture } from "./key-step.js";
import { KindProblem } from "./kind-problem.js";
import { ProviderLinks } from "./provider-links.js";
import { useEnter } from "./use-enter.js";
import { useEntranceTexts } from "./use-entrance-texts.js";
import { useProvidersFor } from "./use-providers.js";

/** Where somebody was when their time was over, to go on there. Only a path of this app. */
function cameFrom(state: unknown): { to: string; ended: boolean } {
  const { from, ended } = (state ?? {}) as { from?: unknown; ended?: unknown };
  return { to: isOwnPath(from) ? from : "/", ended: ended === true };
}

function SignIn({ formal, problem }: { formal: boolean; problem: string | null }) {
  const t = useEntranceTexts(formal);
  const { to, ended } = cameFrom(useLocation().state);
  const elsewhere = useProvidersFor(formal);
  const enter = useEnter();
  const signIn = useMutation({
    mutationFn: async () => signingIn.key(await showKey(await signingIn.options())),
    onSuccess: ({ me }) => enter(me, to),
  });
  return (
    <>
      <Heading lead={t("signIn.lead")}>{t("signIn.title")}</Heading>
      {ended && (
        <Note icon="clock" edge="butter">
          <p>{t("signIn.ended")}</p>
        </Note>
      )}
      {problem !== null && !signIn.error && (
        <KindProblem error={new ApiProblem(problem, 0)} at="provider" formal={formal} />
      )}
      <KeyPicture formal={formal} />
      <KindProblem error={signIn.error} at="signIn" formal={formal} />
      <div className="rm-actions">
        <Button weight="strong" full icon="key" busy={signIn.isPending} onClick={() => signIn.mutate()}>
          {t(signIn.error ? "signIn.retry" : "signIn.button")}
        </Button>
      </div>
      {elsewhere.length > 0 && (
        <section className="rm-stack rm-stack--tight" aria-labelledby="elsewhere">
          <h2 id="elsewhere" className="utrecht-heading-3">
            {t("elsewhere.signIn")}
          </h2>
          <div className="rm-actions">
            <ProviderLinks items={elsewhere} to="sign-in" back={to} />
          </div>
        </section>
      )}
      <div className="rm-actions">
        <ButtonLink to={formal ? "/lost-phone?as=guest" : "/lost-phone"} weight="quiet" icon="device-mobile-slash">
          {t("signIn.lost")}
        </ButtonLink>
        <ButtonLink to={formal ? "/start?as=guest" : "/start"} weight="quiet">
          {t("signIn.new")}
        </ButtonLink>
      </div>
    </>
  );
}

/** Logging in: one button, and the device asks for a finger, a face or a code; or with an account elsewhere. */
export function SignInPage() {
  const [search] = useSearchParams();
  const formal = search.get("as") === "guest";
  return (
    <EntrancePage back={formal ? "/at-work" : "/welcome"}>
      <SignIn formal={formal} problem={search.get("problem")} />
    </EntrancePage>
  );
}
