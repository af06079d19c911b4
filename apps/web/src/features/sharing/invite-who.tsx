import { useState } from "react";
import { useTranslation } from "react-i18next";
import { capital } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { SelectField } from "../../shared/ui/select-field.js";
import { TextField } from "../../shared/ui/text-field.js";
import type { Binder } from "../binder/use-binder.js";
import { isAddress } from "../entrance/address.js";
import type { Invitee } from "./choice.js";

interface InviteWhoProps {
  binder: Pick<Binder, "book">;
  /** As far as it is written. */
  who: Invitee;
  onWrite: (who: Invitee) => void;
  onInvite: (who: Invitee) => void;
}

/** Somebody who is not in Regiemap yet: how they are called, where to mail, what they do. */
export function InviteWho({ binder, who, onWrite, onInvite }: InviteWhoProps) {
  const { t } = useTranslation("sharing");
  const [tried, setTried] = useState(false);
  const change = (part: keyof typeof who) => (text: string) => onWrite({ ...who, [part]: text });
  const professions = [...binder.book.professions.values()]
    .filter(({ group }) => group !== "relative" && group !== "representative")
    .map((each) => ({ value: each.key, label: capital(each.label) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const wrong = {
    name: who.name.trim() === "",
    address: !isAddress(who.address),
    profession: who.profession === "",
  };
  const told = (part: keyof typeof wrong): string | undefined =>
    tried && wrong[part] ? t(`invite.missing.${part}`) : undefined;
  return (
    <>
      <Heading focusKey="invite" lead={t("invite.lead")}>
        {t("invite.title")}
      </Heading>
      <form
        className="rm-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.values(wrong).some(Boolean)) return;
          onInvite({ ...who, name: who.name.trim(), address: who.address.trim() });
        }}
      >
        <TextField
          label={t("invite.name")}
          error={told("name")}
          autoComplete="off"
          value={who.name}
          onText={change("name")}
        />
        <TextField
          type="email"
          label={t("invite.address")}
          help={t("invite.addressHelp")}
          error={told("address")}
          autoComplete="off"
          value={who.address}
          onText={change("address")}
        />
        <SelectField
          label={t("invite.profession")}
          error={told("profession")}
          none={t("invite.choose")}
          value={who.profession}
          onPick={change("profession")}
          options={professions}
        />
        <div className="rm-actions">
          <Button type="submit" weight="strong" full iconAfter="arrow-right">
            {t("next")}
          </Button>
        </div>
      </form>
    </>
  );
}
