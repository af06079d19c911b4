import { createContext, use } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Template, TemplateField } from "../../shared/api/catalogue-types.js";
import type { Body } from "../../shared/api/types.js";
import { keyed } from "../../shared/text/keyed.js";
import { useLanguage } from "../../shared/text/use-language.js";
import type { Language } from "../../shared/text/words.js";
import { DifferenceMark, DifferentAnswer, differenceProps } from "./difference.js";
import { isShown, type Earlier } from "./differences.js";
import { isEmpty, valueTexts, type ValueWords } from "./values.js";

/** Where another sheet opens and what it is called, when the reader may see it; else the link leaves no trace. */
export type SheetLinks = (entryId: string) => { to: string; label: string } | null;
export const SheetLinksContext = createContext<SheetLinks>(() => null);

function useWords(): ValueWords {
  const { t } = useTranslation("entry");
  return {
    yes: t("value.yes"),
    no: t("value.no"),
    scale: (mark, max, low, high) => t("value.scale", { mark, max, low, high }),
  };
}

/** A link is `{entry}` or the text of a web address. */
function LinkValue({ value }: { value: unknown }) {
  const target = typeof value === "object" && value !== null ? (value as { entry?: string }) : {};
  const sheet = use(SheetLinksContext)(target.entry ?? "");
  if (sheet)
    return (
      <Link to={sheet.to} className="rm-inline-target">
        {sheet.label}
      </Link>
    );
  const address = typeof value === "string" ? value : "";
  if (!/^https?:\/\//.test(address)) return null;
  return (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {address}
    </a>
  );
}

function Value({ field, value, language }: { field: TemplateField; value: unknown; language: Language }) {
  const words = useWords();
  if (field.type === "list" && Array.isArray(value)) return <Rows fields={field.fields ?? []} rows={value} />;
  if (field.type === "link") return <LinkValue value={value} />;
  const texts = valueTexts(field, value, language, words);
  if (texts.length < 2) return <>{texts[0]}</>;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Rows({ fields, rows }: { fields: TemplateField[]; rows: unknown[] }) {
  const language = useLanguage();
  const words = useWords();
  return (
    <ul className="rm-answer-rows">
      {keyed(rows)
        .filter(({ thing }) => !isEmpty(thing))
        .map(({ key, thing: row }) => {
          const filled = fields.filter((field) => !isEmpty((row as Body)[field.key]));
          const [first, ...rest] = filled;
          if (!first) return null;
          return (
            <li key={key}>
              <span className="rm-strong">
                {first.type === "link" || first.type === "list" ? (
                  <Value field={first} value={(row as Body)[first.key]} language={language} />
                ) : (
                  valueTexts(first, (row as Body)[first.key], language, words).join(", ")
                )}
              </span>
              {rest.map((field) => (
                <span key={field.key} className="rm-answer-rows__line">
                  <span className="rm-muted">{field.label}: </span>
                  <Value field={field} value={(row as Body)[field.key]} language={language} />
                </span>
              ))}
            </li>
          );
        })}
    </ul>
  );
}

interface AnswersProps {
  template: Template;
  body: Body;
  /** Only these fields, in this order: a reader's own order. */
  only?: readonly string[];
  /** The text before a change that waits: what differs from it is marked. */
  earlier?: Earlier;
}

/** From this many answers on, the subjects of the sheet stand above them as small headings. */
const manyAnswers = 9;

interface Part {
  title: string;
  fields: TemplateField[];
}

/** The answered fields, and those of which the answer was taken away, under the subject they belong to, in the reader's order when there is one. */
function partsOf({ template, body, only, earlier }: AnswersProps): Part[] {
  const place = (key: string): number => only?.indexOf(key) ?? 0;
  const parts = template.steps.map((step) => ({
    title: step.title,
    fields: step.fields
      .filter((field) => !only || only.includes(field.key))
      .filter((field) => isShown(field.type) && (!isEmpty(body[field.key]) || earlier?.differences.has(field.key)))
      .sort((a, b) => place(a.key) - place(b.key)),
  }));
  const first = (part: Part): number => Math.min(...part.fields.map((field) => place(field.key)));
  return parts.filter((part) => part.fields.length > 0).sort((a, b) => (only ? first(a) - first(b) : 0));
}

/** What a sheet says, question by question. What was left open is not shown and not counted. */
export function Answers(props: AnswersProps) {
  const { body, earlier } = props;
  const language = useLanguage();
  const parts = partsOf(props);
  const count = parts.reduce((sum, part) => sum + part.fields.length, 0);
  const titled = parts.length > 1 && count >= manyAnswers;
  return parts.map((part) => (
    <div key={part.title} className="rm-answers-part">
      {titled && <p className="rm-answers-part__title">{part.title}</p>}
      <dl className="rm-answers">
        {part.fields.map((field) => {
          const difference = earlier?.differences.get(field.key);
          const before = earlier?.text.body[field.key];
          return (
            <div key={field.key} {...differenceProps(difference)}>
              <dt>
                {field.label}
                <DifferenceMark difference={difference} />
              </dt>
              <dd>
                <DifferentAnswer
                  difference={difference}
                  before={<Value field={field} value={before} language={language} />}
                >
                  <Value field={field} value={body[field.key]} language={language} />
                </DifferentAnswer>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  ));
}
