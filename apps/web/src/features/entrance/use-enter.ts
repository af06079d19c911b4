import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { Me } from "../../shared/api/types.js";

/** Goes in as who just showed that it is them; forgets what anybody before had on the screen. */
export function useEnter(): (me: Me, to?: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (me, to = "/") => {
    client.removeQueries({ predicate: (query) => !["entrance", "catalogue"].includes(String(query.queryKey[0])) });
    client.setQueryData(["me"], me);
    await navigate(to, { replace: true });
  };
}
