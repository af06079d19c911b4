import { useEffect, useEffectEvent, useRef, useState } from "react";
import { sessions } from "../../shared/api/identity.js";
import { useLeave, useMe } from "../../shared/api/me.js";
import { ApiProblem } from "../../shared/api/problem.js";
import { useSignedOut } from "../../shared/api/signed-out.js";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { useEntranceTexts } from "./use-entrance-texts.js";

/** So long before the end somebody is asked whether they are still there, in milliseconds. */
const WARNING = 120_000;
/** Timers may not be set further ahead than this; then it is simply looked at again. */
const LONGEST = 20 * 60_000;

type Warning = "idle" | "end" | null;

/**
 * Looks when this session ends, without making it longer, and warns two minutes before.
 * Unfinished text is saved at every pause, so that an end costs nothing.
 */
function useSessionEnd() {
  const [warning, setWarning] = useState<Warning>(null);
  const [round, setRound] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const signedOut = useSignedOut();
  const look = useEffectEvent(async (again: (wait: number) => void): Promise<void> => {
    try {
      const { idleLeft, left } = await sessions.now();
      const first = Math.min(idleLeft, left);
      setWarning(first > WARNING ? null : left <= idleLeft ? "end" : "idle");
      again(first > WARNING ? first - WARNING : first + 500);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) await signedOut();
      else again(60_000); // no connection: nothing is known, so nothing is said
    }
  });
  useEffect(() => {
    const now = (): void => {
      clearTimeout(timer.current);
      void look((wait) => {
        timer.current = setTimeout(now, Math.min(Math.max(wait, 1000), LONGEST));
      });
    };
    // While the screen was away its timers stood still.
    const back = (): void => {
      if (document.visibilityState === "visible") now();
    };
    now();
    document.addEventListener("visibilitychange", back);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", back);
    };
  }, [round]);
  const stay = async (): Promise<void> => {
    setWarning(null);
    await sessions.touch().catch(() => undefined); // looking again tells what came of it
    setRound((before) => before + 1);
  };
  return { warning, stay, dismiss: () => setWarning(null) };
}

/** "Ben je er nog?": two minutes before the end, with time to stay. */
export function SessionWatch() {
  const formal = useMe().kind === "professional";
  const t = useEntranceTexts(formal);
  const { warning, stay, dismiss } = useSessionEnd();
  const leave = useLeave();
  return (
    <Dialog open={warning !== null} onClose={warning === "idle" ? () => void stay() : dismiss} title={t("idle.title")}>
      <p>{t(warning === "end" ? "idle.textEnd" : "idle.text")}</p>
      <div className="rm-actions">
        {warning === "end" ? (
          <Button weight="strong" full onClick={dismiss}>
            {t("idle.understood")}
          </Button>
        ) : (
          <Button weight="strong" full icon="hand-waving" onClick={() => void stay()}>
            {t("idle.stay")}
          </Button>
        )}
        <Button weight="quiet" icon="sign-out" onClick={() => void leave()}>
          {t("idle.leave")}
        </Button>
      </div>
    </Dialog>
  );
}
