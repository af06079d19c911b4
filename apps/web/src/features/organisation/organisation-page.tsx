import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useMe } from "../../shared/api/me.js";
import type { Person, SentInvitation } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { capital } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Chip, Note } from "../../shared/ui/sheet.js";
import { ErrorState } from "../../shared/ui/states.js";
import { TakeBack } from "../../shared/ui/take-back.js";
import { InviteColleague } from "./invite-colleague.js";
import { Managers } from "./managers.js";
import { OfficePage } from "./office-page.js";
import { PersonCard } from "./person-card.js";
import { PurposesPart } from "./purposes-part.js";
import { useOrganisation, usePeopleActions } from "./use-organisations.js";

interface WaitingProps {
  invited: readonly SentInvitation[];
  busy: boolean;
  onWithdraw: (id: string) => void;
}

function Waiting({ invited, busy, onWithdraw }: WaitingProps) {
  const { t } = useTranslation("organisation");
  const { professionLabel, language } = useBookOfWords();
  const open = invited.filter(({ state }) => state === "open");
  if (open.length === 0) return null;
  return (
    <section className="rm-stack" aria-labelledby="waiting">
      <h2 id="waiting" className="utrecht-heading-2">
        {t("people.waiting")}
      </h2>
      <ul className="rm-list">
        {open.map((each) => (
          <li key={each.id} className="rm-waiting">
            <Icon name="hourglass" />
            <span className="rm-tab__text">
              <span className="rm-strong">{each.address}</span>
              <span className="rm-tab__sub">
                {capital(professionLabel(each.profession))} ·{" "}
                {t("people.expires", { day: dayText(each.expiresAt, language) })}
              </span>
            </span>
            <TakeBack
              label={t("people.withdraw")}
              labelOf={t("people.withdrawOf", { address: each.address })}
              title={t("people.withdrawTitle")}
              text={t("people.withdrawText", { address: each.address })}
              yes={t("people.withdrawYes")}
              no={t("people.withdrawNo")}
              busy={busy}
              onYes={() => onWithdraw(each.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EndDialog({
  person,
  busy,
  onEnd,
  onClose,
}: {
  person: Person | null;
  busy: boolean;
  onEnd: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("organisation");
  const name = person?.name ?? "";
  return (
    <Dialog open={person !== null} onClose={onClose} title={t("people.endTitle", { name })}>
      <p>{t("people.endText", { name })}</p>
      <div className="rm-actions">
        <Button weight="strong" full busy={busy} onClick={onEnd}>
          {t("people.endYes")}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("leave.no")}
        </Button>
      </div>
    </Dialog>
  );
}

function People({ id }: { id: string }) {
  const { t } = useTranslation("organisation");
  const me = useMe();
  const { organisation, people, invited } = useOrganisation(id);
  const { invite, withdraw, confirm, check, end } = usePeopleActions(id);
  const [isInviting, setInviting] = useState(false);
  const [ending, setEnding] = useState<Person | null>(null);
  const problem = withdraw.error ?? confirm.error ?? check.error ?? end.error;
  return (
    <>
      <Heading lead={t("people.lead")}>{organisation.name}</Heading>
      <div>
        {organisation.approvedAt ? (
          <Chip tone="ok" icon="seal-check">
            {t("people.approved")}
          </Chip>
        ) : (
          <Note icon="hourglass" edge="butter">
            <p className="rm-strong">{t("people.unapproved")}</p>
            <p>{t("people.unapprovedText")}</p>
          </Note>
        )}
      </div>
      <div>
        <Button weight="strong" icon="user-plus" full onClick={() => setInviting(true)}>
          {t("people.invite")}
        </Button>
      </div>
      {problem !== null && <ErrorState error={problem} formal />}
      <section className="rm-stack" aria-labelledby="people">
        <h2 id="people" className="utrecht-heading-2">
          {t("people.title", { count: people.length })}
        </h2>
        {people.length === 0 && <p className="rm-muted">{t("people.none")}</p>}
        <div className="rm-list rm-list--desk">
          {people.map((person) => (
            <PersonCard
              key={person.membershipId}
              person={person}
              isOwn={person.accountId === me.account.id}
              busy={confirm.isPending || check.isPending}
              onConfirm={() => confirm.mutate(person.membershipId)}
              onCheck={() => check.mutate(person)}
              onEnd={() => setEnding(person)}
            />
          ))}
        </div>
      </section>
      <Waiting invited={invited} busy={withdraw.isPending} onWithdraw={(each) => withdraw.mutate(each)} />
      <Managers organisation={organisation} people={people} />
      <PurposesPart organisation={organisation} />
      <div>
        <ButtonLink weight="outline" icon="plugs-connected" to={`/organisations/${id}/programs`}>
          {t("machines:link")}
        </ButtonLink>
      </div>
      <Dialog open={isInviting} onClose={() => setInviting(false)} title={t("people.invite")}>
        <InviteColleague invite={invite} onDone={() => setInviting(false)} />
      </Dialog>
      <EndDialog
        person={ending}
        busy={end.isPending}
        onClose={() => setEnding(null)}
        onEnd={() => ending && end.mutate(ending.membershipId, { onSettled: () => setEnding(null) })}
      />
    </>
  );
}

/** The people of an organisation, for who manages it. Nothing of any binder is on this screen. */
export function OrganisationPage() {
  const { t } = useTranslation("organisation");
  const { organisationId = "" } = useParams();
  return (
    <OfficePage title={t("people.bar")} back="/hat" wide>
      <People id={organisationId} />
    </OfficePage>
  );
}
