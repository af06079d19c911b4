import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Folded } from "../../shared/ui/folded.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { Chip } from "../../shared/ui/sheet.js";
import type { Difference } from "./differences.js";

const icons: Readonly<Record<Difference, IconName>> = { new: "plus", changed: "pencil-line", gone: "trash" };

/** Beside a question: that its answer is new, changed or taken away. In a word and a pictogram, not by colour alone. */
export function DifferenceMark({ difference }: { difference: Difference | undefined }) {
  const { t } = useTranslation("entry");
  if (!difference) return null;
  return (
    <>
      {" "}
      <Chip tone={difference === "gone" ? "plain" : "new"} icon={icons[difference]}>
        {t(`changed.${difference}`)}
      </Chip>
    </>
  );
}

interface DifferentAnswerProps {
  difference: Difference | undefined;
  /** The answer as it was, drawn like the answer itself. */
  before: ReactNode;
  /** The answer as it is. */
  children: ReactNode;
}

/** An answer, and what stood there first when that was something else. */
export function DifferentAnswer({ difference, before, children }: DifferentAnswerProps) {
  const { t } = useTranslation("entry");
  if (!difference || difference === "new") return children;
  return (
    <>
      {difference === "gone" ? <p className="rm-muted">{t("changed.goneText")}</p> : children}
      <Folded summary={t("changed.before")}>
        <div className="rm-before">{before}</div>
      </Folded>
    </>
  );
}

/** What is set on an answer that differs: a line along its side, and that somebody can be brought to it. */
export function differenceProps(difference: Difference | undefined): { className?: string; tabIndex?: number } {
  return difference ? { className: "rm-different", tabIndex: -1 } : {};
}

/** Brings who reads to the first answer that differs: on a phone a sheet can be many screens long. */
export function goToFirstDifference(): void {
  const first = document.querySelector<HTMLElement>("main article .rm-different");
  first?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: "center" });
}
