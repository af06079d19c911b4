import { useTranslation } from "react-i18next";
import type { Grant } from "../../shared/api/types.js";
import { listWords } from "../../shared/text/words.js";
import { sheetLabel } from "../binder/tabs.js";
import type { Binder } from "../binder/use-binder.js";

/** Two names are enough to recognise a share; the rest is a number. */
const namedAtMost = 3;

/** What a share shows now, in words: "Mijn openingskaart, Werkprofiel en 3 andere bladen". */
export function useWhat(binder: Binder, grant: Grant): string {
  const { t } = useTranslation("sharing");
  const ids = binder.readers.find((reader) => reader.grantId === grant.id)?.entries.map((entry) => entry.entryId) ?? [];
  const names = [
    ...new Set(
      binder.view.entries
        .filter((entry) => ids.includes(entry.id))
        .map((entry) => sheetLabel(binder.book, entry.templateKey)),
    ),
  ];
  if (names.length === 0) return grant.state === "paused" ? t("what_.paused") : t("what_.nothing");
  const rest = names.length - namedAtMost;
  if (rest <= 0) return listWords(names, binder.language);
  return t("what_.more", { names: names.slice(0, namedAtMost).join(", "), count: rest });
}
