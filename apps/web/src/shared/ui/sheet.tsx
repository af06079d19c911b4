import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./icons/icon.js";
import type { IconName } from "./icons/pictograms.js";
import type { EdgeColour } from "./edges.js";

interface SheetProps {
  edge?: EdgeColour;
  /** A whole page with punched holes, instead of a card. */
  page?: boolean;
  as?: "section" | "article" | "div" | "li";
  labelledBy?: string;
  children: ReactNode;
}

/** A sheet of paper; with an edge it belongs to a tab of the binder. */
export function Sheet({ edge, page = false, as: Element = "section", labelledBy, children }: SheetProps) {
  const edged = edge ? ` rm-sheet--edged rm-edge--${edge}` : "";
  return (
    <Element className={`rm-sheet rm-stack${edged}${page ? " rm-sheet--page" : ""}`} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}

interface TabRowProps {
  to: string;
  icon: IconName;
  edge: EdgeColour;
  title: string;
  sub?: ReactNode;
  /** Eye, chip: what stands at the end of the row and may be pressed on its own. */
  aside?: ReactNode;
}

/** A tab or sheet in a list; the whole row opens it. */
export function TabRow({ to, icon, edge, title, sub, aside }: TabRowProps) {
  return (
    <div className={`rm-tab rm-edge--${edge}`}>
      <Icon name={icon} size="large" />
      <span className="rm-tab__text">
        <Link to={to} className="rm-tab__link">
          {title}
        </Link>
        {sub && <span className="rm-tab__sub">{sub}</span>}
      </span>
      {aside && <span className="rm-tab__aside">{aside}</span>}
    </div>
  );
}

/** A pictogram in a soft round, in the colour of its tab. */
export function Round({ icon, edge = "butter", small }: { icon: IconName; edge?: EdgeColour; small?: boolean }) {
  return (
    <span className={`rm-round rm-edge--${edge}${small ? " rm-round--small" : ""}`}>
      <Icon name={icon} size={small ? "normal" : "large"} />
    </span>
  );
}

interface ChipProps {
  tone?: "plain" | "new" | "ok" | "sky" | "danger";
  icon?: IconName;
  children: ReactNode;
}

/** A small word about something: new, unfinished, until when. */
export function Chip({ tone = "plain", icon, children }: ChipProps) {
  return (
    <span className={`rm-chip${tone === "plain" ? "" : ` rm-chip--${tone}`}`}>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </span>
  );
}

/** A calm remark with a pictogram. */
export function Note({
  icon = "info",
  edge = "sky",
  children,
}: {
  icon?: IconName;
  edge?: EdgeColour;
  children: ReactNode;
}) {
  return (
    <div className={`rm-note rm-edge--${edge}`}>
      <Icon name={icon} />
      <div className="rm-note__body">{children}</div>
    </div>
  );
}
