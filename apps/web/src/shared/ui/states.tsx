import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { problemCode } from "../api/problem.js";
import { Button, ButtonLink } from "./button.js";
import { Icon } from "./icons/icon.js";
import type { IconName } from "./icons/pictograms.js";

/** Grey shapes in the size of what is coming, so that the page does not jump. */
export function Skeleton({ tabs = 0, sheets = 0, title = true }: { tabs?: number; sheets?: number; title?: boolean }) {
  const { t } = useTranslation("shared");
  return (
    <div className="rm-stack" role="status">
      <span className="rm-visually-hidden">{t("loading")}</span>
      {title && <span className="rm-skeleton rm-skeleton--title" />}
      {title && <span className="rm-skeleton rm-skeleton--line" />}
      {Array.from({ length: tabs }, (_, tab) => (
        <span key={`tab-${tab}`} className="rm-skeleton rm-skeleton--tab" />
      ))}
      {Array.from({ length: sheets }, (_, sheet) => (
        <span key={`sheet-${sheet}`} className="rm-skeleton rm-skeleton--sheet" />
      ))}
    </div>
  );
}

interface EmptyProps {
  icon: IconName;
  title: string;
  text: string;
  /** One step that can be taken now. */
  action?: ReactNode;
}

/** Nothing here yet: what will come, and one step. */
export function EmptyState({ icon, title, text, action }: EmptyProps) {
  return (
    <div className="rm-state">
      <Icon name={icon} size="huge" />
      <h2 className="utrecht-heading-2">{title}</h2>
      <p className="rm-muted">{text}</p>
      {action}
    </div>
  );
}

/** Codes that have a text of their own; anything else gets the general one. */
const known = new Set([
  "offline",
  "not-found",
  "not-allowed",
  "sign-in-required",
  "unavailable",
  "too-many",
  "invitations-enough",
  "too-large",
  "revision-conflict",
  "version-conflict",
  "state-conflict",
  "invalid-input",
  "step-up-required",
]);

/** The translation key for what went wrong. */
export function problemText(error: unknown): string {
  const code = problemCode(error);
  return known.has(code) ? code : "internal";
}

interface ErrorProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
  formal?: boolean;
  /** It stands in the place of a whole screen, so it carries the one heading of that screen. */
  whole?: boolean;
}

/** What happened, what you can do, and that nothing is lost. */
export function ErrorState({ error, onRetry, formal = false, whole = false }: ErrorProps) {
  const { t } = useTranslation(formal ? "problems-formal" : "problems");
  const code = problemText(error);
  // Asking again for what is not there helps nobody; the way out does.
  const isGone = whole && code === "not-found";
  const Title = whole ? "h1" : "h2";
  return (
    <div className="rm-state rm-state--problem" role="alert">
      <Icon name={code === "offline" ? "wifi-slash" : "warning-circle"} size="huge" />
      <Title className="utrecht-heading-2">{t(`${code}.title`)}</Title>
      <p>{t(`${code}.text`)}</p>
      {isGone ? (
        <ButtonLink to="/" weight="outline">
          {t("start")}
        </ButtonLink>
      ) : (
        onRetry && (
          <Button weight="outline" onClick={onRetry}>
            {t("retry")}
          </Button>
        )
      )}
    </div>
  );
}
