import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keys, sessions } from "../../shared/api/identity.js";
import { makeKey } from "../../shared/api/passkey.js";
import type { KeyRow, SessionRow } from "../../shared/api/types.js";
import { deviceName } from "../../shared/text/device.js";

const names = { keys: ["access", "keys"], sessions: ["access", "sessions"] } as const;

/** The keys of who is looking, the oldest first. */
export function useKeys(): KeyRow[] {
  return useSuspenseQuery({ queryKey: names.keys, queryFn: keys.list }).data.items;
}

/** Where who is looking is logged in, this device first. */
export function useSessions(): SessionRow[] {
  const { items } = useSuspenseQuery({ queryKey: names.sessions, queryFn: sessions.list }).data;
  return [...items].sort(
    (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.lastSeenAt.localeCompare(a.lastSeenAt),
  );
}

/** What can be done with keys, sessions and the card. Each asks for a fresh yes by itself where that is needed. */
export function useAccessActions() {
  const client = useQueryClient();
  const { t } = useTranslation("entrance");
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ["access"] });
  return {
    addKey: useMutation({
      mutationFn: async () => keys.add(await makeKey(await keys.options()), deviceName() || t("key.name")),
      onSettled: refresh,
    }),
    renameKey: useMutation({
      mutationFn: ({ id, name }: { id: string; name: string }) => keys.rename(id, name),
      onSettled: refresh,
    }),
    removeKey: useMutation({ mutationFn: keys.remove, onSettled: refresh }),
    endSession: useMutation({ mutationFn: sessions.end, onSettled: refresh }),
    endOthers: useMutation({ mutationFn: sessions.endOthers, onSettled: refresh }),
    newCard: useMutation({ mutationFn: keys.newCard, onSettled: refresh }),
  };
}

export type AccessActions = ReturnType<typeof useAccessActions>;
