import { useMutation } from "@tanstack/react-query";
import { useLocation, useSearchParams } from "react-router";
import { signingIn } from "../../shared/api/identity.js";
import { showKey } from "../../shared/api/passkey.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { EntrancePage } from "./entrance-page.js";
import { KeyPicture } from "./key-step.js";
import { KindProblem } from "./kind-problem.js";
import { useEnter } from "./use-enter.js";
import { useEntranceTexts } from "./use-entrance-texts.js";

/** Where somebody was when their time was over, to go on there. Only a path of this app. */
function cameFrom(state: unknown): { to: string; ended: boolean } {
  const { from, ended } = (state ?? {}) as { from?: unknown; ended?: unknown };
  return { to: typeof from === "string" && from.startsWith("/") ? from : "/", ended: ended === true };
}

/** Logging in: one button, and the device asks for a finger, a face or a code. */
export function SignInPage() {
  const [search] = useSearchParams();
  const formal = search.get("as") === "guest";
  const t = useEntranceTexts(formal);
  const { to, ended } = cameFrom(useLocation().state);
  const enter = useEnter();
  const signIn = useMutation({
    mutationFn: async () => signingIn.key(await showKey(await signingIn.options())),
    onSuccess: ({ me }) => enter(me, to),
  });
  return (
    <EntrancePage back={formal ? "/at-work" : "/welcome"}>
      <Heading lead={t("signIn.lead")}>{t("signIn.title")}</Heading>
      {ended && (
        <Note icon="clock" edge="butter">
          <p>{t("signIn.ended")}</p>
        </Note>
      )}
      <KeyPicture formal={formal} />
      <KindProblem error={signIn.error} at="signIn" formal={formal} />
      <div className="rm-actions">
        <Button weight="strong" full icon="key" busy={signIn.isPending} onClick={() => signIn.mutate()}>
          {t(signIn.error ? "signIn.retry" : "signIn.button")}
        </Button>
        <ButtonLink to={formal ? "/lost-phone?as=guest" : "/lost-phone"} weight="quiet" icon="device-mobile-slash">
          {t("signIn.lost")}
        </ButtonLink>
        <ButtonLink to={formal ? "/start?as=guest" : "/start"} weight="quiet">
          {t("signIn.new")}
        </ButtonLink>
      </div>
    </EntrancePage>
  );
}
