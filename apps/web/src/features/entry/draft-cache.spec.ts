import { QueryClient } from "@tanstack/react-query";
import type { EntryDetail } from "../../shared/api/types.js";
import { keepInCache } from "./draft-cache.js";

const key = ["dossier", "d", "entries", "e"];
const text = (line: string) => ({ content: { body: { line } }, basedOn: 1 });
const answer = (line: string) => ({ id: "e", draft: { ...text(line), savedAt: "" } }) as unknown as EntryDetail;

/** A read of the sheet that is answered when the test says so. */
function slowRead(client: QueryClient) {
  let arrive: (entry: EntryDetail) => void = () => undefined;
  const queryFn = () => new Promise<EntryDetail>((done) => (arrive = done));
  const read = client.fetchQuery({ queryKey: key, queryFn, staleTime: 0 }).catch(() => undefined);
  return { read, arrive: (entry: EntryDetail) => arrive(entry) };
}

const shown = (client: QueryClient) => client.getQueryData<EntryDetail>(key)?.draft?.content.body;

describe("what was just saved, on the screens", () => {
  it.each(["the very first read of the sheet", "a later read"])("outlives the late answer of %s", async (which) => {
    const client = new QueryClient();
    if (which === "a later read") client.setQueryData(key, answer("first"));
    const { read, arrive } = slowRead(client);
    await keepInCache(client, "d", "e", text("saved"), true);
    await keepInCache(client, "d", "e", text("saved after it"), true);
    arrive(answer("first"));
    await read;
    expect(shown(client)).toEqual({ line: "saved after it" });
  });

  it("leaves a sheet alone that nobody reads, and a first read that fails to the screen that waits for it", async () => {
    const client = new QueryClient();
    await keepInCache(client, "d", "e", text("saved"), true);
    expect(shown(client)).toBeUndefined();
    const failing = client.fetchQuery({
      queryKey: key,
      queryFn: () => Promise.reject(new Error("gone")),
      retry: false,
    });
    await keepInCache(client, "d", "e", text("saved"), true);
    await expect(failing).rejects.toThrow("gone");
    expect(shown(client)).toBeUndefined();
  });
});
