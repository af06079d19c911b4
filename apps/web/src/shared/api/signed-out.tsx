import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { useEntrance } from "./entrance.js";

/** What belongs to the server and not to who was looking. */
const everybodys = new Set(["entrance", "catalogue", "personas"]);

/** Empties everything that was read, and goes to where somebody comes in; after logging in they are back here. */
export function useSignedOut(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { demo } = useEntrance();
  const { pathname, search } = useLocation();
  return () => {
    client.setQueryData(["me"], null);
    client.removeQueries({ predicate: ({ queryKey: [first] }) => first !== "me" && !everybodys.has(String(first)) });
    const state = { from: pathname + search, ended: true };
    void (demo ? navigate("/choose", { replace: true }) : navigate("/sign-in", { replace: true, state }));
  };
}

/** In the place of a screen that needs somebody, when their session is over. */
export function SignedOut() {
  const leave = useSignedOut();
  useEffect(leave, [leave]);
  return null;
}
