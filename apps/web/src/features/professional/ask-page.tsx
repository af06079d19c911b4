import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { useBook, type Book } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { answered, api, once } from "../../shared/api/api.js";
import { useMe } from "../../shared/api/me.js";
import { useOnce } from "../../shared/api/use-once.js";
import { capital, firstName, listWords } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Choice } from "../../shared/ui/choice.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { ErrorState, Skeleton } from "../../shared/ui/states.js";
import { TextAreaField } from "../../shared/ui/text-area-field.js";
import { TextField } from "../../shared/ui/text-field.js";
import { packFor, presets } from "../sharing/share-lines.js";
import { ReaderPage } from "./reader-page.js";
import { usePeople } from "./use-people.js";
import { useReaderTexts } from "./use-reader-texts.js";

/** The sheets of this profession's pack: what one may ask for, what helps most first. Whether they exist is not known here. */
function askable(book: Book, profession: string | null, purpose: string): { first: string[]; rest: string[] } {
  const items = packFor(book.packs, profession, purpose)?.groups.flatMap((group) => group.items) ?? [];
  const first = items.filter((item) => item.essential.length > 0).map((item) => item.template);
  return { first, rest: items.map((item) => item.template).filter((template) => !first.includes(template)) };
}

interface SheetsProps {
  sheets: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Sheets({ sheets, chosen, onChange }: SheetsProps) {
  const { sheetLabel } = useBookOfWords();
  return (
    <div className="rm-choices rm-choices--chips">
      {sheets.map((template) => (
        <Choice
          key={template}
          name="sheets"
          kind="checkbox"
          label={sheetLabel(template)}
          checked={chosen.includes(template)}
          onChange={(on) => onChange(on ? [...chosen, template] : chosen.filter((each) => each !== template))}
        />
      ))}
    </div>
  );
}

function Sent({ back }: { back: string }) {
  const { t } = useReaderTexts();
  return (
    <>
      <Heading focusKey="sent" lead={t("ask.sentText")}>
        {t("ask.sent")}
      </Heading>
      <div className="rm-actions">
        <ButtonLink to={back} weight="strong" full>
          {t("ask.back")}
        </ButtonLink>
      </div>
    </>
  );
}

interface Asking {
  purpose: string;
  templates: string[];
  months: number;
  reason: string;
  shareCode: string;
}

/** What has to be filled in before a question can go, in the order of the screen. */
function missingIn({ shareCode, purpose, templates, reason }: Asking, isKnown: boolean): string[] {
  return [
    ...(isKnown || shareCode.trim() !== "" ? [] : ["code"]),
    ...(purpose === "" ? ["purpose"] : []),
    ...(templates.length > 0 ? [] : ["templates"]),
    ...(reason.trim() === "" ? ["reason"] : []),
  ];
}

function useAsking(dossierId: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: useOnce(({ purpose, templates, months, reason, shareCode }: Asking, key) =>
      answered(
        api.POST("/v1/access-requests", {
          params: { header: once(key) },
          body: {
            ...(dossierId ? { dossierId } : { shareCode: shareCode.trim() }),
            purpose,
            items: templates.map((template) => ({ template })),
            months,
            reason: reason.trim(),
          },
        }),
      ),
    ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["asked"] }),
  });
}

function AskForm({
  dossierId,
  purpose: known,
  back,
}: {
  dossierId: string | undefined;
  purpose: string | undefined;
  back: string;
}) {
  const { t } = useReaderTexts();
  const book = useBook();
  const { language } = useBookOfWords();
  const [search] = useSearchParams();
  const { activeMembership } = useMe();
  const person = usePeople().find((each) => each.id === dossierId);
  const asking = useAsking(dossierId);
  const wanted = search.get("template");
  const [form, setForm] = useState<Asking>({
    purpose: known ?? "",
    templates: wanted ? [wanted] : [],
    months: book.purposes.get(known ?? "")?.defaultMonths ?? 6,
    reason: "",
    shareCode: "",
  });
  const change = (part: Partial<Asking>): void => setForm((before) => ({ ...before, ...part }));
  if (asking.isSuccess) return <Sent back={back} />;
  const purposes = [...book.purposes.values()].filter((each) => each.groups.includes(activeMembership?.group ?? ""));
  const rule = book.purposes.get(form.purpose);
  const { first, rest } = askable(book, activeMembership?.profession ?? null, form.purpose);
  const name = person ? firstName(person.ownerName) : "";
  const missing = missingIn(form, dossierId !== undefined);
  return (
    <>
      <Heading lead={t("ask.lead")}>{name ? t("ask.title", { name }) : t("ask.titleNew")}</Heading>
      {dossierId === undefined && (
        <>
          <TextField
            short
            autoComplete="off"
            label={t("ask.code")}
            help={t("ask.codeHelp")}
            value={form.shareCode}
            onText={(shareCode) => change({ shareCode })}
          />
          <fieldset className="rm-field">
            <legend className="rm-field__label">{t("ask.purpose")}</legend>
            <div className="rm-choices">
              {purposes.map((each) => (
                <Choice
                  key={each.key}
                  name="purpose"
                  icon={purposeIcon(each.key)}
                  label={capital(t(`purposes.${each.key}`))}
                  checked={form.purpose === each.key}
                  onChange={() => change({ purpose: each.key, templates: [], months: each.defaultMonths })}
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
      {first.length + rest.length > 0 && (
        <fieldset className="rm-field">
          <legend className="rm-field__label">{t("ask.what")}</legend>
          <Sheets sheets={first} chosen={form.templates} onChange={(templates) => change({ templates })} />
          <details className="rm-details" open={rest.some((each) => form.templates.includes(each))}>
            <summary>
              {t("ask.moreSheets")}
              <Icon name="caret-down" size="small" />
            </summary>
            <Sheets sheets={rest} chosen={form.templates} onChange={(templates) => change({ templates })} />
          </details>
        </fieldset>
      )}
      <TextAreaField
        label={t("ask.reason")}
        help={t("ask.reasonHelp")}
        value={form.reason}
        onText={(reason) => change({ reason })}
      />
      <fieldset className="rm-field">
        <legend className="rm-field__label">{t("ask.months")}</legend>
        <div className="rm-choices rm-choices--chips">
          {presets(rule?.defaultMonths ?? 6, rule?.maxMonths ?? 12).map((months) => (
            <Choice
              key={months}
              name="months"
              label={t("ask.month", { count: months })}
              checked={form.months === months}
              onChange={() => change({ months })}
            />
          ))}
        </div>
      </fieldset>
      {asking.isError && <ErrorState error={asking.error} formal />}
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="paper-plane-tilt"
          disabled={missing.length > 0}
          busy={asking.isPending}
          onClick={() => asking.mutate(form)}
        >
          {t("ask.send")}
        </Button>
        {missing.length > 0 && (
          <p className="rm-muted rm-small">
            {t("ask.missing", {
              what: listWords(
                missing.map((part) => t(`ask.parts.${part}`)),
                language,
              ),
            })}
          </p>
        )}
        {dossierId === undefined && <p className="rm-muted rm-small">{t("ask.neutral")}</p>}
      </div>
    </>
  );
}

/** Asking for more: which sheets, why, how long. The answer on the screen is the same whatever happens with it. */
export function AskPage() {
  const { t } = useReaderTexts();
  const { dossierId, purpose } = useParams();
  const back = dossierId ? `/people/${dossierId}/${purpose}` : "/people";
  return (
    <ReaderPage title={t("ask.bar")} icon="chat-text" back={back} focus skeleton={<Skeleton tabs={3} />}>
      <AskForm dossierId={dossierId} purpose={purpose} back={back} />
    </ReaderPage>
  );
}
