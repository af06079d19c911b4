import { useSyncExternalStore } from "react";
import { confirmation } from "../../shared/api/confirmation.js";
import { sessions } from "../../shared/api/identity.js";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import type { SpokenTexts } from "../../shared/text/use-spoken-texts.js";

/** A tab tells that it was opened; one where somebody is asked to confirm answers when that is what it waited for. */
type Message = { opened: string } | { confirmed: string };

const listeners = new Set<() => void>();
let isForAnother = false;

function setForAnother(is: boolean): void {
  isForAnother = is;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Once per page. While an act waits for a yes, another tab may bring it: back from a provider. What that tab says counts
 * for nothing; the server says whether it was confirmed just now.
 */
export function meetOtherTabs(): void {
  const own = crypto.randomUUID();
  const channel = new BroadcastChannel("regiemap.confirmation");
  const tell = (message: Message): void => {
    // A channel has no target: only pages of this origin are in it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage(message);
  };
  const answer = async (tab: string): Promise<void> => {
    if (!confirmation.isAsked() || !(await sessions.isFresh().catch(() => false))) return;
    tell({ confirmed: tab });
    confirmation.answer(true);
  };
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if ("opened" in data) void answer(data.opened);
    else if (data.confirmed === own) setForAnother(true);
  });
  tell({ opened: own });
}

/** In the tab that came back from a provider: it was for another tab, and goes on there. */
export function WasForOtherTab({ t }: { t: SpokenTexts }) {
  const isOpen = useSyncExternalStore(subscribe, () => isForAnother);
  return (
    <Dialog open={isOpen} onClose={() => setForAnother(false)} title={t("confirm.done")}>
      <p>{t("confirm.doneText")}</p>
      <div className="rm-actions">
        <Button weight="quiet" onClick={() => setForAnother(false)}>
          {t("confirm.stay")}
        </Button>
      </div>
    </Dialog>
  );
}
