import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Pack, TemplateField } from "../../shared/api/catalogue-types.js";
import type { View } from "../../shared/api/types.js";
import { Sheet } from "../../shared/ui/sheet.js";
import { isEmpty, valueTexts } from "../entry/values.js";

/** About ten lines before everything else: what this profession wants to know first, as far as it is released. */
export function FirstPage({ pack, view }: { pack: Pack | undefined; view: View }) {
  const { t } = useTranslation(["professional", "entry"]);
  const book = useBook();
  const { language } = useBookOfWords();
  const words = {
    yes: t("entry:value.yes"),
    no: t("entry:value.no"),
    scale: (mark: number, max: number, low: string, high: string) => t("entry:value.scale", { mark, max, low, high }),
  };
  const text = (field: TemplateField, value: unknown): string => {
    if (field.type !== "list" || !Array.isArray(value)) return valueTexts(field, value, language, words).join(", ");
    return value
      .map((row) => {
        const filled = field.fields?.filter((inner) => !isEmpty((row as Record<string, unknown>)[inner.key])) ?? [];
        return filled
          .slice(0, 2)
          .map((inner) => valueTexts(inner, (row as Record<string, unknown>)[inner.key], language, words).join(", "))
          .map((part) => part.replace(/\.$/, ""))
          .join(": ");
      })
      .join(" · ");
  };
  const lines = (pack?.firstPage ?? []).flatMap(({ template: key, field: path }) => {
    const entry = view.entries.find(
      (each) => each.templateKey === key && !isEmpty(each.body[path.split(".")[0] ?? ""]),
    );
    const field = book.templates
      .get(key)
      ?.steps.flatMap((step) => step.fields)
      .find((each) => each.key === path.split(".")[0]);
    if (!entry || !field) return [];
    return [{ key: `${key}.${path}`, label: field.label, text: text(field, entry.body[field.key]) }];
  });
  if (lines.length === 0) return null;
  return (
    <Sheet edge="butter" labelledBy="first-page">
      <h2 id="first-page" className="utrecht-heading-2">
        {t("professional:view.firstPage")}
      </h2>
      <dl className="rm-first-page">
        {lines.map((line) => (
          <div key={line.key}>
            <dt>{line.label}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
