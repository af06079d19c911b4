import type { ReactNode } from "react";
import type { TemplateField } from "../../../shared/api/catalogue-types.js";
import { pairUp } from "../values.js";

/** Fields in order, with what is hard and what helps side by side in one soft frame. */
export function FieldGroups({
  fields,
  children,
}: {
  fields: readonly TemplateField[];
  children: (field: TemplateField) => ReactNode;
}) {
  return pairUp(fields).map((group) => {
    const [first] = group;
    if (!first) return null;
    return (
      <div key={first.key} className={group.length > 1 ? "rm-pair" : undefined}>
        {group.map((field) => (
          <div key={field.key}>{children(field)}</div>
        ))}
      </div>
    );
  });
}
