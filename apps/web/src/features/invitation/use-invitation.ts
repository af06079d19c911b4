import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { invitations } from "../../shared/api/directory.js";
import { sessions } from "../../shared/api/identity.js";
import { ApiProblem } from "../../shared/api/problem.js";
import type { Invitation, Me } from "../../shared/api/types.js";
import { keptToken } from "./kept-token.js";

/** What this link is; null when it is not worth anything any more. */
export function useInvitation(token: string): Invitation | null {
  return useSuspenseQuery({
    queryKey: ["invitation", token],
    queryFn: () =>
      invitations.look(token).catch((error: unknown) => {
        if (error instanceof ApiProblem && (error.status === 404 || error.status === 400)) return null;
        throw error;
      }),
    staleTime: Infinity,
  }).data;
}

/** The membership somebody needs to wear for this invitation, when they have it and wear another one. */
function hatFor(me: Me, { kind, profession }: Invitation): string | null {
  if (kind !== "grant" || me.activeMembership?.profession === profession) return null;
  return me.memberships.find((each) => each.profession === profession)?.id ?? null;
}

/** Accepts it in the right role, and goes to what it opened. */
export function useAccept(token: string, invitation: Invitation, me: Me | null) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const hat = me && hatFor(me, invitation);
      if (hat) await sessions.wear(hat);
      const accepted = await invitations.accept(token);
      if (accepted.membershipId !== null) await sessions.wear(accepted.membershipId);
      return accepted;
    },
    onSuccess: async ({ kind, dossierId }) => {
      keptToken.drop();
      client.removeQueries({
        predicate: ({ queryKey: [first] }) => !["entrance", "catalogue"].includes(String(first)),
      });
      const there = dossierId === null ? "/people" : `/people/${dossierId}/${invitation.purpose ?? "-"}`;
      await navigate(kind === "start" ? "/new/opening-card" : there, { replace: true });
    },
  });
}
