import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../../shared/api/api.js";

/** Shares of this binder that need two people's yes and do not have it yet. */
export const proposalsOf = (dossierId: string) =>
  queryOptions({
    queryKey: ["dossier", dossierId, "proposals"],
    retry: false,
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/grant-proposals", { params: { path: { dossierId } } })),
  });
