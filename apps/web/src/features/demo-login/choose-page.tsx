import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DemoPersona } from "../../shared/api/types.js";
import { Boundary } from "../../shared/api/boundary.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { edgeColours, edgeOf, type EdgeColour } from "../../shared/ui/edges.js";
import { ErrorState, Skeleton } from "../../shared/ui/states.js";
import { LanguageSwitch } from "../settings/language-switch.js";
import { useLookAs, usePersonas } from "./use-personas.js";
import "./choose.css";

/** The journeys that can be tried so far. */
const journeys = /^J[12346]$/;

/** What somebody can try as this person. */
function Tries({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation("demo");
  const known = keys.filter((key) => journeys.test(key));
  if (known.length === 0) return null;
  return (
    <span className="rm-person__try">
      <Icon name="sparkle" size="small" />
      {known.map((key) => t(`try.${key}`)).join(" ")}
    </span>
  );
}

interface CardProps {
  persona: DemoPersona;
  edge: EdgeColour;
  onPick: () => void;
  busy: boolean;
}

function PersonCard({ persona, edge, onPick, busy }: CardProps) {
  const { t } = useTranslation("demo");
  const { professionLabel, language } = useBookOfWords();
  const role = persona.profession
    ? t("role", { profession: professionLabel(persona.profession), organisation: persona.organisation ?? "" })
    : persona.kind === "owner" && persona.age !== null
      ? t("age", { age: persona.age })
      : "";
  return (
    <button type="button" className={`rm-person rm-edge--${edge}`} onClick={onPick} aria-busy={busy || undefined}>
      <span className="rm-person__face" aria-hidden="true">
        {persona.name.charAt(0)}
      </span>
      <span className="rm-person__text">
        <span className="rm-strong">{persona.name}</span>
        {role && <span className="rm-tab__sub">{role}</span>}
        {persona.situationNl && language === "nl" && <span className="rm-small">{persona.situationNl}</span>}
        <Tries keys={persona.tryKeys} />
      </span>
    </button>
  );
}

const kinds = ["owner", "professional", "relative"] as const;

function People() {
  const { t } = useTranslation("demo");
  const personas = usePersonas();
  const lookAs = useLookAs();
  return (
    <>
      {lookAs.isError && <ErrorState error={lookAs.error} />}
      {kinds.map((kind) => (
        <section key={kind} className="rm-stack" aria-labelledby={`kind-${kind}`}>
          <div>
            <h2 id={`kind-${kind}`} className="utrecht-heading-2">
              {t(`kinds.${kind}.title`)}
            </h2>
            <p className="rm-muted">{t(`kinds.${kind}.text`)}</p>
          </div>
          <div className="rm-people">
            {personas
              .filter((persona) => persona.kind === kind)
              .sort((a, b) => b.tryKeys.length - a.tryKeys.length)
              .map((persona, at) => (
                <PersonCard
                  key={persona.key}
                  persona={persona}
                  edge={
                    kind === "owner"
                      ? (edgeColours[at % edgeColours.length] ?? "butter")
                      : edgeOf("", persona.group ?? "relative")
                  }
                  busy={lookAs.isPending && lookAs.variables === persona.key}
                  onPick={() => lookAs.mutate(persona.key)}
                />
              ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** Choose an invented person to look as. Exists in the demo only, and says so. */
export function ChoosePage() {
  const { t } = useTranslation(["demo", "entrance"]);
  return (
    <Shell title="Regiemap" icon="notebook" demo wide>
      <div className="rm-welcome">
        <Heading lead={t("lead")}>{t("title")}</Heading>
        <LanguageSwitch />
      </div>
      <Boundary skeleton={<Skeleton title={false} tabs={8} />}>
        <People />
      </Boundary>
      <p className="rm-row">
        {t("entrance:welcome.real")}
        <Link to="/welcome" className="rm-inline-target">
          {t("entrance:welcome.realLink")}
        </Link>
      </p>
    </Shell>
  );
}
