import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../shared/api/api.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Turning } from "../../shared/api/types.js";
import { dayText, fullDay } from "../../shared/text/moments.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Round, Sheet } from "../../shared/ui/sheet.js";
import { EmptyState, Skeleton } from "../../shared/ui/states.js";
import { OwnerPage } from "../binder/owner-page.js";
import { useBinder } from "../binder/use-binder.js";
import { isLive, isStopping } from "../sharing/grant-state.js";
import { useGrants } from "../sharing/use-share.js";
import "../sharing/sharing.css";
import { ReviewCard } from "./review-card.js";
import { useTurning } from "./use-mandates.js";

interface Transition {
  startsFrom: string;
  checklist: { text: string; textEn: string; who: string }[];
}

/** What is good to arrange around this birthday, from the catalogue; nothing of it has to be done. */
function Checklist({ age }: { age: number }) {
  const { t } = useTranslation("mandates");
  const { language } = useBookOfWords();
  const { data } = useQuery({
    queryKey: ["catalogue", "life-phases"],
    staleTime: Infinity,
    queryFn: () => answered<unknown>(api.GET("/v1/catalogue/life-phases")),
  });
  const { transitions = [] } = (data ?? {}) as { transitions?: Transition[] };
  const items = transitions.find(({ startsFrom }) => startsFrom === `birthday-${age}`)?.checklist ?? [];
  if (items.length === 0) return null;
  return (
    <details className="rm-details">
      <summary>
        {t("turning.checklist")}
        <Icon name="caret-down" size="small" />
      </summary>
      <ul className="rm-stack">
        {items.map(({ text, textEn }) => (
          <li key={text}>{language === "en" ? textEn : text}</li>
        ))}
      </ul>
    </details>
  );
}

/** What stops without anybody doing anything. */
function ByItself({ coming }: { coming: Turning }) {
  const { t } = useTranslation("mandates");
  const { language } = useBookOfWords();
  if (coming.ending.length === 0) return null;
  return (
    <Sheet edge="leaf" labelledBy="by-itself">
      <h2 id="by-itself" className="utrecht-heading-2">
        {t("turning.byItself")}
      </h2>
      <ul className="rm-stack rm-plain-list">
        {coming.ending.map(({ mandateId, type, holderName, on }) => (
          <li key={mandateId}>
            {t("turning.ending", {
              name: holderName,
              type: t(`type.${type}`),
              day: dayText(`${on}T12:00:00Z`, language),
            })}
          </li>
        ))}
      </ul>
      <p className="rm-muted">{t("turning.again")}</p>
    </Sheet>
  );
}

function Reviews({ coming, birthday }: { coming: Turning; birthday: string }) {
  const { t } = useTranslation("mandates");
  const binder = useBinder();
  const grants = useGrants().filter((grant) => isLive(grant) && !isStopping(grant));
  const standing = coming.reviews.flatMap((review) => {
    const grant = grants.find(({ id }) => id === review.grantId);
    return grant ? [{ review, grant }] : [];
  });
  const left = standing.filter(({ review }) => review.reviewedAt === null);
  const [next] = left;
  if (!next)
    return (
      <EmptyState
        icon="check-circle"
        title={standing.length === 0 ? t("turning.nothing") : t("turning.ready")}
        text={t("turning.readyText")}
        action={
          <ButtonLink to="/binder" weight="strong">
            {t("turning.toBinder")}
          </ButtonLink>
        }
      />
    );
  return (
    <section className="rm-stack" aria-labelledby="one-by-one">
      <h2 id="one-by-one" className="utrecht-heading-2">
        {t("turning.oneByOne")}
      </h2>
      <p className="rm-muted" role="status">
        {t("turning.progress", { at: standing.length - left.length + 1, of: standing.length })}
      </p>
      <ReviewCard
        key={next.grant.id}
        binder={binder}
        grant={next.grant}
        endsByItself={next.review.endsByItself}
        birthday={birthday}
      />
    </section>
  );
}

function Coming() {
  const { t } = useTranslation("mandates");
  const { language } = useBookOfWords();
  const coming = useTurning();
  if (coming === undefined) return <Skeleton sheets={2} />;
  const { turning } = coming;
  if (turning === null)
    return (
      <>
        <Heading>{t("turning.notNear")}</Heading>
        <ButtonLink to="/binder" weight="outline">
          {t("turning.toBinder")}
        </ButtonLink>
      </>
    );
  const { age, on, days } = turning;
  return (
    <>
      <Heading lead={t(`turning.lead${age}`)}>{t("turning.title", { age })}</Heading>
      <Sheet edge="butter">
        <div className="rm-who">
          <Round icon="cake" />
          <div className="rm-who__text">
            <p className="rm-strong">{t("turning.days", { count: days })}</p>
            <p className="rm-muted">{fullDay(`${on}T12:00:00Z`, language)}</p>
          </div>
        </div>
      </Sheet>
      <ByItself coming={coming} />
      <Reviews coming={coming} birthday={on} />
      <Checklist age={age} />
    </>
  );
}

/** Je wordt 18 (or 16): the days to go, what ends by itself, and every share looked at, one by one. */
export function TurningPage() {
  const { t } = useTranslation("mandates");
  return (
    <OwnerPage title={t("turning.bar")} icon="cake" back="/binder" skeleton={<Skeleton sheets={2} />}>
      <Coming />
    </OwnerPage>
  );
}
