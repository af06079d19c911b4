import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { PreparedSheet } from "../../shared/api/types.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Sheet } from "../../shared/ui/sheet.js";
import { useToast } from "../../shared/ui/toast.js";
import { Answers } from "../entry/answers.js";
import { usePrepared, usePreparedActs } from "./use-mandates.js";

function OnePrepared({ dossierId, sheet }: { dossierId: string; sheet: PreparedSheet }) {
  const { t } = useTranslation("mandates");
  const book = useBook();
  const { sheetLabel } = useBookOfWords();
  const navigate = useNavigate();
  const toast = useToast();
  const { take, remove } = usePreparedActs(dossierId);
  const template = book.templates.get(sheet.templateKey);
  const title = sheetLabel(sheet.templateKey);
  return (
    <Sheet edge="butter" as="article" labelledBy={`prepared-${sheet.id}`}>
      <h3 id={`prepared-${sheet.id}`} className="utrecht-heading-3">
        {title}
      </h3>
      <p className="rm-muted">{t("prepared.by", { name: firstName(sheet.preparedBy) })}</p>
      {template && <Answers template={template} body={sheet.body} />}
      <div className="rm-actions rm-actions--row">
        <Button
          weight="outline"
          icon="notebook"
          busy={take.isPending}
          aria-label={t("prepared.takeThis", { title })}
          onClick={() =>
            take.mutate(sheet.id, {
              onSuccess: ({ entryId }) => {
                toast({ text: t("prepared.taken") });
                void navigate(`/sheets/${entryId}/write`);
              },
            })
          }
        >
          {t("prepared.take")}
        </Button>
        <Button
          weight="quiet"
          icon="trash"
          busy={remove.isPending}
          aria-label={t("prepared.removeThis", { title })}
          onClick={() => remove.mutate(sheet.id, { onSuccess: () => toast({ text: t("prepared.removed") }) })}
        >
          {t("prepared.remove")}
        </Button>
      </div>
    </Sheet>
  );
}

/** What helpers wrote down for the owner. It is nobody's but theirs to take. */
export function Prepared({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation("mandates");
  const sheets = usePrepared(dossierId);
  if (sheets.length === 0) return null;
  return (
    <section className="rm-stack" aria-labelledby="prepared">
      <h2 id="prepared" className="utrecht-heading-2">
        {t("prepared.title")}
      </h2>
      <p className="rm-muted">{t("prepared.lead")}</p>
      {sheets.map((sheet) => (
        <OnePrepared key={sheet.id} dossierId={dossierId} sheet={sheet} />
      ))}
    </section>
  );
}
