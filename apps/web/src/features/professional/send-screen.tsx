import { useMe } from "../../shared/api/me.js";
import { Button } from "../../shared/ui/button.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { EmptyState, ErrorState } from "../../shared/ui/states.js";
import { SheetPaper } from "../entry/sheet-paper.js";
import type { DraftHandle } from "../entry/use-draft.js";
import { useReaderTexts } from "./use-reader-texts.js";

interface SendScreenProps {
  name: string;
  /** The parts that hold something. */
  drafts: readonly DraftHandle[];
  failure: unknown;
  busy: boolean;
  onSend: () => void;
}

/** The last screen of writing: read it back, and what happens with it. */
export function SendScreen({ name, drafts, failure, busy, onSend }: SendScreenProps) {
  const { t } = useReaderTexts();
  const group = useMe().activeMembership?.group;
  const now = new Date().toISOString();
  const readsFirst = drafts.some((draft) => draft.template.ownerReadsFirst);
  return (
    <>
      <Heading focusKey="send" lead={readsFirst ? t("send.readsFirst", { name }) : t("send.atOnce", { name })}>
        {t("send.title")}
      </Heading>
      {drafts.length === 0 && <EmptyState icon="file-text" title={t("send.empty")} text={t("send.emptyText")} />}
      {drafts.length > 1 && (
        <Note icon="lock-simple">
          <p>{t("send.two", { name })}</p>
        </Note>
      )}
      {drafts.map(({ template, content }) => (
        <section key={template.key} className="rm-stack">
          <h2 className="utrecht-heading-2">{template.label}</h2>
          <SheetPaper
            template={template}
            edge={edgeOf(template.section, group)}
            byline={t("send.byline")}
            entry={{
              id: "",
              sectionKey: template.section,
              templateKey: template.key,
              templateVersion: template.version,
              dataClass: template.dataClass,
              author: null,
              createdAt: now,
              authoredAt: now,
              reviewAt: null,
              body: content.body,
              plainSummary: content.plainSummary ?? null,
              workStep: content.workStep ?? null,
              reaction: null,
            }}
          />
        </section>
      ))}
      {failure !== null && <ErrorState error={failure} formal />}
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="paper-plane-tilt"
          busy={busy}
          disabled={drafts.length === 0}
          onClick={onSend}
        >
          {t("send.button", { name })}
        </Button>
      </div>
    </>
  );
}
