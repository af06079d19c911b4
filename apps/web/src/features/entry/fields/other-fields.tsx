import { createContext, use } from "react";
import { useTranslation } from "react-i18next";
import { SingleField, type FieldProps } from "./frame.js";
import { ShortText } from "./text-fields.js";

/** The sheets one may point to from here. */
export const LinkTargets = createContext<{ id: string; templateKey: string; label: string }[]>([]);

/** The templates of the sheets one may point to. */
export function useLinkable(): ReadonlySet<string> {
  return new Set(use(LinkTargets).map(({ templateKey }) => templateKey));
}

/** Another sheet of this binder (`{entry}`), or an address on the web (a text). */
export function LinkField(props: FieldProps) {
  const { t } = useTranslation("entry");
  const targets = use(LinkTargets).filter((target) => props.field.linksTo?.includes(target.templateKey));
  const link = (typeof props.value === "object" && props.value !== null ? props.value : {}) as { entry?: string };
  if (!props.field.linksTo) return <ShortText {...props} />;
  return (
    <SingleField field={props.field} error={props.error}>
      {(attributes) => (
        <select
          {...attributes}
          className="utrecht-select utrecht-select--html-select"
          value={link.entry ?? ""}
          onChange={(event) => props.onChange(event.target.value ? { entry: event.target.value } : undefined)}
        >
          <option value="">{t("field.noSheet")}</option>
          {targets.map((target) => (
            <option key={target.id} value={target.id}>
              {target.label}
            </option>
          ))}
        </select>
      )}
    </SingleField>
  );
}
