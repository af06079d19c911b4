import type { InputHTMLAttributes, ReactNode } from "react";
import { Field } from "./field.js";

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
  return (
    <Field label={label} help={help} error={error} short={short}>
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          className={`utrecht-textbox utrecht-textbox--html-input${code ? " rm-code" : ""}`}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}
