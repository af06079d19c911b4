import { useQuery, useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../../shared/api/api.js";
import { ApiProblem } from "../../shared/api/problem.js";
import type { DossierListing, EntryDetail, EntryListing, View } from "../../shared/api/types.js";

const dossiers = {
  queryKey: ["dossiers"],
  queryFn: () => answered(api.GET("/v1/dossiers")),
};

/** The people who share with who is looking now, and those in whose binder they can still read what they wrote. */
export function usePeople(): DossierListing[] {
  const { data } = useSuspenseQuery(dossiers);
  return data.items.filter((dossier) => dossier.relation !== "own");
}

/** One of them. */
export function usePerson(dossierId: string): DossierListing {
  const person = usePeople().find(({ id }) => id === dossierId);
  if (!person) throw new ApiProblem("not-found", 404);
  return person;
}

/** Whether something changed since the last visit; not at the first one, then everything is new. */
export function hasNews({ changedAt, lastViewedAt }: DossierListing): boolean {
  return changedAt !== null && lastViewedAt !== null && changedAt > lastViewedAt;
}

/** What the reader could read for this purpose after a stronger sign-in; it says nothing of which sheets there are. */
export const strongerFor = (listing: DossierListing | undefined, purpose: string) =>
  listing?.purposes.find((each) => each.purpose === purpose)?.stronger ?? [];

/** `-` in the address = without a purpose: a representative. */
const forPurpose = (purpose: string): { purpose?: string } => (purpose === "-" ? {} : { purpose });

/**
 * What is released for this purpose (null: nothing yet, and a stronger sign-in may change that or just did and it is being
 * looked at again), and since when something in it is new. `-` = no purpose (a representative).
 */
export function useReleased(
  dossierId: string,
  purpose: string,
): { view: View | null; listing: DossierListing; since: string | null } {
  const listing = usePeople().find((each) => each.id === dossierId);
  // Opening the view moves `lastViewedAt`: keep the moment of the visit before this one.
  const [since] = useState(listing?.lastViewedAt ?? null);
  const { data, isFetching } = useSuspenseQuery({
    queryKey: ["released", dossierId, purpose],
    queryFn: () =>
      answered(
        api.GET("/v1/dossiers/{dossierId}/view", { params: { path: { dossierId }, query: forPurpose(purpose) } }),
      ).catch((error: unknown) => {
        // With a stronger sign-in there may be something: that is another screen than "not there".
        if (error instanceof ApiProblem && error.status === 404 && strongerFor(listing, purpose).length > 0)
          return null;
        throw error;
      }),
  });
  if (!listing) throw new ApiProblem("not-found", 404);
  // Sure enough now, and there is still nothing: then it was not that.
  if (data === null && !isFetching && strongerFor(listing, purpose).length === 0)
    throw new ApiProblem("not-found", 404);
  return { view: data, listing, since };
}

/** What is released for this purpose, on a screen that is about something in it. */
export function useView(dossierId: string, purpose: string): View {
  const { view } = useReleased(dossierId, purpose);
  if (view === null) throw new ApiProblem("not-found", 404);
  return view;
}

/** One sheet as its writer has it: state, history, unfinished text. */
export function useOwnSheet(dossierId: string, purpose: string, entryId: string): EntryDetail {
  return useSuspenseQuery({
    queryKey: ["released", dossierId, purpose, entryId],
    queryFn: () =>
      answered(
        api.GET("/v1/dossiers/{dossierId}/entries/{entryId}", {
          params: { path: { dossierId, entryId }, query: forPurpose(purpose) },
        }),
      ),
  }).data;
}

export interface OwnSheet {
  dossier: DossierListing;
  purpose: string;
  entry: EntryListing;
}

const ownSheets = (dossierId: string, purpose: string) => ({
  queryKey: ["released", dossierId, purpose, "entries"],
  queryFn: () =>
    answered(
      api.GET("/v1/dossiers/{dossierId}/entries", {
        params: { path: { dossierId }, query: forPurpose(purpose) },
      }),
    ),
});

/** One's own text asks for no purpose: the first one there is will do, and none when nothing is shared any more. */
const anyPurpose = ({ relation, purposes }: DossierListing): string | undefined =>
  relation === "wrote" ? "-" : purposes[0]?.purpose;

/** Only the writer of a sheet is told its state. */
const isOwn = ({ state }: EntryListing): boolean => state !== undefined;

/** The sheets who is looking wrote, in every binder that is or was shared with them. */
export function useOwnSheets(): OwnSheet[] {
  const pairs = usePeople().flatMap((dossier) => {
    const purpose = anyPurpose(dossier);
    return purpose === undefined ? [] : [{ dossier, purpose }];
  });
  const lists = useSuspenseQueries({
    queries: pairs.map(({ dossier, purpose }) => ownSheets(dossier.id, purpose)),
  });
  return pairs.flatMap((pair, at) => (lists[at]?.data.items ?? []).filter(isOwn).map((entry) => ({ ...pair, entry })));
}

/** The sheets who is looking wrote in one binder that is not shared with them now. */
export function useOwnSheetsIn(dossier: DossierListing): OwnSheet[] {
  const { data } = useSuspenseQuery(ownSheets(dossier.id, "-"));
  return data.items.filter(isOwn).map((entry) => ({ dossier, purpose: "-", entry }));
}

/** What was asked; only "sent" or "shared", whatever the owner did. */
export function useAsked() {
  return useQuery({
    queryKey: ["asked"],
    queryFn: () => answered(api.GET("/v1/access-requests")),
  });
}
