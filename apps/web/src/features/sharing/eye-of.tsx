import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { GrantReader } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Eye } from "../../shared/ui/eye.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { peopleCount } from "../binder/use-binder.js";
import { StopDialog } from "./stop-dialog.js";

function ReaderLine({ reader, onStop }: { reader: GrantReader; onStop: () => void }) {
  const { t } = useTranslation("sharing");
  const { professionLabel, purposeLabel, language } = useBookOfWords();
  const { profession, organisation, name } = reader.reader;
  return (
    <li className="rm-reader">
      <Icon name={purposeIcon(reader.purpose)} size="large" />
      <div className="rm-reader__text">
        <span className="rm-strong">{name}</span>
        {profession && (
          <span className="rm-tab__sub">
            {t("who", { profession: professionLabel(profession), organisation: organisation ?? "" })}
          </span>
        )}
        <span>{t("why", { purpose: purposeLabel(reader.purpose) })}</span>
        <span>{t("until", { day: dayText(reader.validUntil, language) })}</span>
      </div>
      <Button weight="outline" icon="hand-palm" onClick={onStop} aria-label={t("stop.for", { name })}>
        {t("stop.short")}
      </Button>
    </li>
  );
}

/** The eye on a sheet or tab; tap it for who, why, until when, and stop. */
export function EyeOf({
  readers,
  title,
  inWords,
}: {
  readers: readonly GrantReader[];
  title: string;
  inWords?: boolean;
}) {
  const { t } = useTranslation("sharing");
  const [open, setOpen] = useState(false);
  const [target, setTarget] = useState<{ grantId: string; name: string } | null>(null);
  return (
    <>
      <Eye count={peopleCount(readers)} inWords={inWords ?? false} onOpen={() => setOpen(true)} />
      <Dialog open={open} onClose={() => setOpen(false)} title={t("eye.title", { title })}>
        {readers.length === 0 ? (
          <p>{t("eye.nobody")}</p>
        ) : (
          <ul className="rm-list">
            {readers.map((reader) => (
              <ReaderLine
                key={reader.grantId}
                reader={reader}
                onStop={() => {
                  setOpen(false);
                  setTarget({ grantId: reader.grantId, name: reader.reader.name });
                }}
              />
            ))}
          </ul>
        )}
        <ButtonLink to={readers.length === 0 ? "/sharing/new" : "/sharing"} weight="quiet" icon="share-network">
          {readers.length === 0 ? t("eye.share") : t("eye.all")}
        </ButtonLink>
      </Dialog>
      <StopDialog target={target} onClose={() => setTarget(null)} />
    </>
  );
}
