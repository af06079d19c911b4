import { useState } from "react";
import { useMe } from "../../shared/api/me.js";
import type { Reaction } from "../../shared/api/types.js";
import { useSheetActs } from "./use-sheet.js";

export const stances = ["agree", "partly", "disagree"] as const;

/** A view that is being written. */
export interface OwnView {
  stance: Reaction["stance"] | null;
  text: string;
}

export interface ReactionHandle {
  /** Null while nobody writes. */
  view: OwnView | null;
  /** There is something in it that would be lost. */
  isBegun: boolean;
  /** Saving was asked for, and there is no choice yet. */
  isMissing: boolean;
  busy: boolean;
  begin: () => void;
  cancel: () => void;
  change: (view: OwnView) => void;
  /** Saves what is being written; false when that could not be, and then the screen says why. True without a view. */
  save: () => Promise<boolean>;
}

/** A view that is not saved yet stays in this tab, for who wrote it. */
const kept = {
  read(key: string): OwnView | null {
    try {
      const view = JSON.parse(sessionStorage.getItem(key) ?? "null") as Partial<OwnView> | null;
      if (typeof view?.text !== "string") return null;
      return { text: view.text, stance: stances.find((each) => each === view.stance) ?? null };
    } catch {
      return null;
    }
  },
  write(key: string, view: OwnView | null): void {
    try {
      if (view === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(view));
    } catch {
      // no room or no storage: the view is still on the screen
    }
  },
};

/** My view beside a text of somebody else, while it is written. */
export function useReaction(entryId: string, reaction: Reaction | null): ReactionHandle {
  const key = `regiemap.view.${useMe().account.id}.${entryId}`;
  const { react } = useSheetActs(entryId);
  const [view, setView] = useState<OwnView | null>(() => kept.read(key));
  const [isMissing, setMissing] = useState(false);
  const show = (next: OwnView | null): void => {
    setView(next);
    setMissing(false);
  };
  const change = (next: OwnView | null): void => {
    kept.write(key, next);
    show(next);
  };
  return {
    view,
    isBegun: view !== null && (view.stance !== null || view.text.trim() !== ""),
    isMissing,
    busy: react.isPending,
    begin: () => show({ stance: reaction?.stance ?? null, text: reaction?.text ?? "" }),
    cancel: () => change(null),
    change,
    save: async () => {
      if (view === null) return true;
      if (view.stance === null) {
        setMissing(true);
        return false;
      }
      try {
        await react.mutateAsync({ stance: view.stance, text: view.text });
      } catch {
        return false; // told by the acts of the sheet
      }
      change(null);
      return true;
    },
  };
}
