import { useMutation, useQuery, useQueryClient, useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useBook, type Book } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { memberships, organisations } from "../../shared/api/directory.js";
import type { NewOrganisation, Offer, Person } from "../../shared/api/types.js";
import { addMonths } from "../../shared/text/moments.js";
import { capital, labelOf } from "../../shared/text/words.js";

const mine = { queryKey: ["organisations"], queryFn: organisations.mine };

/** The organisations who is looking manages. */
export function useOrganisations() {
  return useSuspenseQuery(mine).data.items;
}

/** The same beside another screen: nothing while it is not known yet. */
export function useMaybeOrganisations() {
  return useQuery(mine).data?.items ?? [];
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
  const [key, setKey] = useState(() => crypto.randomUUID());
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ["organisations", id] });
  return {
    invite: useMutation({
      mutationFn: (wanted: Offer & { address: string }) => organisations.invite(id, wanted, key),
      onSuccess: () => setKey(crypto.randomUUID()),
      onSettled: refresh,
    }),
    withdraw: useMutation({ mutationFn: (each: string) => organisations.withdraw(id, each), onSettled: refresh }),
    confirm: useMutation({ mutationFn: (each: string) => organisations.confirm(id, each), onSettled: refresh }),
    check: useMutation({ mutationFn: (each: Person) => organisations.checkRegister(id, each), onSettled: refresh }),
    end: useMutation({ mutationFn: (each: string) => organisations.end(id, each), onSettled: refresh }),
  };
}

/** Registers an organisation; who does so manages it. */
export function useRegister() {
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (wanted: NewOrganisation) => organisations.register(wanted, key),
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
  const { language } = useBookOfWords();
  return [...book.professions.values()]
    .filter(({ group }) => group !== "relative" && group !== "representative")
    .map((profession) => ({ value: profession.key, label: capital(labelOf(profession, language)) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** What somebody of this profession usually is, for two years; then it is said again. */
export function usualOffer(book: Book, profession: string, worksFor: string, months = 24): Offer {
  const known = book.professions.get(profession);
  return {
    profession,
    interest: known?.interest ?? "person",
    confidentiality: known?.confidentiality ?? "contract",
    ...(worksFor.trim() ? { worksFor: worksFor.trim() } : {}),
    validUntil: addMonths(new Date(), months).toISOString(),
  };
}
