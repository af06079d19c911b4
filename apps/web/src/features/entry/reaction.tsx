import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Reaction } from "../../shared/api/types.js";
import { Button } from "../../shared/ui/button.js";
import { Choice } from "../../shared/ui/choice.js";
import { Field } from "../../shared/ui/field.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { useToast } from "../../shared/ui/toast.js";
import { useSheetActs } from "./use-sheet.js";

const stances = ["agree", "partly", "disagree"] as const;

/** My view beside a text of somebody else: shown, or written. It always travels with the text. */
export function ReactionBeside({ entryId, reaction }: { entryId: string; reaction: Reaction | null }) {
  const { t } = useTranslation("entry");
  const [writing, setWriting] = useState(false);
  if (writing) return <ReactionForm entryId={entryId} reaction={reaction} onDone={() => setWriting(false)} />;
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
        </>
      ) : (
        <p>{t("reaction.none")}</p>
      )}
      <div>
        <Button weight="outline" icon="pencil-line" onClick={() => setWriting(true)}>
          {reaction ? t("reaction.change") : t("reaction.write")}
        </Button>
      </div>
    </section>
  );
}

function ReactionForm({
  entryId,
  reaction,
  onDone,
}: {
  entryId: string;
  reaction: Reaction | null;
  onDone: () => void;
}) {
  const { t } = useTranslation("entry");
  const id = useId();
  const toast = useToast();
  const { react } = useSheetActs(entryId);
  const [stance, setStance] = useState<Reaction["stance"] | null>(reaction?.stance ?? null);
  const [text, setText] = useState(reaction?.text ?? "");
  return (
    <form
      className="rm-beside rm-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (stance === null) return;
        react.mutate(
          { stance, text },
          {
            onSuccess: () => {
              toast({ text: t("reaction.saved") });
              onDone();
            },
          },
        );
      }}
    >
      <fieldset className="rm-field">
        <legend className="rm-field__label">{t("reaction.question")}</legend>
        <div className="rm-choices">
          {stances.map((each) => (
            <Choice
              key={each}
              name={`${id}-stance`}
              label={t(`reaction.${each}`)}
              checked={stance === each}
              onChange={() => setStance(each)}
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
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="rm-actions">
        <Button type="submit" weight="strong" full busy={react.isPending} disabled={stance === null}>
          {t("reaction.save")}
        </Button>
        <Button weight="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
