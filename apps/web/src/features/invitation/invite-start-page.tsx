import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { invitations } from "../../shared/api/directory.js";
import { useMe } from "../../shared/api/me.js";
import { useOnce } from "../../shared/api/use-once.js";
import { useSpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { Boundary } from "../../shared/api/boundary.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { LinkCard } from "../../shared/ui/link-card.js";
import { Note } from "../../shared/ui/sheet.js";
import { ErrorState, Skeleton } from "../../shared/ui/states.js";
import { isAddress } from "../entrance/address.js";
import { OneQuestion } from "../entrance/one-question.js";

function InviteStart({ formal }: { formal: boolean }) {
  const t = useSpokenTexts("invitation", formal);
  const [address, setAddress] = useState("");
  const invite = useMutation({ mutationFn: useOnce(invitations.starter) });
  const again = (): void => {
    setAddress("");
    invite.reset();
  };
  if (invite.data)
    return (
      <>
        <Heading focusKey="sent" lead={t("toStart.sentText", { address: address.trim() })}>
          {t("toStart.sent")}
        </Heading>
        {invite.data.path !== null && <LinkCard path={invite.data.path} formal={formal} />}
        <Note icon="notebook" edge="butter">
          <p>{t("toStart.theirs")}</p>
        </Note>
        <div className="rm-actions">
          <ButtonLink to="/people" weight="strong" icon="check-circle" full>
            {t("toStart.done")}
          </ButtonLink>
          <Button weight="quiet" icon="plus" onClick={again}>
            {t("toStart.another")}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <OneQuestion
        focusKey="invite"
        title={t("toStart.title")}
        lead={t("toStart.lead")}
        label={t("toStart.address")}
        help={t("toStart.help")}
        next={t("toStart.send")}
        input={{ type: "email", autoComplete: "off", spellCheck: false }}
        value={address}
        onText={setAddress}
        check={(text) => (isAddress(text) ? undefined : t("toStart.wrong"))}
        onNext={() => invite.mutate(address.trim())}
        busy={invite.isPending}
        problem={invite.isError && <ErrorState error={invite.error} formal={formal} />}
      />
      <Note icon="notebook" edge="butter">
        <p>{t("toStart.theirs")}</p>
      </Note>
    </>
  );
}

/** Asks somebody to begin a binder of their own. It exists only once they do, and it is theirs. */
export function InviteStartPage() {
  const me = useMe();
  const formal = me.kind === "professional";
  const t = useSpokenTexts("invitation", formal);
  return (
    <Shell title={t("toStart.bar")} icon="envelope" back="/people" demo={me.demo ? me.account.name : undefined}>
      <Boundary whole formal={formal} skeleton={<Skeleton tabs={1} />}>
        <InviteStart formal={formal} />
      </Boundary>
    </Shell>
  );
}
