import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldType } from "../../../shared/api/catalogue-types.js";
import type { Body } from "../../../shared/api/types.js";
import { Button } from "../../../shared/ui/button.js";
import { ChoiceField, MultiChoiceField, ScaleField, YesNoField } from "./choice-fields.js";
import { FieldGroups } from "./field-groups.js";
import { GroupField, type FieldProps } from "./frame.js";
import { LinkField } from "./other-fields.js";
import { DateField, LongText, NumberField, ShortText } from "./text-fields.js";

/** Photos and recordings are not asked for: see writer-steps. */
const inputs: Record<Exclude<FieldType, "attachment" | "audio">, (props: FieldProps) => React.ReactNode> = {
  shortText: ShortText,
  longText: LongText,
  choice: ChoiceField,
  multiChoice: MultiChoiceField,
  scale: ScaleField,
  date: DateField,
  number: NumberField,
  yesNo: YesNoField,
  list: RowsField,
  person: ShortText,
  link: LinkField,
};

/** The way to answer one field of a template. */
export function FieldInput(props: FieldProps) {
  const { type } = props.field;
  if (type === "attachment" || type === "audio") return null;
  const Input = inputs[type];
  return <Input {...props} />;
}

/** A key for each row that stays with it when another row goes. */
function keysOf(rows: readonly unknown[], kept: readonly number[]): number[] {
  const keys = kept.slice(0, rows.length);
  for (let next = 1; keys.length < rows.length; next += 1) if (!keys.includes(next)) keys.push(next);
  return keys;
}

/** A few rows of the same questions; the template keeps the number small. */
function RowsField({ field, value, onChange, error, errorAt }: FieldProps) {
  const { t } = useTranslation("entry");
  const rows = Array.isArray(value) ? (value as Body[]) : [];
  const change = (next: Body[]): void => onChange(next.length > 0 ? next : undefined);
  const full = field.maxItems !== undefined && rows.length >= field.maxItems;
  const [kept, keep] = useState<readonly number[]>([]);
  const keys = keysOf(rows, kept);
  const remove = (at: number): void => {
    keep(keys.filter((_, other) => other !== at));
    change(rows.filter((_, other) => other !== at));
  };
  return (
    <GroupField field={field} error={error}>
      <ol className="rm-rows">
        {rows.map((row, at) => (
          <li key={keys[at]} className="rm-rows__row">
            <div className="rm-rows__head">
              <span className="rm-strong">{at + 1}</span>
              <Button
                weight="quiet"
                icon="trash"
                aria-label={t("field.removeRow", { row: at + 1, of: field.label })}
                onClick={() => remove(at)}
              >
                {t("field.remove")}
              </Button>
            </div>
            <FieldGroups fields={field.fields ?? []}>
              {(inner) => (
                <FieldInput
                  field={inner}
                  value={row[inner.key]}
                  error={errorAt?.(`${at}/${inner.key}`)}
                  onChange={(answer) =>
                    change(rows.map((other, index) => (index === at ? { ...other, [inner.key]: answer } : other)))
                  }
                />
              )}
            </FieldGroups>
          </li>
        ))}
      </ol>
      {!full && (
        <Button weight="outline" icon="plus" onClick={() => change([...rows, {}])}>
          {rows.length === 0 ? t("field.firstRow") : t("field.nextRow")}
        </Button>
      )}
    </GroupField>
  );
}
