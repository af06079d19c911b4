import type { ReactNode } from "react";
import { Icon } from "./icons/icon.js";
import type { IconName } from "./icons/pictograms.js";

interface ChoiceProps {
  /** Radios of one question share a name. */
  name: string;
  kind?: "radio" | "checkbox";
  checked: boolean;
  onChange: (checked: boolean) => void;
  icon?: IconName;
  label: string;
  sub?: ReactNode;
}

/** One answer of a question as a big row; the native radio or checkbox stays visible. */
export function Choice({ name, kind = "radio", checked, onChange, icon, label, sub }: ChoiceProps) {
  return (
    <label className="rm-choice">
      <input type={kind} name={name} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {icon && <Icon name={icon} />}
      <span className="rm-choice__text">
        <span className="rm-strong">{label}</span>
        {sub && <span className="rm-switch__sub">{sub}</span>}
      </span>
    </label>
  );
}
