import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Template } from "../../shared/api/catalogue-types.js";
import { useMe } from "../../shared/api/me.js";
import { ApiProblem } from "../../shared/api/problem.js";
import type { Content, Me } from "../../shared/api/types.js";
import { useToast } from "../../shared/ui/toast.js";
import { keepInCache } from "./draft-cache.js";
import { DraftSaver, type DraftStart, type Saving } from "./draft-saver.js";
import { wrongFields } from "./wrong-fields.js";

/** One sheet that is being written. */
export interface DraftHandle {
  template: Template;
  content: Content;
  saving: Saving;
  /** Field key, in a list with row and field (`work/0/hours`) → what is wrong with it. */
  errors: Record<string, string>;
  change: (content: Content) => void;
  saver: DraftSaver;
  /** Makes it the next text of the sheet; marks the fields when something is wrong. */
  finish: (state?: "accepted" | "private") => Promise<string>;
  /** Gives a professional's new sheet to the owner; marks the fields when something is wrong. */
  submit: () => Promise<string>;
}

/** Says that what was just left is not saved; the newest way to say it, because it is said when the screen has gone. */
function useLeftUnsaved() {
  const { t } = useTranslation("entry");
  const toast = useToast();
  const formal = useMe().kind === "professional";
  const tell = useRef<() => void>(() => undefined);
  useEffect(() => {
    tell.current = () => toast({ text: t(`write.left${formal ? "Formal" : ""}`) });
  });
  return useCallback(() => tell.current(), []);
}

/** Writing one sheet: keeps the text at every pause and when the page is left; who comes back goes on with it. */
export function useDraft(template: Template, start: Omit<DraftStart, "writerId">, initial: Content): DraftHandle {
  const me = useMe();
  const writerId = me.account.id;
  const hat = me.activeMembership?.id;
  const [saving, setSaving] = useState<Saving>("idle");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const client = useQueryClient();
  const tellLeft = useLeftUnsaved();
  const [saver] = useState(() => DraftSaver.of({ ...start, writerId }));
  const [content, setContent] = useState<Content>(() => saver.unsaved() ?? initial);
  const newest = useRef(content);

  useEffect(() => {
    let isHere = true;
    saver.attach({
      isWriter: () => {
        const now = client.getQueryData<Me | null>(["me"]);
        return now?.account.id === writerId && now.activeMembership?.id === hat;
      },
      report: (now, error) => {
        setSaving(now);
        if (now === "refused") setErrors(wrongFields(error));
      },
      kept: (entryId, draft) => keepInCache(client, saver.dossierId, entryId, draft, isHere),
    });
    const save = (): void => {
      if (document.visibilityState === "hidden") void saver.now().catch(() => undefined);
    };
    document.addEventListener("visibilitychange", save);
    return () => {
      isHere = false;
      document.removeEventListener("visibilitychange", save);
      void saver.now().catch(() => tellLeft());
    };
  }, [saver, client, tellLeft, writerId, hat]);

  const marking = async (work: () => Promise<string>): Promise<string> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ApiProblem) setErrors(wrongFields(error));
      throw error;
    }
  };

  return {
    template,
    content,
    saving,
    errors,
    saver,
    change: (next) => {
      newest.current = next;
      setContent(next);
      setErrors({});
      saver.later(next);
    },
    finish: (state) => marking(() => saver.finish(newest.current, state)),
    submit: () => marking(() => saver.submit(newest.current)),
  };
}
