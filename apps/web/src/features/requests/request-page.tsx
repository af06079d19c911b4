import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useBook } from "../../shared/api/book.js";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import { ApiProblem } from "../../shared/api/problem.js";
import type { AccessRequest } from "../../shared/api/types.js";
import { recentDay } from "../../shared/text/moments.js";
import { firstName } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note, Sheet } from "../../shared/ui/sheet.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { OwnerPage } from "../binder/owner-page.js";
import { sheetIcon } from "../binder/tabs.js";
import { WhoIsThis } from "../sharing/who-is-this.js";
import { useRequests, useWaitsForSecond } from "./use-requests.js";

function useDecline(request: AccessRequest) {
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { t } = useTranslation(["requests", "problems"]);
  return useMutation({
    mutationFn: () =>
      answered(
        api.POST("/v1/dossiers/{dossierId}/access-requests/{requestId}/answer", {
          params: { path: { dossierId, requestId: request.id } },
          body: { answer: "declined" },
        }),
      ),
    onSuccess: async () => {
      toast({ text: t("declined") });
      await client.invalidateQueries({ queryKey: ["dossier", dossierId] });
      await navigate("/sharing");
    },
    onError: (error) => toast({ text: t(`problems:${problemText(error)}.text`) }),
  });
}

function Question({ request }: { request: AccessRequest }) {
  const { t } = useTranslation("requests");
  const book = useBook();
  const { sheetLabel, purposeLabel, language } = useBookOfWords();
  const decline = useDecline(request);
  const isWaiting = useWaitsForSecond(request);
  const name = firstName(request.from.name);
  return (
    <>
      <Heading lead={t("asked", { day: recentDay(request.askedAt, language) })}>{t("title", { name })}</Heading>
      <WhoIsThis reader={request.from} />
      {request.via !== null && <p className="rm-muted rm-small">{t("via", { name, program: request.via })}</p>}
      <Sheet edge="butter">
        <p className="rm-quote">{request.reason}</p>
        <p>{t("wants", { name })}</p>
        <ul className="rm-list">
          {request.items.map((item) => (
            <li key={item.template} className="rm-row">
              <Icon name={sheetIcon(book, item.template)} />
              <span className="rm-strong">{sheetLabel(item.template)}</span>
            </li>
          ))}
        </ul>
        <p className="rm-muted">{t("purpose", { purpose: purposeLabel(request.purpose), count: request.months })}</p>
      </Sheet>
      <Note icon="hand-palm" edge="leaf">
        <p>{t("free", { name })}</p>
      </Note>
      {isWaiting ? (
        <p className="rm-strong">{t("waiting", { name })}</p>
      ) : request.state === "open" ? (
        <div className="rm-actions">
          <ButtonLink to={`/sharing/new?request=${request.id}`} weight="strong" full iconAfter="arrow-right">
            {t("choose")}
          </ButtonLink>
          <Button weight="outline" full busy={decline.isPending} onClick={() => decline.mutate()}>
            {t("decline")}
          </Button>
        </div>
      ) : (
        <p className="rm-strong">{t(`answered.${request.state}`)}</p>
      )}
    </>
  );
}

function RequestContent() {
  const { requestId = "" } = useParams();
  const request = useRequests().find((other) => other.id === requestId);
  if (!request) throw new ApiProblem("not-found", 404);
  return <Question request={request} />;
}

/** One question of a professional: who, what, why; choose what to share, or say no. */
export function RequestPage() {
  const { t } = useTranslation("requests");
  return (
    <OwnerPage title={t("bar")} icon="chat-text" back="/sharing">
      <RequestContent />
    </OwnerPage>
  );
}
