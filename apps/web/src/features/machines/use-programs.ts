import { useMutation, useQueryClient, useSuspenseQueries } from "@tanstack/react-query";
import { organisations } from "../../shared/api/directory.js";
import { programs } from "../../shared/api/machines.js";
import { useOnce } from "../../shared/api/use-once.js";

/** The programs of an organisation, for who manages it. */
export function usePrograms(id: string) {
  const [organisation, list] = useSuspenseQueries({
    queries: [
      { queryKey: ["organisations", id], queryFn: () => organisations.one(id) },
      { queryKey: ["organisations", id, "programs"], queryFn: () => programs.list(id) },
    ],
  });
  return { organisation: organisation.data, programs: list.data.items };
}

export type Program = ReturnType<typeof usePrograms>["programs"][number];

export function useProgramActions(id: string) {
  const client = useQueryClient();
  const register = useOnce((wanted: { name: string; jwks: Record<string, unknown> }, key) =>
    programs.register(id, wanted, key),
  );
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ["organisations", id, "programs"] });
  return {
    register: useMutation({ mutationFn: register, onSettled: refresh }),
    revoke: useMutation({ mutationFn: (clientId: string) => programs.revoke(id, clientId), onSettled: refresh }),
  };
}
