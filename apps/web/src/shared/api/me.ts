import { queryOptions, useQueryClient, useSuspenseQuery, type QueryClient } from "@tanstack/react-query";
import { createContext, use } from "react";
import { useNavigate } from "react-router";
import { answered, api } from "./api.js";
import { ApiProblem } from "./problem.js";
import type { Me } from "./types.js";
import { wayBack } from "./way-back.js";

const options = queryOptions<Me | null>({
  queryKey: ["me"],
  // Whoever is nobody stays that until they choose somebody here: no reason to ask again.
  staleTime: (query) => (query.state.data === null ? Infinity : 60_000),
  queryFn: async ({ client }) => {
    try {
      return await answered(api.GET("/v1/me"));
    } catch (error) {
      // Who was somebody a moment ago is not nobody: their session ended, which is told where they log in again.
      const wasSomebody = client.getQueryData<Me | null>(["me"]) != null;
      if (error instanceof ApiProblem && error.status === 401 && !wasSomebody) return null;
      throw error;
    }
  },
});

/** Asks who is looking before the first screen needs it. */
export function prefetchMe(client: QueryClient): void {
  void client.prefetchQuery(options);
}

/** Who is looking; null means nobody yet. */
export function useMaybeMe(): Me | null {
  return useSuspenseQuery(options).data;
}

export const MeContext = createContext<Me | null>(null);

/** Who is looking, on a screen that only exists for somebody. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error("a screen for somebody is shown to nobody");
  return me;
}

/** The dossier of the owner who is looking. */
export function useOwnDossier(): string {
  const { ownDossierId } = useMe();
  if (ownDossierId === null) throw new Error("an owner's screen is shown to somebody without a binder");
  return ownDossierId;
}

/** Ends the session and empties everything that was read from memory. */
export function useLeave(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await answered(api.DELETE("/v1/session")).catch(() => undefined); // already out is also out
    client.clear();
    wayBack.take();
    await navigate("/");
  };
}
