import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { entrance } from "../../shared/api/identity.js";
import type { OutboxMail } from "../../shared/api/types.js";
import { keyed } from "../../shared/text/keyed.js";
import { clockText, recentDay } from "../../shared/text/moments.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { Button } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note, Sheet } from "../../shared/ui/sheet.js";
import { EmptyState } from "../../shared/ui/states.js";
import { EntrancePage } from "../entrance/entrance-page.js";
import "./outbox.css";

const address = /(https?:\/\/[^\s]+)/;

/** The text of a mail, in which an address of this very app can be followed. */
function withLinks(text: string): ReactNode[] {
  return keyed(text.split(address)).map(({ key, thing: part }) => {
    const path = part.startsWith(`${location.origin}/`) ? part.slice(location.origin.length) : null;
    return path === null ? (
      part
    ) : (
      <Link key={key} to={path}>
        {part}
      </Link>
    );
  });
}

function Mail({ mail }: { mail: OutboxMail }) {
  const { t } = useTranslation("outbox");
  const language = useLanguage();
  return (
    <Sheet as="article" edge="sky" labelledBy={`mail-${mail.id}`}>
      <div>
        <h2 id={`mail-${mail.id}`} className="utrecht-heading-3">
          {mail.subject}
        </h2>
        <p className="rm-muted rm-small">
          {t("to", { address: mail.to })} ·{" "}
          {t("at", { day: recentDay(mail.createdAt, language), time: clockText(mail.createdAt, language) })}
        </p>
      </div>
      <p className="rm-mail">{withLinks(mail.text)}</p>
    </Sheet>
  );
}

function Mails() {
  const { t } = useTranslation("outbox");
  const { data, refetch, isFetching } = useSuspenseQuery({
    queryKey: ["outbox"],
    queryFn: entrance.outbox,
    staleTime: 0,
    refetchInterval: 5000,
  });
  return (
    <>
      <Heading lead={t("lead")}>{t("title")}</Heading>
      <Note icon="info">
        <p>{t("why")}</p>
      </Note>
      <div>
        <Button weight="outline" icon="envelope-open" busy={isFetching} onClick={() => void refetch()}>
          {t("again")}
        </Button>
      </div>
      {data.items.length === 0 && <EmptyState icon="envelope" title={t("empty")} text={t("emptyText")} />}
      {data.items.map((mail) => (
        <Mail key={mail.id} mail={mail} />
      ))}
    </>
  );
}

/** What would be sent: only there while this server sends no mail. */
export function OutboxPage() {
  const { t } = useTranslation("outbox");
  return (
    <EntrancePage title={t("title")} back="/">
      <Mails />
    </EntrancePage>
  );
}
