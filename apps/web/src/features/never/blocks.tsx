import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Block } from "../../shared/api/types.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import type { Binder } from "../binder/use-binder.js";
import { useBlockSentence } from "./use-block-words.js";
import { useBlocks, useRemoveBlock } from "./use-blocks.js";

function TakeAway({ block, sentence, onClose }: { block: Block | null; sentence: string; onClose: () => void }) {
  const { t } = useTranslation(["never", "problems"]);
  const toast = useToast();
  const remove = useRemoveBlock();
  return (
    <Dialog open={block !== null} onClose={onClose} title={t("remove.title")}>
      <p>{sentence}</p>
      <p>{t("remove.text")}</p>
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          busy={remove.isPending}
          onClick={() => {
            if (block)
              remove.mutate(block.id, {
                onSuccess: () => toast({ text: t("remove.done") }),
                onError: (error) => toast({ text: t(`problems:${problemText(error)}.text`) }),
              });
            onClose();
          }}
        >
          {t("remove.yes")}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("remove.no")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Who never sees something, whatever else is shared; and where to choose that. */
export function Blocks({ binder }: { binder: Binder }) {
  const { t } = useTranslation("never");
  const sentence = useBlockSentence(binder);
  const blocks = useBlocks();
  const [target, setTarget] = useState<Block | null>(null);
  return (
    <section className="rm-stack" aria-labelledby="never">
      <div>
        <h2 id="never" className="utrecht-heading-2">
          {t("title")}
        </h2>
        <p className="rm-muted">{t("text")}</p>
      </div>
      {blocks.length > 0 && (
        <ul className="rm-list">
          {blocks.map((block) => (
            <li key={block.id} className="rm-closed">
              <Icon name="lock-simple" />
              <div className="rm-tab__text">
                <p>{sentence(block)}</p>
                <div>
                  <Button
                    weight="quiet"
                    icon="trash"
                    aria-label={`${t("remove.short")}: ${sentence(block)}`}
                    onClick={() => setTarget(block)}
                  >
                    {t("remove.short")}
                  </Button>
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div>
        <ButtonLink to="/sharing/never" weight="outline" icon="lock-simple">
          {t("choose")}
        </ButtonLink>
      </div>
      <TakeAway block={target} sentence={target ? sentence(target) : ""} onClose={() => setTarget(null)} />
    </section>
  );
}
