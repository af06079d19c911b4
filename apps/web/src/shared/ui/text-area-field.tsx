import type { TextareaHTMLAttributes } from "react";
import { Field } from "./field.js";

interface TextAreaFieldProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "onChange" | "value" | "className"
> {
  label: string;
  help?: string;
  /** What is not right yet, in words. */
  error?: string | undefined;
  value: string;
  onText: (text: string) => void;
  className?: string;
}

/** One question with room for a longer text. */
export function TextAreaField({ label, help, error, value, onText, className, ...area }: TextAreaFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <textarea
          rows={3}
          {...area}
          {...control}
          className={["utrecht-textarea utrecht-textarea--html-textarea", className].filter(Boolean).join(" ")}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}
