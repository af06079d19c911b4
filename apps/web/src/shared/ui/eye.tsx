import { useTranslation } from "react-i18next";
import { Icon } from "./icons/icon.js";

interface EyeProps {
  count: number;
  /** Opens who, why and until when. Without it the eye only tells. */
  onOpen?: () => void;
  /** Says the number in words instead of only a figure. */
  inWords?: boolean;
}

/** Who can see this. The signature of the product: on every sheet, everywhere in the owner's app. */
export function Eye({ count, onOpen, inWords = false }: EyeProps) {
  const { t } = useTranslation("shared");
  const words = t("eye.count", { count });
  const content = (
    <>
      <Icon name={count > 0 ? "eye" : "eye-slash"} size="small" />
      {inWords ? <span>{words}</span> : <span aria-hidden="true">{count}</span>}
    </>
  );
  const look = `rm-eye${count > 0 ? " rm-eye--open" : ""}`;
  if (!onOpen)
    return (
      <span className={look}>
        {content}
        {!inWords && <span className="rm-visually-hidden">{words}</span>}
      </span>
    );
  return (
    <button type="button" className={look} onClick={onOpen} aria-label={t("eye.open", { words })}>
      {content}
    </button>
  );
}
