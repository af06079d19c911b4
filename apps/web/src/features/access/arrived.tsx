import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { ApiProblem } from "../../shared/api/problem.js";
import { wayBack } from "../../shared/api/way-back.js";
import type { SpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Note } from "../../shared/ui/sheet.js";
import { KindProblem } from "../entrance/kind-problem.js";
import { useProviderLabel } from "../entrance/use-providers.js";

/** Back from a provider: what came of it, and the way to where somebody was. */
export function Arrived({ t, formal }: { t: SpokenTexts; formal: boolean }) {
  const [search] = useSearchParams();
  const label = useProviderLabel();
  const linked = search.get("linked");
  const problem = search.get("problem");
  const isBack = linked !== null || problem !== null;
  const [back] = useState(() => (isBack ? wayBack.look() : null));
  // Forgotten once it is shown: while the screen still waits for something it may be drawn more than once.
  useEffect(() => void (isBack && wayBack.take()), [isBack]);
  if (!isBack) return null;
  return (
    <div className="rm-stack">
      {linked !== null && (
        <Note icon="check-circle" edge="leaf">
          <p role="status">{t("linked.done", { name: label(linked) })}</p>
        </Note>
      )}
      {problem !== null && <KindProblem error={new ApiProblem(problem, 0)} at="provider" formal={formal} />}
      {back !== null && (
        <div>
          <ButtonLink to={back} weight="outline" icon="arrow-left">
            {t("back")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
