import { useTranslation } from "react-i18next";
import type { Body, Content } from "../../shared/api/types.js";
import { Field } from "../../shared/ui/field.js";
import { FieldGroups } from "./fields/field-groups.js";
import { FieldInput } from "./fields/field-input.js";
import type { DraftHandle } from "./use-draft.js";
import type { WriterStep } from "./writer-steps.js";

function withField(content: Content, key: string, value: unknown): Content {
  const body: Body = { ...content.body };
  if (value === undefined) delete body[key];
  else body[key] = value;
  return { ...content, body };
}

function PlainText({
  label,
  help,
  error,
  value,
  onChange,
}: {
  label: string;
  help: string;
  error: string | undefined;
  value: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation("entry");
  const wrong = error && t(`field.wrong.${error}`, { defaultValue: t("field.wrong.other") });
  return (
    <Field label={label} help={help} error={wrong}>
      {(control) => (
        <textarea
          {...control}
          className="utrecht-textarea utrecht-textarea--html-textarea"
          rows={5}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The questions of one screen. */
export function StepFields({
  step,
  draft,
}: {
  step: WriterStep;
  draft: Pick<DraftHandle, "content" | "errors" | "change">;
}) {
  const { t } = useTranslation("contribution");
  const { content, change } = draft;
  if (step.kind === "summary")
    return (
      <PlainText
        label={t("summary.label")}
        help={t("summary.help")}
        error={draft.errors["$summary"]}
        value={content.plainSummary ?? ""}
        onChange={(text) => change({ ...content, plainSummary: text === "" ? null : text })}
      />
    );
  if (step.kind === "workStep")
    return (
      <PlainText
        label={t("workStep.label")}
        help={t("workStep.help")}
        error={draft.errors["$workStep"]}
        value={content.workStep ?? ""}
        onChange={(text) => change({ ...content, workStep: text === "" ? null : text })}
      />
    );
  return (
    <FieldGroups fields={step.fields}>
      {(field) => (
        <FieldInput
          field={field}
          value={content.body[field.key]}
          error={draft.errors[field.key]}
          errorAt={(place) => draft.errors[`${field.key}/${place}`]}
          onChange={(value) => change(withField(content, field.key, value))}
        />
      )}
    </FieldGroups>
  );
}
