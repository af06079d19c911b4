import { useState } from "react";
import { dayText } from "../../../shared/text/moments.js";
import { useLanguage } from "../../../shared/text/use-language.js";
import { exampleInside, SingleField, type FieldProps } from "./frame.js";

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const orNothing = (text: string): string | undefined => (text === "" ? undefined : text);

/** A line. Also for a person: an account, a membership or a plain name; people type the name. */
export function ShortText({ field, value, onChange, error }: FieldProps) {
  const shown = typeof value === "object" && value !== null && "name" in value ? String(value.name) : textOf(value);
  return (
    <SingleField field={field} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          className="utrecht-textbox utrecht-textbox--html-input"
          type="text"
          autoComplete="off"
          value={shown}
          placeholder={exampleInside(field)}
          onChange={(event) => onChange(orNothing(event.target.value))}
        />
      )}
    </SingleField>
  );
}

/** Room to tell; grows with the text. */
export function LongText({ field, value, onChange, error }: FieldProps) {
  return (
    <SingleField field={field} error={error}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="utrecht-textarea utrecht-textarea--html-textarea"
          rows={4}
          value={textOf(value)}
          placeholder={exampleInside(field)}
          onChange={(event) => onChange(orNothing(event.target.value))}
        />
      )}
    </SingleField>
  );
}

/** A number with its unit; a comma is as good as a point. */
export function NumberField({ field, value, onChange, error }: FieldProps) {
  const [typed, setTyped] = useState(textOf(value).replace(".", ","));
  const change = (text: string): void => {
    setTyped(text);
    const number = Number(text.replace(",", "."));
    onChange(text.trim() === "" ? undefined : Number.isFinite(number) ? number : text);
  };
  return (
    <SingleField field={field} error={error}>
      {(attributes) => (
        <span className="rm-with-unit">
          <input
            {...attributes}
            className="utrecht-textbox utrecht-textbox--html-input"
            type="text"
            inputMode="decimal"
            value={typed}
            placeholder={exampleInside(field)}
            onChange={(event) => change(event.target.value)}
          />
          {field.unit && <span>{field.unit}</span>}
        </span>
      )}
    </SingleField>
  );
}

/** A day, with the calendar of the device, which may speak another language: the day stands below it in words. */
export function DateField({ field, value, onChange, error }: FieldProps) {
  const language = useLanguage();
  const day = textOf(value);
  return (
    <SingleField field={field} error={error} short>
      {(attributes) => (
        <>
          <input
            {...attributes}
            className="utrecht-textbox utrecht-textbox--html-input"
            type="date"
            value={day}
            onChange={(event) => onChange(orNothing(event.target.value))}
          />
          {!Number.isNaN(Date.parse(day)) && <span className="rm-field__help">{dayText(day, language)}</span>}
        </>
      )}
    </SingleField>
  );
}
