import { useTranslation } from "react-i18next";
import { Boundary } from "../../shared/api/boundary.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { GrantTerms, ReaderCard } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { EmptyState, ErrorState, Skeleton } from "../../shared/ui/states.js";
import { SharedView } from "./shared-view.js";
import { classesIn, summaryOf } from "./summary.js";
import { useMakeGrant, usePreview } from "./use-share.js";

interface PreviewStepProps {
  reader: ReaderCard;
  terms: GrantTerms;
  /** The first day on which it is over. */
  day: string;
  requestId: string | undefined;
  onDone: (text: string, waiting: boolean) => void;
}

function LookAlong({ reader, terms, day, requestId, onDone }: PreviewStepProps) {
  const { t } = useTranslation("sharing");
  const { language, professionLabel } = useBookOfWords();
  const view = usePreview(terms);
  const make = useMakeGrant();
  const name = firstName(reader.name);
  const summary = summaryOf(t, {
    name,
    role: professionLabel(reader.profession),
    day: dayText(`${day}T12:00:00Z`, language),
    classes: classesIn(view),
    language,
  });
  return (
    <>
      <p className="rm-sentence">
        <Icon name="eye" />
        <span>{summary}</span>
      </p>
      {make.isError && <ErrorState error={make.error} />}
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="share-network"
          busy={make.isPending}
          onClick={() =>
            make.mutate(
              { ...terms, ...(requestId ? { requestId } : {}), receipt: { text: summary, language } },
              { onSuccess: ({ id }) => onDone(summary, id === undefined) },
            )
          }
        >
          {t("preview.confirm")}
        </Button>
      </div>
      <h2 className="utrecht-heading-2">{t("preview.exactly", { name })}</h2>
      <div className="rm-lookalong">
        {view.entries.length === 0 ? (
          <EmptyState icon="eye-slash" title={t("preview.nothing", { name })} text={t("preview.nothingText")} />
        ) : (
          <SharedView view={view} profession={reader.profession} purpose={terms.purpose} />
        )}
      </div>
    </>
  );
}

/** Screen 4: look along. One sentence, exactly their view, and yes. */
export function PreviewStep(props: PreviewStepProps) {
  const { t } = useTranslation("sharing");
  return (
    <>
      <Heading focusKey="preview">{t("preview.title")}</Heading>
      <Boundary skeleton={<Skeleton title={false} sheets={2} />}>
        <LookAlong {...props} />
      </Boundary>
    </>
  );
}
