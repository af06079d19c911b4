import type { ReactNode } from "react";
import { Icon } from "./icons/icon.js";
import type { IconName } from "./icons/pictograms.js";

interface PickRowProps {
  icon?: IconName;
  title: string;
  sub?: ReactNode;
  onPick: () => void;
}

/** One thing of a list to choose; choosing goes on at once. */
export function PickRow({ icon, title, sub, onPick }: PickRowProps) {
  return (
    <button type="button" className="rm-switch" onClick={onPick}>
      {icon && <Icon name={icon} />}
      <span className="rm-switch__text">
        <span className="rm-strong">{title}</span>
        {sub && <span className="rm-switch__sub">{sub}</span>}
      </span>
      <Icon name="caret-right" size="small" />
    </button>
  );
}
