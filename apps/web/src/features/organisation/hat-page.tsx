import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useNavigate } from "react-router";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { sessions } from "../../shared/api/identity.js";
import { useMe } from "../../shared/api/me.js";
import { isEverybodys } from "../../shared/api/query-client.js";
import type { Me } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { pictogramIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Chip, Round, Sheet } from "../../shared/ui/sheet.js";
import { EmptyState, ErrorState } from "../../shared/ui/states.js";
import { OfficePage } from "./office-page.js";
import { levelTones } from "./person-card.js";
import { RegisterNumber } from "./register-number.js";
import { useMaybeOrganisations, useOwnMembership } from "./use-organisations.js";

type Membership = Me["memberships"][number];

const WEAR = ["wear"];

/** Goes on as one membership, or as oneself; everything that was read under the other one is forgotten. */
export function useWear() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationKey: WEAR,
    mutationFn: ({ membershipId }: { membershipId: string | null; to?: string }) => sessions.wear(membershipId),
    onSuccess: async ({ me }, { to }) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== "me" && !isEverybodys(query) });
      client.setQueryData(["me"], me);
      await navigate(to ?? (me.activeMembership === null && me.ownDossierId !== null ? "/binder" : "/people"));
    },
  });
}

/** Goes on as the only one there is. Asked once, however often the page is drawn: each answer ends the token before it. */
export function Wear({ membershipId }: { membershipId: string }) {
  const client = useQueryClient();
  const { mutate, isError } = useWear();
  useEffect(() => {
    if (client.isMutating({ mutationKey: WEAR }) === 0) mutate({ membershipId });
  }, [client, mutate, membershipId]);
  return isError ? <Navigate to="/hat" replace /> : null;
}

function LeaveDialog({ membership, onClose }: { membership: Membership | null; onClose: () => void }) {
  const { t } = useTranslation("organisation");
  const { leave } = useOwnMembership();
  const name = membership?.organisation.name ?? "";
  return (
    <Dialog open={membership !== null} onClose={onClose} title={t("leave.title", { name })}>
      <p>{t("leave.text")}</p>
      {leave.isError && <ErrorState error={leave.error} formal />}
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          busy={leave.isPending}
          onClick={() => membership && leave.mutate(membership.id, { onSuccess: onClose })}
        >
          {t("leave.yes")}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("leave.no")}
        </Button>
      </div>
    </Dialog>
  );
}

/** How sure it is that they are this, and the number in a register they gave. */
function Standing({ membership: { verificationLevel: level, register, registerNumber } }: { membership: Membership }) {
  const { t } = useTranslation("organisation");
  return (
    <div className="rm-stack rm-stack--tight">
      <div>
        <Chip tone={levelTones[level]}>{t(`level.${level}`)}</Chip>
      </div>
      {register && registerNumber && (
        <p className="rm-small">
          {t(level === "register-checked" ? "registerNumber.checked" : "registerNumber.waits", {
            register,
            number: registerNumber,
          })}
        </p>
      )}
    </div>
  );
}

interface HatProps {
  membership: Membership;
  isWorn: boolean;
  busy: boolean;
  onWear: () => void;
  onLeave: () => void;
}

function Hat({ membership, isWorn, busy, onWear, onLeave }: HatProps) {
  const { t } = useTranslation("organisation");
  const book = useBook();
  const { professionLabel, language } = useBookOfWords();
  const profession = book.professions.get(membership.profession);
  const edge = edgeOf("", membership.group ?? "");
  const title = t("hat.title", {
    profession: professionLabel(membership.profession),
    organisation: membership.organisation.name,
  });
  return (
    <Sheet as="article" edge={edge} labelledBy={`hat-${membership.id}`}>
      <div className="rm-who">
        <Round icon={pictogramIcon(profession?.pictogram ?? "briefcase")} edge={edge} small />
        <div className="rm-who__text">
          <h2 id={`hat-${membership.id}`} className="utrecht-heading-3 rm-hat">
            {title}
          </h2>
          {membership.worksFor && <p className="rm-muted rm-small">{t("hat.for", { who: membership.worksFor })}</p>}
          <p className="rm-muted rm-small">{t("hat.until", { day: dayText(membership.validUntil, language) })}</p>
          {isWorn && (
            <Chip tone="ok" icon="check-circle">
              {t("hat.now")}
            </Chip>
          )}
        </div>
      </div>
      <Standing membership={membership} />
      <div className="rm-actions rm-actions--row">
        {!isWorn && (
          <Button weight="strong" busy={busy} aria-label={t("hat.wearAs", { title })} onClick={onWear}>
            {t("hat.wear")}
          </Button>
        )}
        <Button weight="quiet" aria-label={t("leave.title", { name: membership.organisation.name })} onClick={onLeave}>
          {t("leave.short")}
        </Button>
      </div>
      {profession?.registers && profession.registers.length > 0 && (
        <RegisterNumber membershipId={membership.id} registers={profession.registers} />
      )}
    </Sheet>
  );
}

function Hats() {
  const { t } = useTranslation("organisation");
  const me = useMe();
  const managed = useMaybeOrganisations();
  const wear = useWear();
  const [leaving, setLeaving] = useState<Membership | null>(null);
  return (
    <>
      <Heading lead={t("hat.lead")}>{t("hat.heading")}</Heading>
      {me.hatEnded && <p>{t("hat.ended")}</p>}
      {wear.isError && <ErrorState error={wear.error} formal />}
      {me.memberships.length === 0 && <EmptyState icon="buildings" title={t("hat.none")} text={t("hat.noneText")} />}
      {me.memberships.map((membership) => (
        <Hat
          key={membership.id}
          membership={membership}
          isWorn={me.activeMembership?.id === membership.id}
          busy={wear.isPending}
          onWear={() => wear.mutate({ membershipId: membership.id })}
          onLeave={() => setLeaving(membership)}
        />
      ))}
      {(me.hatEnded || (me.activeMembership !== null && me.ownDossierId !== null)) && (
        <Button weight="outline" icon="notebook" full onClick={() => wear.mutate({ membershipId: null })}>
          {t(me.ownDossierId === null ? "hat.myself" : "hat.own")}
        </Button>
      )}
      {managed.length > 0 && (
        <section className="rm-stack" aria-labelledby="managed">
          <h2 id="managed" className="utrecht-heading-2">
            {t("hat.managed")}
          </h2>
          {managed.map((each) => (
            <ButtonLink key={each.id} to={`/organisations/${each.id}`} weight="outline" icon="buildings" full>
              {each.name}
            </ButtonLink>
          ))}
        </section>
      )}
      <div className="rm-actions">
        <ButtonLink to="/organisations/new" weight="quiet" icon="plus">
          {t("hat.register")}
        </ButtonLink>
      </div>
      <LeaveDialog membership={leaving} onClose={() => setLeaving(null)} />
    </>
  );
}

/** Where somebody works, and as what they are here now. One role at a time. */
export function HatPage() {
  const { t } = useTranslation("organisation");
  return (
    <OfficePage title={t("hat.bar")} icon="identification-badge" back="/">
      <Hats />
    </OfficePage>
  );
}
