import { useMe } from "../../shared/api/me.js";
import { Boundary } from "../../shared/api/boundary.js";
import { useSpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { Button } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { Skeleton } from "../../shared/ui/states.js";
import { KindProblem } from "../entrance/kind-problem.js";
import { RecoveryCard } from "../entrance/recovery-card.js";
import { LanguageSwitch } from "../settings/language-switch.js";
import { AddressPart } from "./address-part.js";
import { Arrived } from "./arrived.js";
import { EventsPart } from "./events-part.js";
import { KeysPart } from "./keys-part.js";
import { ProvidersPart } from "./providers-part.js";
import { SessionsPart } from "./sessions-part.js";
import { useAccessActions } from "./use-access.js";
import "../sharing/sharing.css";
import "./access.css";

function Access({ formal }: { formal: boolean }) {
  const t = useSpokenTexts("access", formal);
  const me = useMe();
  const actions = useAccessActions();
  const { newCard } = actions;
  if (newCard.data)
    return (
      <>
        <Heading focusKey="card" lead={t("card.made")}>
          {t("card.new")}
        </Heading>
        <RecoveryCard codes={newCard.data.recoveryCodes} name={me.account.name} formal={formal} />
        <div className="rm-actions">
          <Button weight="strong" full icon="check-circle" onClick={() => newCard.reset()}>
            {t("card.kept")}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <Heading focusKey="access" lead={t("lead")}>
        {t("title")}
      </Heading>
      <div className="rm-stack rm-stack--wide">
        <Arrived t={t} formal={formal} />
        <KeysPart t={t} formal={formal} actions={actions} />
        <ProvidersPart t={t} formal={formal} />
        <AddressPart t={t} />
        <SessionsPart t={t} formal={formal} actions={actions} />
        <section className="rm-stack" aria-labelledby="card">
          <h2 id="card" className="utrecht-heading-2">
            {t("card.title")}
          </h2>
          <p>{t("card.text")}</p>
          <KindProblem error={newCard.error} at="add" formal={formal} />
          <Button
            weight="outline"
            icon="printer"
            full
            busy={newCard.isPending}
            onClick={() => newCard.mutate(undefined, { onSuccess: () => scrollTo({ top: 0 }) })}
          >
            {t("card.make")}
          </Button>
        </section>
        <EventsPart t={t} />
        <section className="rm-stack" aria-labelledby="language">
          <h2 id="language" className="utrecht-heading-2">
            {t("language")}
          </h2>
          <LanguageSwitch />
        </section>
      </div>
    </>
  );
}

/** Mijn toegang: the keys, where somebody is logged in, the rescue card, the language. */
export function AccessPage() {
  const me = useMe();
  const formal = me.kind === "professional";
  const t = useSpokenTexts("access", formal);
  return (
    <Shell title={t("title")} icon="key" back="/settings" demo={me.demo ? me.account.name : undefined}>
      <Boundary whole formal={formal} skeleton={<Skeleton tabs={4} />}>
        <Access formal={formal} />
      </Boundary>
    </Shell>
  );
}
