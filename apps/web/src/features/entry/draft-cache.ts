import type { Query, QueryClient } from "@tanstack/react-query";
import type { Content, EntryDetail } from "../../shared/api/types.js";

/**
 * What the server has just got, also for the screens: an answer that was already on its way does not bring back the text of
 * before it.
 * @param isWriting the list of unfinished sheets is then read again when somebody looks at it, not at every pause
 */
export async function keepInCache(
  client: QueryClient,
  dossierId: string,
  entryId: string,
  { content, basedOn }: { content: Content; basedOn: number },
  isWriting: boolean,
): Promise<void> {
  const isIn = ({ queryKey }: Query, last: string): boolean => queryKey[1] === dossierId && queryKey.at(-1) === last;
  const sheet = { predicate: (query: Query) => isIn(query, entryId) && query.state.data !== undefined };
  const draft = { content, basedOn, savedAt: new Date().toISOString() };
  const withDraft = (entry: EntryDetail | undefined) => entry && ({ ...entry, draft } as EntryDetail);
  // The very first read of a sheet cannot be cancelled: a screen waits for it. It gets the text when it comes in.
  const isFirstRead = (query: Query) => isIn(query, entryId) && query.state.data === undefined;
  for (const { promise, queryKey } of client.getQueryCache().findAll({ predicate: isFirstRead }))
    void promise?.then(
      () => client.setQueryData<EntryDetail>(queryKey, withDraft),
      () => undefined, // the screen that waits says so
    );
  await client.cancelQueries(sheet);
  client.setQueriesData<EntryDetail>(sheet, withDraft);
  void client.invalidateQueries({
    predicate: (query) => isIn(query, "entries"),
    refetchType: isWriting ? "none" : "active",
  });
}
