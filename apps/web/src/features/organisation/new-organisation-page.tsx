import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { organisationKinds as kinds } from "#client/client.js";
import { useBook } from "../../shared/api/book.js";
import { Button } from "../../shared/ui/button.js";
import { Choice } from "../../shared/ui/choice.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { SelectField } from "../../shared/ui/select-field.js";
import { ErrorState } from "../../shared/ui/states.js";
import { TextField } from "../../shared/ui/text-field.js";
import { OfficePage } from "./office-page.js";
import { PurposesField, type ChosenPurpose } from "./purposes-field.js";
import { useProfessionOptions, useRegister, usualOffer } from "./use-organisations.js";

/** As the description of the API has them. */
type Kind = (typeof kinds)[number];
const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);

function Form() {
  const { t } = useTranslation("organisation");
  const book = useBook();
  const professions = useProfessionOptions();
  const register = useRegister();
  const navigate = useNavigate();
  const [text, setText] = useState({ name: "", kind: "", website: "", contact: "", profession: "", worksFor: "" });
  const [purposes, setPurposes] = useState<ChosenPurpose[]>([]);
  const [alsoWorks, setAlsoWorks] = useState(true);
  const [tried, setTried] = useState(false);
  const write = (name: keyof typeof text) => (value: string) => setText((before) => ({ ...before, [name]: value }));
  const missing = {
    name: text.name.trim().length < 2,
    kind: text.kind === "",
    contact: text.contact.trim().length < 3,
    purposes: purposes.length === 0,
    profession: alsoWorks && text.profession === "",
  };
  const wrong = (name: keyof typeof missing): string | undefined =>
    tried && missing[name] ? t(`new.missing.${name}`) : undefined;
  const send = (): void => {
    const { kind } = text;
    setTried(true);
    if (Object.values(missing).some(Boolean) || !isKind(kind)) return;
    const website = text.website.trim();
    register.mutate(
      {
        name: text.name.trim(),
        kind,
        contact: text.contact.trim(),
        ...(website ? { website } : {}),
        purposes,
        ...(alsoWorks ? { own: usualOffer(book, text.profession, text.worksFor) } : {}),
      },
      { onSuccess: ({ id }) => void navigate(`/organisations/${id}`, { replace: true }) },
    );
  };
  return (
    <form
      className="rm-stack rm-stack--wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={t("new.name")}
        error={wrong("name")}
        autoComplete="organization"
        value={text.name}
        onText={write("name")}
      />
      <SelectField
        label={t("new.kind")}
        error={wrong("kind")}
        none={t("new.choose")}
        value={text.kind}
        onPick={write("kind")}
        options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <TextField
        label={t("new.contact")}
        help={t("new.contactHelp")}
        error={wrong("contact")}
        autoComplete="email"
        value={text.contact}
        onText={write("contact")}
      />
      <TextField
        label={t("new.website")}
        inputMode="url"
        autoComplete="url"
        value={text.website}
        onText={write("website")}
      />
      <PurposesField chosen={purposes} onChange={setPurposes} />
      {wrong("purposes") && (
        <p className="rm-field__error" role="alert">
          {wrong("purposes")}
        </p>
      )}
      <Choice kind="checkbox" name="own" label={t("new.own")} checked={alsoWorks} onChange={setAlsoWorks} />
      {alsoWorks && (
        <>
          <SelectField
            label={t("new.profession")}
            error={wrong("profession")}
            none={t("new.choose")}
            value={text.profession}
            onPick={write("profession")}
            options={professions}
          />
          <TextField
            label={t("invite.worksFor")}
            help={t("invite.worksForHelp")}
            value={text.worksFor}
            onText={write("worksFor")}
          />
        </>
      )}
      {register.isError && <ErrorState error={register.error} formal />}
      <div className="rm-actions">
        <Button type="submit" weight="strong" full icon="buildings" busy={register.isPending}>
          {t("new.send")}
        </Button>
      </div>
    </form>
  );
}

/** Registers an organisation; it can be used once the one who runs this server approved it. */
export function NewOrganisationPage() {
  const { t } = useTranslation("organisation");
  return (
    <OfficePage title={t("new.bar")} back="/hat">
      <Heading lead={t("new.lead")}>{t("new.title")}</Heading>
      <Note icon="seal-check">
        <p>{t("new.approval")}</p>
      </Note>
      <Form />
    </OfficePage>
  );
}
