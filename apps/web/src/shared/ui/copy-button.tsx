import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.js";

interface CopyButtonProps {
  /** What is copied; it stands on the screen too, for who cannot copy it this way. */
  text: string;
  /** "Copy" when it does not say what. */
  label?: string;
  weight?: "outline" | "quiet";
}

/** Copies a text. Where the browser does not let it (no https, or it was refused) it says that the text can be selected. */
export function CopyButton({ text, label, weight = "outline" }: CopyButtonProps) {
  const { t } = useTranslation("shared");
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  return (
    <>
      <Button weight={weight} icon={outcome === "copied" ? "check-circle" : "copy"} onClick={() => void copy()}>
        {outcome === "copied" ? t("copy.copied") : (label ?? t("copy.copy"))}
      </Button>
      {outcome === "refused" && (
        <p className="rm-muted rm-small" role="alert">
          {t("copy.refused")}
        </p>
      )}
    </>
  );
}
