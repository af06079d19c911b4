import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { AccessRequest, GrantProposal } from "../../shared/api/types.js";
import { proposalsOf } from "../sharing/proposals-of.js";
import { waitsForSecond } from "./second-yes.js";

function options(dossierId: string) {
  return {
    queryKey: ["dossier", dossierId, "requests"],
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/access-requests", { params: { path: { dossierId } } })),
  };
}

/** What waits for a second yes; null while that is being asked. Not to be had is nothing: then a question stays open. */
function useProposed(): readonly GrantProposal[] | null {
  const { data, isLoading } = useQuery(proposalsOf(useOwnDossier()));
  return isLoading ? null : (data?.items ?? []);
}

/** How many requests wait for an answer; 0 while that is not known, so that nothing jumps. */
export function useWaitingRequests(): number {
  const { data } = useQuery(options(useOwnDossier()));
  const proposed = useProposed();
  return data?.items.filter((request) => isOpen(request, proposed)).length ?? 0;
}

/** The requests to look into this binder, newest first. */
export function useRequests(): AccessRequest[] {
  const { data } = useSuspenseQuery(options(useOwnDossier()));
  return [...data.items].sort((a, b) => b.askedAt.localeCompare(a.askedAt));
}

/** Those that wait for the owner's answer. */
export function useOpenRequests(): AccessRequest[] {
  const proposed = useProposed();
  return useRequests().filter((request) => isOpen(request, proposed));
}

/** Whether the owner's yes to this request waits for somebody else's. */
export function useWaitsForSecond(request: AccessRequest): boolean {
  return waitsForSecond(request, useProposed() ?? []);
}

function isOpen(request: AccessRequest, proposed: readonly GrantProposal[] | null): boolean {
  return request.state === "open" && proposed !== null && !waitsForSecond(request, proposed);
}
