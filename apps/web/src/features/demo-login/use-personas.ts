import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { answered, api } from "../../shared/api/api.js";
import { isEverybodys } from "../../shared/api/query-client.js";
import type { DemoPersona } from "../../shared/api/types.js";

/** The invented people one can look as. */
export function usePersonas(): DemoPersona[] {
  return useSuspenseQuery({
    queryKey: ["personas"],
    queryFn: () => answered(api.GET("/v1/demo/personas")),
    staleTime: Infinity,
  }).data.items;
}

/** Starts to look as somebody; forgets everything the one before had on the screen. */
export function useLookAs() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (persona: string) => answered(api.POST("/v1/demo/sessions", { body: { persona } })),
    onSuccess: async ({ me }) => {
      client.removeQueries({ predicate: (query) => !isEverybodys(query) });
      client.setQueryData(["me"], me);
      await navigate(me.ownDossierId ? "/binder" : "/people");
    },
  });
}
