import { canHaveKeys, KeyProblem } from "../../shared/api/passkey.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { KindProblem } from "./kind-problem.js";
import { useEntranceTexts } from "./use-entrance-texts.js";

interface KeyStepProps {
  formal: boolean;
  busy: boolean;
  error: unknown;
  onMake: () => void;
  /** Another key after the first one is gone. */
  again?: boolean;
}

const ways = [
  ["fingerprint", "key.finger"],
  ["scan-smiley", "key.face"],
  ["password", "key.pin"],
] as const;

/** A finger, a face or a code: what the device will ask, in pictures. */
export function KeyPicture({ formal }: { formal: boolean }) {
  const t = useEntranceTexts(formal);
  return (
    <ul className="rm-ways">
      {ways.map(([icon, text]) => (
        <li key={text}>
          <span className="rm-ways__mark">
            <Icon name={icon} size="huge" />
          </span>
          {t(text)}
        </li>
      ))}
    </ul>
  );
}

/** Making a key: what it is, what the device will ask, and one button. */
export function KeyStep({ formal, busy, error, onMake, again = false }: KeyStepProps) {
  const t = useEntranceTexts(formal);
  return (
    <>
      <Heading focusKey="key" lead={t("key.lead")}>
        {t(again ? "key.titleAgain" : "key.title")}
      </Heading>
      <KeyPicture formal={formal} />
      <p>{t("key.stays")}</p>
      <KindProblem error={canHaveKeys() ? error : new KeyProblem("no-keys")} at="key" formal={formal} />
      <div className="rm-actions">
        <Button weight="strong" full icon="key" busy={busy} onClick={onMake}>
          {t(error ? "key.retry" : "key.make")}
        </Button>
      </div>
      <details className="rm-details">
        <summary>
          {t("key.what")}
          <Icon name="caret-down" size="small" />
        </summary>
        <p>{t("key.whatText")}</p>
      </details>
    </>
  );
}
