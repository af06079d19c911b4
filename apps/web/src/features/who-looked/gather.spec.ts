import type { AccessEvent } from "../../shared/api/types.js";
import { foldStarts } from "./gather.js";

const event = (type: string, entryId: string, name = "Willemijn"): AccessEvent =>
  ({ type, outcome: "allowed", actor: { kind: "member", name }, entries: [{ id: entryId }] }) as unknown as AccessEvent;

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
