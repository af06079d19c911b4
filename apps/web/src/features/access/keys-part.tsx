import { useState } from "react";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { KeyRow } from "../../shared/api/types.js";
import type { SpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { recentDay } from "../../shared/text/moments.js";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Note, Round, Sheet } from "../../shared/ui/sheet.js";
import { TextField } from "../../shared/ui/text-field.js";
import { useToast } from "../../shared/ui/toast.js";
import { KindProblem } from "../entrance/kind-problem.js";
import { useKeys, type AccessActions } from "./use-access.js";

interface PartProps {
  t: SpokenTexts;
  formal: boolean;
  actions: AccessActions;
}

function RenameDialog({ t, formal, actions, row, onClose }: PartProps & { row: KeyRow; onClose: () => void }) {
  const [name, setName] = useState(row.name);
  const { renameKey } = actions;
  return (
    <form
      className="rm-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") renameKey.mutate({ id: row.id, name: name.trim() }, { onSuccess: onClose });
      }}
    >
      <KindProblem error={renameKey.error} at="add" formal={formal} />
      <TextField
        label={t("keys.name")}
        help={t("keys.nameHelp")}
        maxLength={60}
        autoComplete="off"
        value={name}
        onText={setName}
      />
      <div className="rm-actions">
        <Button type="submit" weight="strong" full busy={renameKey.isPending}>
          {t("keys.save")}
        </Button>
      </div>
    </form>
  );
}

function RemoveDialog({ t, formal, actions, row, onClose }: PartProps & { row: KeyRow; onClose: () => void }) {
  const { removeKey } = actions;
  const toast = useToast();
  return (
    <>
      <p>{t("keys.removeText")}</p>
      <KindProblem error={removeKey.error} at="add" formal={formal} />
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="trash"
          busy={removeKey.isPending}
          onClick={() =>
            removeKey.mutate(row.id, {
              onSuccess: () => {
                toast({ text: t("keys.removed") });
                onClose();
              },
            })
          }
        >
          {t("keys.removeYes")}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("keys.removeNo")}
        </Button>
      </div>
    </>
  );
}

/** The keys: what they are called, when they were used; add, name, remove. The last one stays. */
export function KeysPart({ t, formal, actions }: PartProps) {
  const { language } = useBookOfWords();
  const rows = useKeys();
  const toast = useToast();
  const [open, setOpen] = useState<{ act: "rename" | "remove"; row: KeyRow } | null>(null);
  const { addKey } = actions;
  const close = (): void => setOpen(null);
  const day = (moment: string): string => recentDay(moment, language);
  return (
    <section className="rm-stack" aria-labelledby="keys">
      <h2 id="keys" className="utrecht-heading-2">
        {t("keys.title")}
      </h2>
      {rows.length === 0 ? (
        <p>{t("keys.none")}</p>
      ) : (
        <ul className="rm-list">
          {rows.map((row) => (
            <Sheet key={row.id} as="li" edge="butter">
              <div className="rm-who">
                <Round icon="key" small />
                <div className="rm-who__text">
                  <p className="rm-strong">{row.name}</p>
                  <p className="rm-muted rm-small">
                    {t("keys.made", { day: day(row.createdAt) })}{" "}
                    {row.lastUsedAt && t("keys.used", { day: day(row.lastUsedAt) })}
                  </p>
                </div>
              </div>
              <div className="rm-actions rm-actions--row">
                <Button
                  weight="quiet"
                  icon="pencil-line"
                  aria-label={t("keys.renameOf", { name: row.name })}
                  onClick={() => setOpen({ act: "rename", row })}
                >
                  {t("keys.rename")}
                </Button>
                {rows.length > 1 && (
                  <Button
                    weight="quiet"
                    icon="trash"
                    aria-label={t("keys.removeOf", { name: row.name })}
                    onClick={() => setOpen({ act: "remove", row })}
                  >
                    {t("keys.remove")}
                  </Button>
                )}
              </div>
            </Sheet>
          ))}
        </ul>
      )}
      {rows.length === 1 && (
        <Note icon="info" edge="butter">
          <p>{t("keys.only")}</p>
        </Note>
      )}
      <KindProblem error={addKey.error} at="add" formal={formal} />
      <Button
        weight="outline"
        icon="plus"
        full
        busy={addKey.isPending}
        onClick={() => addKey.mutate(undefined, { onSuccess: () => toast({ text: t("keys.added") }) })}
      >
        {t(rows.length === 0 ? "keys.first" : "keys.add")}
      </Button>
      <Dialog open={open !== null} onClose={close} title={open ? t(`keys.${open.act}Of`, { name: open.row.name }) : ""}>
        {open?.act === "rename" && (
          <RenameDialog t={t} formal={formal} actions={actions} row={open.row} onClose={close} />
        )}
        {open?.act === "remove" && (
          <RemoveDialog t={t} formal={formal} actions={actions} row={open.row} onClose={close} />
        )}
      </Dialog>
    </section>
  );
}
