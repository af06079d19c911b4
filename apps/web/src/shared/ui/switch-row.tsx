import { Icon } from "./icons/icon.js";
import type { IconName } from "./icons/pictograms.js";

interface SwitchRowProps {
  icon?: IconName;
  title: string;
  sub?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** On or off: the whole row is the switch, its words are its name. */
export function SwitchRow({ icon, title, sub, on, onChange }: SwitchRowProps) {
  return (
    <button type="button" role="switch" aria-checked={on} className="rm-switch" onClick={() => onChange(!on)}>
      {icon && <Icon name={icon} />}
      <span className="rm-switch__text">
        <span className="rm-strong">{title}</span>
        {sub && <span className="rm-switch__sub">{sub}</span>}
      </span>
      <span className="rm-switch__track" aria-hidden="true" />
    </button>
  );
}

/** What never goes to this reader, with the kind reason. It cannot be switched on, so it is no control. */
export function ClosedRow({ title, reason }: { title: string; reason: string }) {
  return (
    <div className="rm-closed">
      <Icon name="lock-simple" />
      <p>
        <strong>{title}</strong>
        <br />
        {reason}
      </p>
    </div>
  );
}
