import type { FieldType } from "../../../shared/api/catalogue-types.js";
import { ChoiceField, MultiChoiceField, ScaleField, YesNoField } from "./choice-fields.js";
import type { FieldProps } from "./frame.js";
import { LinkField, SoonField } from "./other-fields.js";
import { RowsField } from "./rows-field.js";
import { DateField, LongText, NumberField, ShortText } from "./text-fields.js";

const inputs: Record<FieldType, (props: FieldProps) => React.ReactNode> = {
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
  attachment: SoonField,
  audio: SoonField,
  link: LinkField,
};

/** The way to answer one field of a template. */
export function FieldInput(props: FieldProps) {
  const Input = inputs[props.field.type];
  return <Input {...props} />;
}
