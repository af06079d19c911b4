import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Template } from "../../shared/api/catalogue-types.js";
import type { Author, ReleasedEntry } from "../../shared/api/types.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { dayText } from "../../shared/text/moments.js";
import type { EdgeColour } from "../../shared/ui/edges.js";
import { Sheet } from "../../shared/ui/sheet.js";
import { Answers } from "./answers.js";
import { DifferenceMark, DifferentAnswer, differenceProps } from "./difference.js";
import type { Earlier } from "./differences.js";

/**
 * Who wrote it, in words: "Noor zelf", "Pim Havikhorst, jeugdarts bij …".
 * @param ownerName first name of whose binder it is, for who reads in somebody else's
 */
export function useAuthorText(ownerName?: string): (author: Author | null) => string {
  const { t } = useTranslation("entry");
  const { professionLabel } = useBookOfWords();
  return (author) => {
    if (author === null) return "";
    if (author.kind === "mandate")
      return ownerName
        ? t("author.mandateOf", { name: author.name, owner: ownerName })
        : t("author.mandate", { name: author.name });
    if (author.profession === null) return author.name;
    const text = t("author.professional", {
      name: author.name,
      profession: professionLabel(author.profession),
      organisation: author.organisation ?? "",
    });
    return author.via === undefined ? text : t("author.via", { text, program: author.via });
  };
}

interface SheetPaperProps {
  entry: ReleasedEntry;
  template: Template;
  edge: EdgeColour;
  /** Instead of the author's name: "Door mij". */
  byline?: string;
  /** Beside the byline: the eye, chips. */
  aside?: ReactNode;
  /** The text before a change that waits: what differs from it is marked. */
  earlier?: Earlier;
  children?: ReactNode;
}

/** A whole sheet as paper: who and when, the plain summary first, then the questions and answers. */
export function SheetPaper({ entry, template, edge, byline, aside, earlier, children }: SheetPaperProps) {
  const { t } = useTranslation("entry");
  const { language } = useBookOfWords();
  const authorText = useAuthorText();
  const summary = earlier?.differences.get("$summary");
  const workStep = earlier?.differences.get("$workStep");
  return (
    <Sheet page edge={edge} as="article">
      <div className="rm-row rm-byline">
        <p className="rm-muted rm-small">
          {[byline ?? authorText(entry.author), dayText(entry.authoredAt, language)].filter(Boolean).join(" · ")}
        </p>
        {aside}
      </div>
      {(entry.plainSummary || summary) && (
        <div className="rm-summary">
          <div {...differenceProps(summary)}>
            <h2 className="utrecht-heading-3">
              {t("paper.inShort")}
              <DifferenceMark difference={summary} />
            </h2>
            <DifferentAnswer difference={summary} before={<p>{earlier?.text.plainSummary}</p>}>
              <p>{entry.plainSummary}</p>
            </DifferentAnswer>
          </div>
        </div>
      )}
      <Answers template={template} body={entry.body} {...(earlier ? { earlier } : {})} />
      {(entry.workStep || workStep) && (
        <div className="rm-answers__group">
          <div {...differenceProps(workStep)}>
            <p className="rm-strong">
              {t("paper.workStep")}
              <DifferenceMark difference={workStep} />
            </p>
            <DifferentAnswer difference={workStep} before={<p>{earlier?.text.workStep}</p>}>
              <p>{entry.workStep}</p>
            </DifferentAnswer>
          </div>
        </div>
      )}
      {children}
    </Sheet>
  );
}
