import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { dayText } from "../../shared/text/moments.js";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Chip, Note, Round, Sheet } from "../../shared/ui/sheet.js";
import { EmptyState, ErrorState } from "../../shared/ui/states.js";
import { OfficePage } from "../organisation/office-page.js";
import { ClientNumber } from "./client-number.js";
import { RegisterProgram } from "./register-program.js";
import { useProgramActions, usePrograms, type Program } from "./use-programs.js";
import "./machines.css";

function ProgramCard({ program, onRevoke }: { program: Program; onRevoke: () => void }) {
  const { t } = useTranslation("machines");
  const { language } = useBookOfWords();
  const { id, name, keys, createdBy, createdAt, lastUsedAt, revokedAt } = program;
  const used = lastUsedAt ? t("card.used", { day: dayText(lastUsedAt, language) }) : t("card.unused");
  return (
    <Sheet as="article" edge={revokedAt ? "butter" : "sky"} labelledBy={`program-${id}`}>
      <div className="rm-who">
        <Round icon="plugs-connected" edge={revokedAt ? "butter" : "sky"} small />
        <div className="rm-who__text">
          <h2 id={`program-${id}`} className="utrecht-heading-3">
            {name}
          </h2>
          <p className="rm-muted rm-small">
            {t("card.made", { who: createdBy, day: dayText(createdAt, language) })} · {used}
          </p>
        </div>
      </div>
      <div className="rm-row">
        {revokedAt ? (
          <Chip>{t("card.revoked", { day: dayText(revokedAt, language) })}</Chip>
        ) : (
          <Chip tone="ok" icon="check-circle">
            {t("card.live")}
          </Chip>
        )}
        <Chip icon="key">{t("card.keys", { count: keys.length })}</Chip>
      </div>
      {!revokedAt && (
        <>
          <ClientNumber id={id} />
          <div className="rm-actions rm-actions--row">
            <Button weight="quiet" icon="stop" aria-label={t("revoke.of", { name })} onClick={onRevoke}>
              {t("revoke.short")}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  );
}

function Programs({ id }: { id: string }) {
  const { t } = useTranslation("machines");
  const { organisation, programs } = usePrograms(id);
  const { register, revoke } = useProgramActions(id);
  const [isNew, setNew] = useState(false);
  const [ending, setEnding] = useState<Program | null>(null);
  const begin = (
    <Button weight="strong" icon="plus" full onClick={() => setNew(true)}>
      {t("new.title")}
    </Button>
  );
  const close = (): void => {
    setNew(false);
    register.reset();
  };
  return (
    <>
      <Heading lead={t("lead")}>{t("title", { name: organisation.name })}</Heading>
      <Note icon="eye-slash">
        <p className="rm-strong">{t("never")}</p>
        <p>{t("neverText")}</p>
      </Note>
      {!organisation.approvedAt && (
        <Note icon="hourglass" edge="butter">
          <p>{t("unapproved")}</p>
        </Note>
      )}
      {revoke.isError && <ErrorState error={revoke.error} formal />}
      {programs.length === 0 ? (
        <EmptyState icon="plugs-connected" title={t("none")} text={t("noneText")} action={begin} />
      ) : (
        <>
          <div>{begin}</div>
          <div className="rm-list rm-list--desk">
            {programs.map((program) => (
              <ProgramCard key={program.id} program={program} onRevoke={() => setEnding(program)} />
            ))}
          </div>
        </>
      )}
      <Dialog open={isNew} onClose={close} title={t("new.title")}>
        <RegisterProgram register={register} onDone={close} />
      </Dialog>
      <Dialog
        open={ending !== null}
        onClose={() => setEnding(null)}
        title={t("revoke.title", { name: ending?.name ?? "" })}
      >
        <p>{t("revoke.text")}</p>
        <div className="rm-actions">
          <Button
            weight="strong"
            full
            busy={revoke.isPending}
            onClick={() => ending && revoke.mutate(ending.id, { onSettled: () => setEnding(null) })}
          >
            {t("revoke.yes")}
          </Button>
          <Button weight="quiet" onClick={() => setEnding(null)}>
            {t("revoke.no")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** The programs of an organisation, for who manages it. */
export function ProgramsPage() {
  const { t } = useTranslation("machines");
  const { organisationId = "" } = useParams();
  return (
    <OfficePage title={t("bar")} icon="plugs-connected" back={`/organisations/${organisationId}`} wide>
      <Programs id={organisationId} />
    </OfficePage>
  );
}
