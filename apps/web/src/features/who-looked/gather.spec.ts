import type { AccessEvent } from "../../shared/api/types.js";
import { foldStarts, gatherVisits } from "./gather.js";

const event = (type: string, entryId: string, name = "Willemijn"): AccessEvent =>
  ({ type, outcome: "allowed", actor: { kind: "member", name }, entries: [{ id: entryId }] }) as unknown as AccessEvent;

describe("reading one sheet after another", () => {
  it("is no reading back of their own sheets when a share let them read one of them", () => {
    const read = (entryId: string, authority: string) => ({
      ...event("entry.read", entryId),
      purpose: "coordination",
      at: "2026-11-23T10:00:00.000Z",
      occurredAt: null,
      authority: [authority],
    });
    const [visit, ...more] = gatherVisits([read("a", "author"), read("b", "a-grant")]);
    expect([visit?.authority, more]).toEqual([["author", "a-grant"], []]);
  });
});

describe("starting a sheet and giving it", () => {
  it("is one line when both are there", () => {
    const given = event("entry.submit", "a");
    expect(foldStarts([given, event("entry.create", "a")])).toEqual([given]);
  });

  it("stays when it was not given, or given by somebody else", () => {
    const events = [event("entry.submit", "a"), event("entry.create", "b"), event("entry.create", "a", "Ilias")];
    expect(foldStarts(events)).toEqual(events);
  });
});
