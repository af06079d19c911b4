import { useMutation, useQuery, useQueryClient, useSuspenseQueries } from "@tanstack/react-query";
import { useBook, type Book } from "../../shared/api/book.js";
import { memberships, organisations } from "../../shared/api/directory.js";
import type { Offer, Person } from "../../shared/api/types.js";
import { useOnce } from "../../shared/api/use-once.js";
import { addMonths } from "../../shared/text/moments.js";
import { capital } from "../../shared/text/words.js";

/** The organisations who is looking manages; nothing while it is not known yet. */
export function useMaybeOrganisations() {
  return useQuery({ queryKey: ["organisations"], queryFn: organisations.mine }).data?.items ?? [];
}

/** One organisation with its people and who was invited. */
export function useOrganisation(id: string) {
  const [organisation, people, invited] = useSuspenseQueries({
    queries: [
      { queryKey: ["organisations", id], queryFn: () => organisations.one(id) },
      { queryKey: ["organisations", id, "people"], queryFn: () => organisations.people(id) },
      { queryKey: ["organisations", id, "invited"], queryFn: () => organisations.invited(id) },
    ],
  });
  return { organisation: organisation.data, people: people.data.items, invited: invited.data.items };
}

/** What a manager does with the people of an organisation. */
export function usePeopleActions(id: string) {
  const client = useQueryClient();
  const invite = useOnce((wanted: Offer & { address: string }, key) => organisations.invite(id, wanted, key));
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ["organisations", id] });
  return {
    invite: useMutation({ mutationFn: invite, onSettled: refresh }),
    withdraw: useMutation({ mutationFn: (each: string) => organisations.withdraw(id, each), onSettled: refresh }),
    confirm: useMutation({ mutationFn: (each: string) => organisations.confirm(id, each), onSettled: refresh }),
    check: useMutation({ mutationFn: (each: Person) => organisations.checkRegister(id, each), onSettled: refresh }),
    end: useMutation({ mutationFn: (each: string) => organisations.end(id, each), onSettled: refresh }),
  };
}

/** Registers an organisation; who does so manages it. */
export function useRegister() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: useOnce(organisations.register),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["organisations"] }),
        client.invalidateQueries({ queryKey: ["me"] }),
      ]),
  });
}

/** Leaving ends what one reads in that role, at once; an entry in a register waits for somebody's check. */
export function useOwnMembership() {
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries();
  return {
    leave: useMutation({ mutationFn: memberships.leave, onSettled: refresh }),
    state: useMutation({
      mutationFn: ({ id, register, number }: { id: string; register: string; number: string }) =>
        memberships.stateRegister(id, register, number),
      onSettled: refresh,
    }),
  };
}

/** Professions somebody can have at an organisation; those close by come with a grant or a mandate. */
export function useProfessionOptions(): { value: string; label: string }[] {
  const book = useBook();
  return [...book.professions.values()]
    .filter(({ group }) => group !== "relative" && group !== "representative")
    .map((profession) => ({ value: profession.key, label: capital(profession.label) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** What somebody of this profession usually is, for two years; then it is said again. */
export function usualOffer(book: Book, profession: string, worksFor: string, months = 24): Offer {
  const known = book.professions.get(profession);
  // The beginning of that day: who presses again a moment later sends the same.
  const until = addMonths(new Date(), months);
  until.setUTCHours(0, 0, 0, 0);
  return {
    profession,
    interest: known?.interest ?? "person",
    confidentiality: known?.confidentiality ?? "contract",
    ...(worksFor.trim() ? { worksFor: worksFor.trim() } : {}),
    validUntil: until.toISOString(),
  };
}
