import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../shared/api/api.js";
import { Boundary } from "../../shared/api/boundary.js";
import { useMaybeMe } from "../../shared/api/me.js";
import { firstName } from "../../shared/text/words.js";
import { dayText } from "../../shared/text/moments.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { Note, Sheet } from "../../shared/ui/sheet.js";
import { ErrorState, Skeleton } from "../../shared/ui/states.js";

/** The link's own part after the #: the browser keeps it to itself. */
function linkOf(fragment: string): { dossierId: string; token: string } | null {
  const [dossierId, token] = fragment.replace(/^#/, "").split(".");
  return dossierId && token ? { dossierId, token } : null;
}

/** Where a link leads that somebody can lose on the way through signing in: back to it afterwards. */
const KEPT = "regiemap.offer";

function Offer({ link }: { link: { dossierId: string; token: string } }) {
  const { t } = useTranslation("helping");
  const language = useLanguage();
  const client = useQueryClient();
  const offer = useQuery({
    queryKey: ["offer", link.dossierId],
    retry: false,
    queryFn: () => answered(api.POST("/v1/mandate-offers/look", { body: link })),
  });
  const accept = useMutation({
    mutationFn: () => answered(api.POST("/v1/mandate-offers/accept", { body: link })),
    onSuccess: () => {
      sessionStorage.removeItem(KEPT);
      return client.invalidateQueries({ queryKey: ["my-mandates"] });
    },
  });
  if (offer.isPending) return <Skeleton sheets={1} />;
  const name = firstName(offer.data?.ownerName ?? "");
  if (accept.isSuccess)
    return (
      <>
        <Heading focusKey="taken" lead={t("offer.takenText", { name })}>
          {t("offer.taken")}
        </Heading>
        <ButtonLink to="/people" weight="strong" full>
          {t("offer.on")}
        </ButtonLink>
      </>
    );
  if (offer.isError)
    return (
      <>
        <Heading lead={t("offer.goneText")}>{t("offer.gone")}</Heading>
        <ButtonLink to="/" weight="outline">
          {t("offer.start")}
        </ButtonLink>
      </>
    );
  const { type, ownerName, validUntil } = offer.data;
  return (
    <>
      <Heading lead={t("offer.lead", { day: dayText(`${validUntil}T12:00:00Z`, language) })}>
        {t("offer.title", { name: ownerName })}
      </Heading>
      <Sheet edge="leaf">
        <p className="rm-strong">{t(`offer.${type}`, { name })}</p>
        <p>{t("offer.sees", { name })}</p>
      </Sheet>
      {accept.isError && <ErrorState error={accept.error} />}
      <div className="rm-actions">
        <Button weight="strong" full icon="hand-heart" busy={accept.isPending} onClick={() => accept.mutate()}>
          {t("offer.yes", { name })}
        </Button>
        <ButtonLink to="/" weight="quiet">
          {t("offer.no")}
        </ButtonLink>
      </div>
    </>
  );
}

function Content() {
  const { t } = useTranslation("helping");
  const me = useMaybeMe();
  const fragment = location.hash || (sessionStorage.getItem(KEPT) ?? "");
  const link = linkOf(fragment);
  if (link === null) return <Heading lead={t("offer.goneText")}>{t("offer.gone")}</Heading>;
  if (me !== null) return <Offer link={link} />;
  sessionStorage.setItem(KEPT, fragment);
  return (
    <>
      <Heading lead={t("offer.signInText")}>{t("offer.signIn")}</Heading>
      <Note icon="info">
        <p>{t("offer.comeBack")}</p>
      </Note>
      <ButtonLink to="/" weight="strong" full>
        {t("offer.start")}
      </ButtonLink>
    </>
  );
}

/** Somebody was asked to help: who asks, what it means, yes or no. */
export function OfferPage() {
  const { t } = useTranslation("helping");
  return (
    <Shell title={t("offer.bar")} icon="hand-heart">
      <Boundary whole skeleton={<Skeleton sheets={1} />}>
        <Content />
      </Boundary>
    </Shell>
  );
}
