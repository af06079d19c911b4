import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import { Button } from "../../shared/ui/button.js";
import { Sheet } from "../../shared/ui/sheet.js";
import { useToast } from "../../shared/ui/toast.js";

/** The code of the own binder; null while it is being read. */
function useShareCode(): string | null {
  const dossierId = useOwnDossier();
  const { data } = useQuery({
    queryKey: ["dossiers"],
    queryFn: () => answered(api.GET("/v1/dossiers")),
  });
  return data?.items.find(({ id }) => id === dossierId)?.shareCode ?? null;
}

/** The code to give to somebody who wants to ask something. It opens nothing. */
export function ShareCode() {
  const { t } = useTranslation("sharing");
  const toast = useToast();
  const code = useShareCode();
  if (code === null) return null;
  const copy = (): void => {
    // Without a safe connection a browser has no clipboard to offer.
    const copied = "clipboard" in navigator ? navigator.clipboard.writeText(code) : Promise.reject(new Error());
    copied.then(
      () => toast({ text: t("code.copied") }),
      () => toast({ text: t("code.failed") }),
    );
  };
  return (
    <Sheet labelledBy="share-code">
      <h2 id="share-code" className="utrecht-heading-2">
        {t("code.title")}
      </h2>
      <p>{t("code.text")}</p>
      <div className="rm-code">
        <p className="rm-code__text">{code}</p>
        <Button weight="outline" icon="copy" onClick={copy}>
          {t("code.copy")}
        </Button>
      </div>
    </Sheet>
  );
}
