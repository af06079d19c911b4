import { useMutation } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { confirmation } from "../../shared/api/confirmation.js";
import { confirming } from "../../shared/api/identity.js";
import { useMaybeMe } from "../../shared/api/me.js";
import { showKey } from "../../shared/api/passkey.js";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { KindProblem } from "./kind-problem.js";
import { WasForOtherTab } from "./other-tab.js";
import { ProviderLinks } from "./provider-links.js";
import { useEntranceTexts } from "./use-entrance-texts.js";
import { useWaysToConfirm } from "./use-providers.js";

function Ask({ formal }: { formal: boolean }) {
  const t = useEntranceTexts(formal);
  const confirm = useMutation({
    mutationFn: async () => confirming.key(await showKey(await confirming.options())),
    onSuccess: () => confirmation.answer(true),
  });
  const elsewhere = useWaysToConfirm("substantial", true);
  return (
    <>
      <p>{t("confirm.text")}</p>
      <KindProblem error={confirm.error} at="confirm" formal={formal} />
      <div className="rm-actions">
        <Button weight="strong" full icon="fingerprint" busy={confirm.isPending} onClick={() => confirm.mutate()}>
          {t(confirm.error ? "confirm.retry" : "confirm.yes")}
        </Button>
        <Button weight="quiet" onClick={() => confirmation.answer(false)}>
          {t("confirm.no")}
        </Button>
      </div>
      {elsewhere.length > 0 && (
        <>
          <p>{t("confirm.elsewhere")}</p>
          <div className="rm-actions">
            <ProviderLinks items={elsewhere} to="step-up" isInNewTab />
          </div>
        </>
      )}
    </>
  );
}

/** Asks somebody to show that it is them, for whatever act waits for it; then that act goes on by itself. */
export function ConfirmDialog() {
  const isAsked = useSyncExternalStore(confirmation.subscribe, confirmation.isAsked);
  const formal = useMaybeMe()?.kind === "professional";
  const t = useEntranceTexts(formal);
  return (
    <>
      <Dialog open={isAsked} onClose={() => confirmation.answer(false)} title={t("confirm.title")}>
        <Ask formal={formal} />
      </Dialog>
      <WasForOtherTab t={t} />
    </>
  );
}
