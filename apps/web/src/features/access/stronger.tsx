import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { confirming } from "../../shared/api/identity.js";
import { showKey } from "../../shared/api/passkey.js";
import type { Assurance, DossierListing } from "../../shared/api/types.js";
import { wayBack } from "../../shared/api/way-back.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { listWords } from "../../shared/text/words.js";
import { useSpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Note } from "../../shared/ui/sheet.js";
import { KindProblem } from "../entrance/kind-problem.js";
import { ProviderLinks } from "../entrance/provider-links.js";
import { isAtLeast, useLinked, useProvidersFor, useWaysToConfirm } from "../entrance/use-providers.js";
import "./access.css";

/** What could be read after a stronger sign-in, the lowest level first. */
export type Stronger = DossierListing["purposes"][number]["stronger"];

/** The kinds of sheets that wait for it, in words. */
export function useStrongerWords(): (stronger: Stronger) => string {
  const { t } = useTranslation("helping");
  const language = useLanguage();
  return (stronger) =>
    listWords(
      stronger.flatMap(({ classes }) => classes.map((key) => t(`classes.${key}`))),
      language,
    );
}

interface WaysProps {
  level: Assurance;
  formal: boolean;
  /** Where somebody was, to go on there. */
  back: string;
  onDone: () => void;
}

/** The ways to sign in stronger here: the own key when that is enough, accounts elsewhere, or what to do when there are none. */
export function WaysToBeSurer({ level, formal, back, onDone }: WaysProps) {
  const t = useSpokenTexts("access", formal);
  const client = useQueryClient();
  const ways = useWaysToConfirm(level, true);
  const linked = useLinked();
  const known = useProvidersFor(formal).filter(({ assurance }) => isAtLeast(assurance, level));
  const toLink = known.filter(({ key }) => !linked.some(({ provider }) => provider === key));
  const confirm = useMutation({
    mutationFn: async () => confirming.key(await showKey(await confirming.options())),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  const isKeyEnough = isAtLeast("substantial", level);
  return (
    <div className="rm-stack">
      <KindProblem error={confirm.error} at="confirm" formal={formal} />
      <div className="rm-actions">
        {isKeyEnough && (
          <Button weight="strong" full icon="key" busy={confirm.isPending} onClick={() => confirm.mutate()}>
            {t("stronger.key")}
          </Button>
        )}
        <ProviderLinks items={ways} to="step-up" level={level} back={back} />
        {!isKeyEnough && ways.length === 0 && toLink.length > 0 && (
          <>
            <p>{t("stronger.link")}</p>
            <ButtonLink
              to="/access"
              weight="strong"
              icon="identification-badge"
              full
              onClick={() => wayBack.keep(back)}
            >
              {t("stronger.linkGo")}
            </ButtonLink>
          </>
        )}
      </div>
      {!isKeyEnough && known.length === 0 && (
        <Note icon="info" edge="butter">
          <p>{t("stronger.none")}</p>
        </Note>
      )}
    </div>
  );
}

/** A quiet line above what is shown: some kinds of sheets wait for a stronger sign-in. Whether there are any, it does not say. */
export function StrongerNote({ stronger, back }: { stronger: Stronger; back: string }) {
  const { t } = useTranslation("professional");
  const words = useStrongerWords();
  const [first] = stronger;
  if (first === undefined) return null;
  return (
    <div className="rm-surer rm-no-print">
      <Icon name="shield-check" />
      <p>
        {t("stronger.line", { what: words(stronger) })}{" "}
        <ButtonLink
          to={`/access/stronger?level=${first.assurance}`}
          state={{ from: back, what: words([first]) }}
          weight="quiet"
        >
          {t("stronger.go")}
        </ButtonLink>
      </p>
    </div>
  );
}
