import { useId, type ReactNode } from "react";
import { Icon } from "./icons/icon.js";

interface SelectFieldProps {
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  value: string;
  onPick: (value: string) => void;
  /** The words of the line that chooses nothing. */
  none?: string;
  options: readonly { value: string; label: string }[];
}

/** One question with a long list of answers to choose from. */
export function SelectField({ label, help, error, value, onPick, none, options }: SelectFieldProps) {
  const id = useId();
  const described = [help ? `${id}-help` : "", error ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <div className="rm-field">
      <label htmlFor={id} className="rm-field__label">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="rm-field__help">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-wrong`} className="rm-field__error" role="alert">
          <Icon name="warning-circle" size="small" />
          {error}
        </p>
      )}
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select"
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        value={value}
        onChange={(event) => onPick(event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
