import { useTranslation } from "react-i18next";
import { useMe } from "../../shared/api/me.js";
import { firstName } from "../../shared/text/words.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import "./mandates.css";

/** On every screen of somebody else's binder: for whom you act, and that they see it. */
export function ActingBar({ dossierId }: { dossierId: string | undefined }) {
  const { t } = useTranslation("helping");
  const mandate = useMe().mandates.find((each) => each.dossierId === dossierId);
  if (!mandate) return null;
  const { type, ownerName } = mandate;
  const words = { owner: ownerName, name: firstName(ownerName), type: t(`type.${type}`) };
  return (
    <p className="rm-acting" role="note">
      <Icon name="hand-heart" size="small" />
      <span>
        <strong>{t(type === "supporter" ? "bar.helps" : "bar.acts", words)}</strong>{" "}
        {t(type === "supporter" ? "bar.helpsText" : "bar.actsText", words)}
      </span>
    </p>
  );
}
