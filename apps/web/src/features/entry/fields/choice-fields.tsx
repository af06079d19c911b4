import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../../shared/ui/choice.js";
import { GroupField, SingleField, type FieldProps } from "./frame.js";

/** With more answers than this a list to open is calmer than a wall of rows. */
const manyOptions = 8;

/** One answer of a few. */
export function ChoiceField(props: FieldProps) {
  const { field, value, onChange, error } = props;
  const name = useId();
  if ((field.options ?? []).length > manyOptions) return <SelectField {...props} />;
  return (
    <GroupField field={field} error={error}>
      <div className="rm-choices">
        {field.options?.map((option) => (
          <Choice
            key={option.key}
            name={name}
            label={option.label}
            checked={value === option.key}
            onChange={() => onChange(option.key)}
          />
        ))}
      </div>
    </GroupField>
  );
}

function SelectField({ field, value, onChange, error }: FieldProps) {
  const { t } = useTranslation("entry");
  return (
    <SingleField field={field} error={error}>
      {(attributes) => (
        <select
          {...attributes}
          className="utrecht-select utrecht-select--html-select"
          value={typeof value === "string" ? value : ""}
          onChange={(event) => onChange(event.target.value || undefined)}
        >
          <option value="">{t("field.choose")}</option>
          {field.options?.map((option) => (
            <option key={option.key} value={option.key}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </SingleField>
  );
}

/** Several answers of a few. */
export function MultiChoiceField({ field, value, onChange, error }: FieldProps) {
  const name = useId();
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (key: string, on: boolean): void => {
    const next = on ? [...chosen, key] : chosen.filter((other) => other !== key);
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <GroupField field={field} error={error}>
      <div className="rm-choices rm-choices--chips">
        {field.options?.map((option) => (
          <Choice
            key={option.key}
            name={name}
            kind="checkbox"
            label={option.label}
            checked={chosen.includes(option.key)}
            onChange={(on) => toggle(option.key, on)}
          />
        ))}
      </div>
    </GroupField>
  );
}

/** Yes, no, or nothing said. */
export function YesNoField({ field, value, onChange, error }: FieldProps) {
  const { t } = useTranslation("entry");
  const name = useId();
  return (
    <GroupField field={field} error={error}>
      <div className="rm-choices rm-choices--chips">
        <Choice name={name} label={t("value.yes")} checked={value === true} onChange={() => onChange(true)} />
        <Choice name={name} label={t("value.no")} checked={value === false} onChange={() => onChange(false)} />
      </div>
    </GroupField>
  );
}

/** A mark between two ends with words; no colours of good and bad. */
export function ScaleField({ field, value, onChange, error }: FieldProps) {
  const name = useId();
  const { min = 1, max = 10, minLabel = "", maxLabel = "" } = field.scale ?? {};
  return (
    <GroupField field={field} error={error}>
      <div className="rm-scale">
        <div className="rm-scale__marks">
          {Array.from({ length: max - min + 1 }, (_, at) => min + at).map((mark) => (
            <label key={mark} className="rm-scale__mark">
              <input type="radio" name={name} checked={value === mark} onChange={() => onChange(mark)} />
              {mark}
            </label>
          ))}
        </div>
        <div className="rm-scale__ends">
          <span>
            {min} = {minLabel}
          </span>
          <span>
            {max} = {maxLabel}
          </span>
        </div>
      </div>
    </GroupField>
  );
}
