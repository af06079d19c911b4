import { KeyProblem } from "../../shared/api/passkey.js";
import { ApiProblem, problemCode } from "../../shared/api/problem.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { useEntranceTexts } from "./use-entrance-texts.js";

interface KindProblemProps {
  error: unknown;
  /** At which question: the same refusal means something else at another one. */
  at: "start" | "code" | "key" | "add" | "signIn" | "card" | "confirm" | "provider" | "address";
  formal?: boolean;
}

/** What went wrong, what can be done now, and that nothing is lost. Nothing when nothing went wrong. */
export function KindProblem({ error, at, formal = false }: KindProblemProps) {
  const t = useEntranceTexts(formal);
  if (!error) return null;
  const code = error instanceof KeyProblem ? error.trouble : problemCode(error);
  const reason = error instanceof ApiProblem ? String(error.details["reason"] ?? "") : "";
  return (
    <p className="rm-kind" role="alert">
      <Icon name={code === "offline" ? "wifi-slash" : "info"} />
      <span>{t([`wrong.${at}.${reason || code}`, `wrong.${at}.${code}`, `wrong.${code}`, "wrong.internal"])}</span>
    </p>
  );
}
