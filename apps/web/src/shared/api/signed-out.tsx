import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useLocation, useNavigate } from "react-router";
import { isEverybodys } from "./query-client.js";
import type { Me } from "./types.js";

/** Empties everything that was read, and goes to where somebody comes in; after logging in they are back here. */
export function useSignedOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return async () => {
    const isInvented = client.getQueryData<Me | null>(["me"])?.demo ?? false;
    const state = { from: pathname + search, ended: true };
    // First away, and drawn: a screen that needs somebody would send them elsewhere as soon as there is nobody.
    const away = { replace: true, flushSync: true };
    await (isInvented ? navigate("/choose", away) : navigate("/sign-in", { ...away, state }));
    client.setQueryData(["me"], null);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== "me" && !isEverybodys(query) });
  };
}

/** In the place of a screen that needs somebody, when their session is over. */
export function SignedOut() {
  const leave = useEffectEvent(useSignedOut());
  // Not while React is drawing: going away draws at once.
  useEffect(() => queueMicrotask(() => void leave()), []);
  return null;
}
