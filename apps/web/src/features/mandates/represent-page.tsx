import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../shared/api/api.js";
import { addMonths, isoDay } from "../../shared/text/moments.js";
import { capital } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Choice } from "../../shared/ui/choice.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { ErrorState } from "../../shared/ui/states.js";
import { TextField } from "../../shared/ui/text-field.js";
import { ReaderPage } from "../professional/reader-page.js";

const TYPES = ["parent", "guardian", "mentor", "curator", "administrator"] as const;
type Type = (typeof TYPES)[number];
/** A mandate is written down for at most five years. */
const MOST_MONTHS = 60;

function Represent() {
  const { t } = useTranslation("helping");
  const today = isoDay(new Date());
  const tomorrow = isoDay(new Date(Date.now() + 86_400_000));
  const last = isoDay(addMonths(new Date(), MOST_MONTHS));
  const [type, setType] = useState<Type>("parent");
  const [code, setCode] = useState("");
  const [source, setSource] = useState("");
  const [until, setUntil] = useState("");
  const state = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/v1/mandates", {
          body: { type, shareCode: code.trim(), sourceDocument: source.trim(), validFrom: today, validUntil: until },
        }),
      ),
  });
  if (state.isSuccess)
    return (
      <>
        <Heading focusKey="sent" lead={t("represent.sentText")}>
          {t("represent.sent")}
        </Heading>
        <ButtonLink to="/people" weight="strong" full>
          {t("offer.on")}
        </ButtonLink>
      </>
    );
  const isWhole = code.trim().length >= 6 && source.trim().length >= 3 && until >= tomorrow && until <= last;
  return (
    <>
      <Heading lead={t("represent.lead")}>{t("represent.title")}</Heading>
      <fieldset className="rm-field">
        <legend className="rm-field__label">{t("represent.type")}</legend>
        <div className="rm-choices">
          {TYPES.map((each) => (
            <Choice
              key={each}
              name="type"
              label={capital(t(`type.${each}`))}
              checked={type === each}
              onChange={() => setType(each)}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        autoComplete="off"
        label={t("represent.code")}
        help={t("represent.codeHelp")}
        value={code}
        onText={setCode}
      />
      <TextField
        autoComplete="off"
        label={t("represent.source")}
        help={t("represent.sourceHelp")}
        value={source}
        onText={setSource}
      />
      <TextField
        autoComplete="off"
        type="date"
        min={tomorrow}
        max={last}
        label={t("represent.until")}
        help={t("represent.untilHelp")}
        value={until}
        onText={setUntil}
      />
      {state.isError && <ErrorState error={state.error} />}
      <Button weight="strong" full disabled={!isWhole} busy={state.isPending} onClick={() => state.mutate()}>
        {t("represent.send")}
      </Button>
    </>
  );
}

/** A parent, guardian or representative says what they are; it counts after somebody looked at the document. */
export function RepresentPage() {
  const { t } = useTranslation("helping");
  return (
    <ReaderPage title={t("represent.bar")} icon="scales" back="/people" focus>
      <Represent />
    </ReaderPage>
  );
}
