import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useMe } from "../../shared/api/me.js";
import { firstName } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Note, Sheet } from "../../shared/ui/sheet.js";
import { Proposals } from "../sharing/proposals.js";
import { useMyMandates, usePrepared, usePreparedActs } from "./use-mandates.js";
import { useMay } from "./use-may.js";
import { decidesAnything } from "./what-to-name.js";

/** What this helper wrote down and the owner did not take yet. */
function OwnPrepared({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation("helping");
  const { sheetLabel } = useBookOfWords();
  const sheets = usePrepared(dossierId);
  const { remove } = usePreparedActs(dossierId);
  if (sheets.length === 0) return null;
  return (
    <ul className="rm-stack rm-plain-list">
      {sheets.map(({ id, templateKey }) => (
        <li key={id} className="rm-row">
          <Icon name="hourglass" />
          <span>{t("desk.waits", { sheet: sheetLabel(templateKey) })}</span>
          <Button
            weight="quiet"
            icon="trash"
            busy={remove.isPending}
            aria-label={t("desk.removeThis", { sheet: sheetLabel(templateKey) })}
            onClick={() => remove.mutate(id)}
          >
            {t("desk.remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What somebody with a mandate may do here, and what they can put ready. Putting ready opens nothing. */
export function HelperDesk({ dossierId, ownerName }: { dossierId: string; ownerName: string }) {
  const { t } = useTranslation(["helping", "taking"]);
  const mandate = useMyMandates().find((each) => each.dossierId === dossierId && each.state === "in-force");
  const may = useMay("helping");
  const isHelper = useMe().mandates.some((each) => each.dossierId === dossierId);
  if (!isHelper) return null;
  const name = firstName(ownerName);
  const decides = mandate !== undefined && decidesAnything(mandate);
  return (
    <>
      {mandate && (
        <Note icon="hand-heart" edge="leaf">
          {may(mandate).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Note>
      )}
      <Proposals dossierId={dossierId} />
      <Sheet edge="butter" labelledBy="desk">
        <h2 id="desk" className="utrecht-heading-2">
          {t(decides ? "desk.titleFor" : "desk.title", { name })}
        </h2>
        <p>{t(!decides ? "desk.text" : mandate?.decidesWithOwner ? "desk.textTogether" : "desk.textFor", { name })}</p>
        <OwnPrepared dossierId={dossierId} />
        <div className="rm-actions">
          <ButtonLink to={`/people/${dossierId}/-/prepare`} weight="outline" icon="pencil-line" full>
            {t("desk.sheet", { name })}
          </ButtonLink>
          <ButtonLink
            to={`/people/${dossierId}/-/${decides ? "share" : "prepare-share"}`}
            weight="outline"
            icon="share-network"
            full
          >
            {t(decides ? "desk.shareFor" : "desk.share", { name })}
          </ButtonLink>
          {mandate && mandate.reads.length > 0 && (
            <ButtonLink to={`/people/${dossierId}/-/taking-along`} weight="outline" icon="copy" full>
              {t("taking:for.title", { name })}
            </ButtonLink>
          )}
        </div>
      </Sheet>
    </>
  );
}
