import { useId, type InputHTMLAttributes, type ReactNode } from "react";
import { Icon } from "./icons/icon.js";

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value" | "className"> {
  label: ReactNode;
  help?: ReactNode;
  /** What is not right yet, in words. */
  error?: string | undefined;
  value: string;
  onText: (text: string) => void;
  short?: boolean;
  /** Signs to copy from a mail or a card: wide and even. */
  code?: boolean;
}

/** One question with a line to write on. */
export function TextField({ label, help, error, value, onText, short, code, ...input }: TextFieldProps) {
  const id = useId();
  const described = [help ? `${id}-help` : "", error ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <div className={`rm-field${short ? " rm-field--short" : ""}`}>
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
      <input
        type="text"
        {...input}
        id={id}
        className={`utrecht-textbox utrecht-textbox--html-input${code ? " rm-code" : ""}`}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
