import { ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { EntrancePage } from "./entrance-page.js";
import { useEntranceTexts } from "./use-entrance-texts.js";

/** For who works with young people: log in, or begin. */
export function AtWorkPage() {
  const t = useEntranceTexts(true);
  return (
    <EntrancePage back="/welcome">
      <Heading lead={t("work.lead")}>{t("work.title")}</Heading>
      <div className="rm-actions">
        <ButtonLink to="/sign-in?as=guest" weight="strong" icon="key" full>
          {t("work.signIn")}
        </ButtonLink>
        <ButtonLink to="/start?as=guest" weight="outline" icon="user-plus" full>
          {t("work.begin")}
        </ButtonLink>
      </div>
      <Note icon="envelope">
        <p>{t("work.invited")}</p>
      </Note>
    </EntrancePage>
  );
}
