import { useBookOfWords } from "../../shared/api/book-words.js";
import { dayText } from "../../shared/text/moments.js";
import { capital } from "../../shared/text/words.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Chip } from "../../shared/ui/sheet.js";
import { EmptyState, ErrorState, Skeleton } from "../../shared/ui/states.js";
import { ReaderPage } from "./reader-page.js";
import { useAsked } from "./use-people.js";
import { useReaderTexts } from "./use-reader-texts.js";

function Asked() {
  const { t } = useReaderTexts();
  const { language } = useBookOfWords();
  const asked = useAsked();
  const items = [...(asked.data?.items ?? [])].sort((a, b) => b.askedAt.localeCompare(a.askedAt));
  return (
    <>
      <Heading lead={t("asked.lead")}>{t("asked.title")}</Heading>
      {asked.isPending && <Skeleton title={false} tabs={3} />}
      {asked.isError && <ErrorState error={asked.error} formal onRetry={() => void asked.refetch()} />}
      {asked.isSuccess && items.length === 0 && (
        <EmptyState icon="chat-text" title={t("asked.empty")} text={t("asked.emptyText")} />
      )}
      <ul className="rm-list">
        {items.map((request) => (
          <li key={request.id} className="rm-sheet rm-row">
            <Icon name={purposeIcon(request.purpose)} size="large" />
            <span className="rm-tab__text">
              <span className="rm-strong">{capital(t(`purposes.${request.purpose}`))}</span>
              <span className="rm-tab__sub">{t("asked.on", { day: dayText(request.askedAt, language) })}</span>
            </span>
            <Chip tone={request.state === "granted" ? "ok" : "plain"}>{t(`asked.${request.state}`)}</Chip>
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink to="/people/ask" weight="outline" icon="plus">
          {t("people.ask")}
        </ButtonLink>
      </div>
    </>
  );
}

/** What I asked for: sent, or shared. Nothing more is known, whatever the owner did. */
export function AskedPage() {
  const { t } = useReaderTexts();
  return (
    <ReaderPage title={t("nav.asked")} icon="chat-text">
      <Asked />
    </ReaderPage>
  );
}
