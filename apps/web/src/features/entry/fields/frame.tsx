import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TemplateField } from "../../../shared/api/catalogue-types.js";
import { Icon } from "../../../shared/ui/icons/icon.js";

/** What every kind of field gets. */
export interface FieldProps {
  field: TemplateField;
  value: unknown;
  onChange: (value: unknown) => void;
  /** The translation key of what is wrong, when something is. */
  error?: string | undefined;
  /** The same for a field in a row of a list, by row and field: `0/hours`. */
  errorAt?: (place: string) => string | undefined;
}

/** Longer than this an example would be cut off inside a line to write on. */
const longExample = 34;

/** The example as grey text inside the field, when it fits there. */
export function exampleInside(field: TemplateField): string | undefined {
  const example = field.example ?? "";
  return field.type === "longText" || example.length <= longExample ? example : undefined;
}

function hasHelp(field: TemplateField): boolean {
  return Boolean(field.help) || (Boolean(field.example) && exampleInside(field) === undefined);
}

function Help({ field, id }: { field: TemplateField; id: string }) {
  const { t } = useTranslation("entry");
  const inside = exampleInside(field) !== undefined;
  const example = inside ? undefined : field.example;
  const help = field.help;
  if (!help && !example) return null;
  return (
    <p id={id} className="rm-field__help">
      {help} {example && t("field.example", { example })}
    </p>
  );
}

/** What is wrong, in the words of this kind of question when there are any: that a number is wanted, for example. */
function Wrong({ field, error, id }: Pick<FieldProps, "field" | "error"> & { id: string }) {
  const { t } = useTranslation("entry");
  if (!error) return null;
  return (
    <p id={id} className="rm-field__error">
      <Icon name="warning-circle" size="small" />
      {t([`field.wrong.${field.type}.${error}`, `field.wrong.${error}`, "field.wrong.other"])}
    </p>
  );
}

/** Said in a word, not with a star: required fields are rare. */
function Needed({ field }: { field: TemplateField }) {
  const { t } = useTranslation("entry");
  return field.required ? <span className="rm-field__needed"> {t("field.needed")}</span> : null;
}

interface SingleProps extends Pick<FieldProps, "field" | "error"> {
  short?: boolean;
  children: (attributes: {
    id: string;
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
  }) => ReactNode;
}

/** One question with one control. */
export function SingleField({ field, error, short, children }: SingleProps) {
  const id = useId();
  const described = [hasHelp(field) ? `${id}-help` : "", error ? `${id}-wrong` : ""].filter(Boolean);
  return (
    <div className={`rm-field${short ? " rm-field--short" : ""}`}>
      <label htmlFor={id} className="rm-field__label">
        {field.label}
        <Needed field={field} />
      </label>
      <Help field={field} id={`${id}-help`} />
      <Wrong field={field} error={error} id={`${id}-wrong`} />
      {children({
        id,
        "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}

/** One question with several controls. */
export function GroupField({ field, error, children }: Pick<FieldProps, "field" | "error"> & { children: ReactNode }) {
  const id = useId();
  return (
    <fieldset className="rm-field" aria-describedby={hasHelp(field) ? `${id}-help` : undefined}>
      <legend className="rm-field__label">
        {field.label}
        <Needed field={field} />
      </legend>
      <Help field={field} id={`${id}-help`} />
      <Wrong field={field} error={error} id={`${id}-wrong`} />
      {children}
    </fieldset>
  );
}
