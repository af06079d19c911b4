import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import type { MadeInvitation } from "../../shared/api/types.js";
import { Button } from "../../shared/ui/button.js";
import { LinkCard } from "../../shared/ui/link-card.js";
import { Made } from "../../shared/ui/made.js";
import { SelectField } from "../../shared/ui/select-field.js";
import { ErrorState } from "../../shared/ui/states.js";
import { TextField } from "../../shared/ui/text-field.js";
import { isAddress } from "../entrance/address.js";
import { useProfessionOptions, usualOffer, type usePeopleActions } from "./use-organisations.js";

interface InviteColleagueProps {
  invite: ReturnType<typeof usePeopleActions>["invite"];
  onDone: () => void;
}

const periods = ["12", "24", "36"];

/** Invites a colleague: who, as what, for whom, until when. The mail goes out, and the link is shown once. */
export function InviteColleague({ invite, onDone }: InviteColleagueProps) {
  const { t } = useTranslation("organisation");
  const book = useBook();
  const professions = useProfessionOptions();
  const [address, setAddress] = useState("");
  const [profession, setProfession] = useState("");
  const [worksFor, setWorksFor] = useState("");
  const [months, setMonths] = useState("24");
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<MadeInvitation | null>(null);
  if (made)
    return (
      <Made text={t("invite.sent", { address })} done={t("invite.done")} onDone={onDone}>
        {made.path && <LinkCard path={made.path} formal />}
      </Made>
    );
  const send = (): void => {
    setTried(true);
    if (!isAddress(address) || profession === "") return;
    const offer = usualOffer(book, profession, worksFor, Number(months));
    invite.mutate({ ...offer, address: address.trim() }, { onSuccess: setMade });
  };
  return (
    <form
      className="rm-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        type="email"
        label={t("invite.address")}
        error={tried && !isAddress(address) ? t("invite.addressWrong") : undefined}
        autoComplete="off"
        value={address}
        onText={setAddress}
      />
      <SelectField
        label={t("invite.profession")}
        error={tried && profession === "" ? t("new.missing.profession") : undefined}
        none={t("new.choose")}
        value={profession}
        onPick={setProfession}
        options={professions}
      />
      <TextField label={t("invite.worksFor")} help={t("invite.worksForHelp")} value={worksFor} onText={setWorksFor} />
      <SelectField
        label={t("invite.until")}
        value={months}
        onPick={setMonths}
        options={periods.map((value) => ({ value, label: t("invite.months", { count: Number(value) / 12 }) }))}
      />
      {invite.isError && <ErrorState error={invite.error} formal />}
      <div className="rm-actions">
        <Button type="submit" weight="strong" full icon="envelope" busy={invite.isPending}>
          {t("invite.send")}
        </Button>
      </div>
    </form>
  );
}
