import type { ReactNode } from "react";
import { Field } from "./field.js";

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
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <select
          {...control}
          className="utrecht-select utrecht-select--html-select"
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
      )}
    </Field>
  );
}
