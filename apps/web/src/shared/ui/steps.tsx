import { useTranslation } from "react-i18next";

/** A bar of four: which screen of how many. */
export function StepBar({ at, of }: { at: number; of: number }) {
  const { t } = useTranslation("shared");
  return (
    <div>
      <p className="rm-visually-hidden">{t("step", { at, of })}</p>
      <ol className="rm-steps" aria-hidden="true">
        {Array.from({ length: of }, (_, step) => (
          <li key={step} data-done={step < at} />
        ))}
      </ol>
    </div>
  );
}

/** Dots while writing: where you are, without a percentage. */
export function ProgressDots({ at, of }: { at: number; of: number }) {
  const { t } = useTranslation("shared");
  return (
    <div>
      <p className="rm-visually-hidden">{t("step", { at, of })}</p>
      <ol className="rm-dots" aria-hidden="true">
        {Array.from({ length: of }, (_, step) => (
          <li key={step} data-state={step + 1 === at ? "now" : step + 1 < at ? "done" : "later"} />
        ))}
      </ol>
    </div>
  );
}
