import { useTranslation } from "react-i18next";
import type { Body } from "../../../shared/api/types.js";
import { Button } from "../../../shared/ui/button.js";
import { labelOf } from "../../../shared/text/words.js";
import { useLanguage } from "../../binder/use-binder.js";
import { FieldInput } from "./field-input.js";
import { GroupField, type FieldProps } from "./frame.js";
import { FieldGroups } from "./field-groups.js";

/** A few rows of the same questions; the template keeps the number small. */
export function RowsField({ field, value, onChange, error }: FieldProps) {
  const { t } = useTranslation("entry");
  const language = useLanguage();
  const rows = Array.isArray(value) ? (value as Body[]) : [];
  const change = (next: Body[]): void => onChange(next.length > 0 ? next : undefined);
  const full = field.maxItems !== undefined && rows.length >= field.maxItems;
  return (
    <GroupField field={field} error={error}>
      <ol className="rm-rows">
        {rows.map((row, at) => (
          <li key={at} className="rm-rows__row">
            <div className="rm-rows__head">
              <span className="rm-strong">{at + 1}</span>
              <Button
                weight="quiet"
                icon="trash"
                aria-label={t("field.removeRow", { row: at + 1, of: labelOf(field, language) })}
                onClick={() => change(rows.filter((_, other) => other !== at))}
              >
                {t("field.remove")}
              </Button>
            </div>
            <FieldGroups fields={field.fields ?? []}>
              {(inner) => (
                <FieldInput
                  field={inner}
                  value={row[inner.key]}
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
