import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { isEverybodys } from "../../shared/api/query-client.js";
import type { Me } from "../../shared/api/types.js";

/** Goes in as who just showed that it is them; forgets what anybody before had on the screen. */
export function useEnter(): (me: Me, to?: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (me, to = "/") => {
    client.removeQueries({ predicate: (query) => !isEverybodys(query) });
    client.setQueryData(["me"], me);
    await navigate(to, { replace: true });
  };
}
