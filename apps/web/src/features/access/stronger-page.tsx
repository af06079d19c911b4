import { useLocation, useNavigate, useSearchParams } from "react-router";
import { Boundary } from "../../shared/api/boundary.js";
import { useMe } from "../../shared/api/me.js";
import type { Assurance } from "../../shared/api/types.js";
import { isOwnPath } from "../../shared/api/way-back.js";
import { useSpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { Skeleton } from "../../shared/ui/states.js";
import { WaysToBeSurer } from "./stronger.js";
import "./access.css";

/** Where somebody was and what waits there; only a path of this app. */
function cameFor(state: unknown): { from: string; what: string } {
  const { from, what } = (state ?? {}) as { from?: unknown; what?: unknown };
  return {
    from: isOwnPath(from) ? from : "/",
    what: typeof what === "string" ? what : "",
  };
}

interface SurerProps {
  level: Assurance;
  formal: boolean;
  /** Kinds of sheets, in words; empty when that is not known. */
  what: string;
  back: string;
  onDone: () => void;
}

/** "Hiervoor logt u extra veilig in": why, how, and the way back. Nothing is refused for good. */
export function Surer({ level, formal, what, back, onDone }: SurerProps) {
  const t = useSpokenTexts("access", formal);
  return (
    <>
      <div className="rm-surer__mark">
        <Icon name="shield-check" size="huge" />
      </div>
      <Heading focusKey="stronger" lead={t(what === "" ? "stronger.lead" : "stronger.leadWhat", { what })}>
        {t("stronger.title")}
      </Heading>
      <p>{t(level === "high" ? "stronger.whyHigh" : "stronger.why")}</p>
      <WaysToBeSurer level={level} formal={formal} back={back} onDone={onDone} />
      <p className="rm-muted">{t("stronger.after")}</p>
    </>
  );
}

/** The same as a screen of its own, for who wants it before they run into it. */
export function StrongerPage() {
  const me = useMe();
  const formal = me.kind === "professional";
  const t = useSpokenTexts("access", formal);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const level = search.get("level") === "high" ? "high" : "substantial";
  const { from, what } = cameFor(useLocation().state);
  return (
    <Shell title={t("stronger.bar")} icon="shield-check" back={from} demo={me.demo ? me.account.name : undefined}>
      <Boundary whole formal={formal} skeleton={<Skeleton tabs={2} />}>
        <Surer level={level} formal={formal} what={what} back={from} onDone={() => void navigate(from)} />
        <div className="rm-actions">
          <ButtonLink to={from} weight="quiet">
            {t("stronger.notNow")}
          </ButtonLink>
        </div>
      </Boundary>
    </Shell>
  );
}
