import type { AccessEvent } from "../../shared/api/types.js";
import { lineOf, type Wording } from "./sentence.js";

const words: Wording = {
  language: "en",
  sheetLabel: (key) => key,
  others: (count) => `${count} others`,
  mandate: () => "",
  wholeBinder: "your binder",
};

const event = (type: string, templates: string[] = []): AccessEvent =>
  ({
    type,
    outcome: "allowed",
    actingFor: null,
    authority: ["grant"],
    actor: { kind: "professional", name: "Willemijn", via: null },
    entries: templates.map((templateKey) => ({ templateKey })),
  }) as unknown as AccessEvent;

const sheets = (...templates: string[]) => lineOf(event("view", templates), [], words).values.sheets;

describe("a line of the record", () => {
  it("names three sheets and counts every other one, several of one kind too", () => {
    expect(sheets("a", "b", "c", "d", "d", "e")).toBe("a, b, c and 3 others");
    expect(sheets("a", "a", "b", "c", "d")).toBe("a, b, c and 1 others");
    expect(sheets("a", "a", "b")).toBe("a and b");
    expect(sheets()).toBe("your binder");
  });

  it.each(["entry.list", "mandate.list", "sharing.read"])("has a sentence of its own for %s", (type) => {
    expect(lineOf(event(type), [], words).key).toBe(`other.${type.replace(".", "_")}`);
  });

  it("says of their own sheets that they are their own", () => {
    const keyBy = (...authority: string[]) => lineOf({ ...event("entry.list"), authority }, [], words).key;
    expect([keyBy("author"), keyBy("author", "grant")]).toEqual(["other.own_entry_list", "other.entry_list"]);
  });
});
