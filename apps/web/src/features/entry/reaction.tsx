import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Reaction } from "../../shared/api/types.js";
import { Button } from "../../shared/ui/button.js";
import { Choice } from "../../shared/ui/choice.js";
import { Field } from "../../shared/ui/field.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { useToast } from "../../shared/ui/toast.js";
import { useAuthorText } from "./sheet-paper.js";
import { stances, useReaction, type ReactionHandle } from "./use-reaction.js";

interface BesideProps {
  reaction: Reaction | null;
  handle: ReactionHandle;
}

/** My view beside a text of somebody else: shown, or written. It always travels with the text. */
export function ReactionBeside({ entryId, reaction }: { entryId: string; reaction: Reaction | null }) {
  return <ReactionPart reaction={reaction} handle={useReaction(entryId, reaction)} />;
}

/** The same, on a screen that also does something with a view that was not kept yet. */
export function ReactionPart({ reaction, handle }: BesideProps) {
  const { t } = useTranslation("entry");
  const authorText = useAuthorText();
  if (handle.view !== null) return <ReactionForm handle={handle} view={handle.view} />;
  return (
    <section className="rm-beside rm-stack rm-stack--tight" aria-labelledby="reaction">
      <h2 id="reaction" className="utrecht-heading-3">
        {t("reaction.title")}
      </h2>
      {reaction ? (
        <>
          <p className="rm-row rm-strong">
            <Icon name="chat-text" size="small" />
            {t(`reaction.${reaction.stance}`)}
          </p>
          <p>{reaction.text}</p>
          {reaction.author && <p className="rm-muted rm-small">{authorText(reaction.author)}</p>}
        </>
      ) : (
        <p>{t("reaction.none")}</p>
      )}
      <div>
        <Button weight="outline" icon="pencil-line" onClick={handle.begin}>
          {reaction ? t("reaction.change") : t("reaction.write")}
        </Button>
      </div>
    </section>
  );
}

function ReactionForm({ handle, view }: { handle: ReactionHandle; view: NonNullable<ReactionHandle["view"]> }) {
  const { t } = useTranslation("entry");
  const id = useId();
  const toast = useToast();
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (handle.isMissing) choices.current?.querySelector("input")?.focus();
  }, [handle.isMissing]);
  const save = async (): Promise<void> => {
    if (await handle.save()) toast({ text: t("reaction.saved") });
  };
  return (
    <form
      className="rm-beside rm-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset className="rm-field" aria-describedby={handle.isMissing ? `${id}-wrong` : undefined}>
        <legend className="rm-field__label">{t("reaction.question")}</legend>
        {handle.isMissing && (
          <p id={`${id}-wrong`} className="rm-field__error" role="alert">
            <Icon name="warning-circle" size="small" />
            {t("reaction.chooseFirst")}
          </p>
        )}
        <div className="rm-choices" ref={choices}>
          {stances.map((each) => (
            <Choice
              key={each}
              name={`${id}-stance`}
              label={t(`reaction.${each}`)}
              checked={view.stance === each}
              onChange={() => handle.change({ ...view, stance: each })}
            />
          ))}
        </div>
      </fieldset>
      <Field label={t("reaction.text")}>
        {(control) => (
          <textarea
            {...control}
            className="utrecht-textarea utrecht-textarea--html-textarea"
            rows={4}
            value={view.text}
            onChange={(event) => handle.change({ ...view, text: event.target.value })}
          />
        )}
      </Field>
      <div className="rm-actions">
        <Button type="submit" weight="strong" full busy={handle.busy}>
          {t("reaction.save")}
        </Button>
        <Button weight="quiet" onClick={handle.cancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
