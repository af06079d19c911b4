import { useState } from "react";
import { Link } from "react-router";
import { useEntrance } from "../../shared/api/entrance.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { TextField } from "../../shared/ui/text-field.js";
import { KindProblem } from "./kind-problem.js";
import { useEntranceTexts } from "./use-entrance-texts.js";

interface CodeStepProps {
  address: string;
  formal: boolean;
  busy: boolean;
  error: unknown;
  onCode: (code: string) => void;
  /** Sends another mail. */
  onAgain: () => void;
  onOtherAddress: () => void;
}

/** The digits in a text, without the spaces people put between them. */
const digits = (text: string): string => text.replace(/\D/g, "").slice(0, 8);

/** The code from the mail: eight digits. */
export function CodeStep({ address, formal, busy, error, onCode, onAgain, onOtherAddress }: CodeStepProps) {
  const t = useEntranceTexts(formal);
  const { outbox } = useEntrance();
  const [code, setCode] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <>
      <Heading focusKey="code" lead={t("code.lead", { address })}>
        {t("code.title")}
      </Heading>
      {outbox && (
        <Link to="/postvak" target="_blank" className="rm-inline-target rm-row">
          <Icon name="envelope-open" />
          {t("code.outbox")}
        </Link>
      )}
      <form
        className="rm-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(code.length < 8);
          if (code.length === 8 && !busy) onCode(code);
        }}
      >
        <KindProblem error={error} at="code" formal={formal} />
        <TextField
          label={t("code.label")}
          help={t("code.help")}
          error={missing ? t("code.missing") : undefined}
          short
          code
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onText={(text) => {
            setMissing(false);
            setCode(digits(text));
          }}
        />
        <div className="rm-actions">
          <Button type="submit" weight="strong" full iconAfter="arrow-right" busy={busy}>
            {t("next")}
          </Button>
        </div>
      </form>
      <details className="rm-details">
        <summary>
          {t("code.none")}
          <Icon name="caret-down" size="small" />
        </summary>
        <p>{t("code.noneText")}</p>
        <div className="rm-actions rm-actions--row">
          <Button weight="outline" icon="envelope" busy={busy} onClick={onAgain}>
            {t("code.again")}
          </Button>
          <Button weight="quiet" onClick={onOtherAddress}>
            {t("code.other")}
          </Button>
        </div>
      </details>
    </>
  );
}
