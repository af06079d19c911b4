import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOwnDossier } from "../../shared/api/me.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { usePrepared, useTurning } from "./use-mandates.js";

/** On the first page: a birthday that comes up, and what helpers put ready. Nothing when there is nothing. */
export function ComingUp() {
  const { t } = useTranslation("mandates");
  const dossierId = useOwnDossier();
  const turning = useTurning()?.turning;
  const prepared = usePrepared(dossierId);
  if (!turning && prepared.length === 0) return null;
  return (
    <section className="rm-news rm-news--soft" aria-labelledby="coming-up">
      <h2 id="coming-up" className="utrecht-heading-3">
        {t("comingUp")}
      </h2>
      <ul>
        {turning && (
          <li className="rm-news__row">
            <Icon name="cake" />
            <span className="rm-tab__text">
              <Link to="/turning" className="rm-tab__link">
                {t("turning.title", { age: turning.age })}
              </Link>
              <span className="rm-tab__sub">{t("turning.days", { count: turning.days })}</span>
            </span>
            <Icon name="caret-right" size="small" />
          </li>
        )}
        {prepared.length > 0 && (
          <li className="rm-news__row">
            <Icon name="hand-heart" />
            <span className="rm-tab__text">
              <Link to="/helpers" className="rm-tab__link">
                {t("prepared.title")}
              </Link>
              <span className="rm-tab__sub">{t("prepared.count", { count: prepared.length })}</span>
            </span>
            <Icon name="caret-right" size="small" />
          </li>
        )}
      </ul>
    </section>
  );
}
