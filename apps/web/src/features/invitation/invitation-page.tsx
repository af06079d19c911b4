import { useState } from "react";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useLeave, useMaybeMe } from "../../shared/api/me.js";
import { problemCode } from "../../shared/api/problem.js";
import type { Invitation, Me } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { useSpokenTexts, type SpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { capital, firstName } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note, Sheet } from "../../shared/ui/sheet.js";
import { EmptyState, ErrorState } from "../../shared/ui/states.js";
import { EntrancePage } from "../entrance/entrance-page.js";
import "../sharing/sharing.css";
import { keptToken } from "./kept-token.js";
import { useAccept, useInvitation } from "./use-invitation.js";

/** Who invites, and for what: nothing of any sheet. */
function What({ t, invitation }: { t: SpokenTexts; invitation: Invitation }) {
  const { professionLabel, purposeLabel, language } = useBookOfWords();
  const { kind, from, profession, purpose, validUntil } = invitation;
  const rows = [
    [
      "user-circle",
      [from.name, capital(professionLabel(from.profession)), from.organisation].filter(Boolean).join(" · "),
    ],
    ...(profession ? [["identification-badge", t("as", { profession: professionLabel(profession) })]] : []),
    ...(purpose ? [[purposeIcon(purpose), capital(purposeLabel(purpose))]] : []),
    ...(validUntil ? [["calendar-blank", t("until", { day: dayText(validUntil, language) })]] : []),
  ] as [Parameters<typeof Icon>[0]["name"], string][];
  return (
    <Sheet as="article" edge={kind === "start" ? "butter" : "sky"} page>
      <div className="rm-facts">
        {rows.map(([icon, text]) => [<Icon key={`${icon}-icon`} name={icon} />, <span key={icon}>{text}</span>])}
      </div>
      <p className="rm-muted">{t(`promise.${kind}`, { name: firstName(from.name) })}</p>
    </Sheet>
  );
}

interface AnswerProps {
  t: SpokenTexts;
  token: string;
  invitation: Invitation;
  me: Me | null;
}

/** For who is nobody here yet: log in with the invited address, or begin with it. */
function ComeIn({ t, kind }: { t: SpokenTexts; kind: Invitation["kind"] }) {
  const begin = kind === "start" ? "/start" : "/start?as=guest";
  const signIn = kind === "start" ? "/sign-in" : "/sign-in?as=guest";
  const state = { from: "/uitnodiging" };
  return (
    <>
      <p>{t("comeIn")}</p>
      <div className="rm-actions">
        <ButtonLink to={begin} state={state} weight="strong" icon="key" full>
          {t("begin")}
        </ButtonLink>
        <ButtonLink to={signIn} state={state} weight="outline" full>
          {t("signIn")}
        </ButtonLink>
      </div>
    </>
  );
}

/** The two refusals somebody can do something about. */
function Refused({ t, code, me, profession }: { t: SpokenTexts; code: string; me: Me; profession: string }) {
  const leave = useLeave();
  const isOther = code === "invitation-for-somebody-else";
  return (
    <div role="alert" className="rm-stack">
      <Note icon={isOther ? "user-circle" : "identification-badge"} edge="butter">
        <p className="rm-strong">{t(`refused.${code}.title`, { profession })}</p>
        <p>{t(`refused.${code}.text`, { name: me.account.name, profession })}</p>
      </Note>
      {isOther ? (
        <Button weight="outline" icon="sign-out" full onClick={() => void leave()}>
          {t("refused.leave")}
        </Button>
      ) : (
        <ButtonLink to="/hat" weight="outline" icon="identification-badge" full>
          {t("refused.hat")}
        </ButtonLink>
      )}
    </div>
  );
}

const refusals = new Set(["invitation-for-somebody-else", "invitation-needs-membership"]);

function Answer({ t, token, invitation, me }: AnswerProps) {
  const { professionLabel } = useBookOfWords();
  const accept = useAccept(token, invitation, me);
  if (me === null || me.demo) return <ComeIn t={t} kind={invitation.kind} />;
  const code = accept.error ? problemCode(accept.error) : "";
  return (
    <>
      {refusals.has(code) && <Refused t={t} code={code} me={me} profession={professionLabel(invitation.profession)} />}
      {accept.error && !refusals.has(code) && code !== "not-found" && (
        <ErrorState error={accept.error} formal={invitation.kind !== "start"} />
      )}
      {code === "not-found" && (
        <Note icon="hourglass" edge="butter">
          <p>{t("overText")}</p>
        </Note>
      )}
      <p className="rm-muted">{t("signedIn", { name: me.account.name })}</p>
      <div className="rm-actions">
        <Button weight="strong" full icon="check-circle" busy={accept.isPending} onClick={() => accept.mutate()}>
          {t(`accept.${invitation.kind}`)}
        </Button>
        <ButtonLink to="/" weight="quiet">
          {t("later")}
        </ButtonLink>
      </div>
    </>
  );
}

function Content() {
  const [token] = useState(keptToken.take);
  const me = useMaybeMe();
  const invitation = useInvitation(token);
  const t = useSpokenTexts("invitation", invitation !== null && invitation.kind !== "start");
  if (invitation === null)
    return (
      <>
        <Heading focusKey="over">{t("over")}</Heading>
        <EmptyState
          icon="envelope-open"
          title={t("overTitle")}
          text={t("overText")}
          action={<ButtonLink to="/">{t("home")}</ButtonLink>}
        />
      </>
    );
  const { kind, from, ownerName } = invitation;
  return (
    <>
      <Heading focusKey={kind} lead={t(`lead.${kind}`)}>
        {t(`title.${kind}`, { name: firstName(ownerName ?? from.name), organisation: from.organisation ?? from.name })}
      </Heading>
      <What t={t} invitation={invitation} />
      <Answer t={t} token={token} invitation={invitation} me={me} />
    </>
  );
}

/** What somebody was sent: look, and accept it as the person it was meant for. */
export function InvitationPage() {
  const t = useSpokenTexts("invitation", false);
  return (
    <EntrancePage title={t("bar")} back="/">
      <Content />
    </EntrancePage>
  );
}
