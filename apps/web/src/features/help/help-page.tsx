import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useMe } from "../../shared/api/me.js";
import { firstName } from "../../shared/text/words.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Round, Sheet, TabRow } from "../../shared/ui/sheet.js";
import { OwnerPage } from "../binder/owner-page.js";
import { useBinder } from "../binder/use-binder.js";

const topics: { key: string; icon: IconName }[] = [
  { key: "mine", icon: "notebook" },
  { key: "share", icon: "share-network" },
  { key: "stop", icon: "hand-palm" },
  { key: "closed", icon: "lock-simple" },
  { key: "others", icon: "pencil-line" },
  { key: "read", icon: "speaker-high" },
];

/** The person the owner named as fixed contact; help starts with a human being. */
function useContact(): { name: string; role: string } | null {
  const binder = useBinder();
  const { professionLabel } = useBookOfWords();
  const network = binder.view.entries.find((entry) => entry.templateKey === "my-network");
  const contact = network?.body["fixedContact"];
  const named = typeof contact === "object" && contact !== null && "name" in contact ? String(contact.name) : contact;
  if (typeof named === "string" && named !== "") {
    const reader = binder.readers.find((each) => each.reader.name === named)?.reader;
    return { name: named, role: professionLabel(reader?.profession ?? null) };
  }
  return null;
}

function HelpContent() {
  const { t } = useTranslation(["help", "mandates"]);
  const contact = useContact();
  const me = useMe();
  return (
    <>
      <Heading lead={t("lead")}>{t("title", { name: firstName(me.account.name) })}</Heading>
      <Sheet edge="leaf" as="article">
        <div className="rm-who">
          <Round icon="phone" edge="leaf" />
          <div className="rm-who__text">
            <h2 className="utrecht-heading-2">
              {contact ? t("contact.named", { name: contact.name }) : t("contact.none")}
            </h2>
            <p className="rm-muted">
              {contact ? [contact.role, t("contact.fixed")].filter(Boolean).join(" · ") : t("contact.noneText")}
            </p>
          </div>
        </div>
        <p>{t("contact.text")}</p>
        {!contact && (
          <ButtonLink to="/new/my-network" weight="outline" icon="users-three">
            {t("contact.write")}
          </ButtonLink>
        )}
      </Sheet>
      <TabRow to="/helpers" icon="hand-heart" edge="lilac" title={t("mandates:go")} sub={t("mandates:goText")} />
      <h2 className="utrecht-heading-2">{t("topics")}</h2>
      <div className="rm-list">
        {topics.map(({ key, icon }) => (
          <details key={key} className="rm-details rm-topic">
            <summary>
              <Icon name={icon} />
              <span className="rm-tab__text">{t(`topic.${key}.title`)}</span>
              <Icon name="caret-down" size="small" />
            </summary>
            <p>{t(`topic.${key}.text`)}</p>
          </details>
        ))}
      </div>
    </>
  );
}

/** Hulp: a human being first, then short explanations with a pictogram. */
export function HelpPage() {
  const { t } = useTranslation("help");
  return (
    <OwnerPage title={t("bar")} icon="lifebuoy">
      <HelpContent />
    </OwnerPage>
  );
}
