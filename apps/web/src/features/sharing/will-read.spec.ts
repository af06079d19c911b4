import type { Book } from "../../shared/api/book.js";
import type { Purpose, Template } from "../../shared/api/catalogue-types.js";
import type { Block, Grant, ReaderCard } from "../../shared/api/types.js";
import { followsNew, willRead } from "./will-read.js";

const template = { key: "opening-card", section: "wie-ik-ben", dataClass: "profile" } as Template;
const now = Date.parse("2026-11-22T10:00:00.000Z");

const reader: ReaderCard = {
  granteeKey: "m:coach",
  name: "Ilias Bergwater",
  profession: "jobcoach",
  group: "guidance",
  organisation: "Kade",
  organisationId: "01890000-0000-7000-8000-00000000000a",
  worksFor: null,
  verificationLevel: null,
};
const grant: Grant = {
  id: "01890000-0000-7000-8000-000000000001",
  reader,
  purpose: "guidance-at-work",
  actions: ["read"],
  scope: [{ section: "wie-ik-ben" }],
  validFrom: "2026-11-01T00:00:00.000Z",
  validUntil: "2027-01-01T00:00:00.000Z",
  state: "active",
  stopsAt: null,
  endedAt: null,
  endReason: null,
  version: 1,
  lastViewedAt: null,
};
const never = (who: Block["who"], what: Block["what"], label: string): Block => ({
  id: "01890000-0000-7000-8000-000000000002",
  createdAt: "2026-11-20T10:00:00.000Z",
  who,
  what,
  label,
});

function bookWith(cell: "offer" | "never"): Book {
  const purpose = { key: "guidance-at-work", classes: ["profile"] } as Purpose;
  return {
    templates: new Map([[template.key, template]]),
    sections: [],
    professions: new Map(),
    purposes: new Map([[purpose.key, purpose]]),
    evidenceNotice: "",
    classes: [],
    packs: [],
    ceiling: {
      items: [{ group: "guidance", cells: { profile: cell } }],
      professions: {},
      onlyTemplates: {},
      reasons: {},
    },
  };
}
const names = (grants: Grant[], blocks: Block[] = [], book = bookWith("offer")): string[] =>
  willRead(book, grants, blocks, template, now).map(({ name }) => name);

describe("a share that follows", () => {
  it.each([
    ["its template", { template: "opening-card" }, true],
    ["its tab", { section: "wie-ik-ben" }, true],
    ["its class", { dataClass: "profile" }, true],
    ["its tab and class together", { section: "wie-ik-ben", dataClass: "profile" }, true],
    ["another tab", { section: "werk-en-leren" }, false],
    ["its tab with another class", { section: "wie-ik-ben", dataClass: "medical" }, false],
    ["one sheet that is there", { entry: "01890000-0000-7000-8000-000000000003" }, false],
    ["only what was there", { section: "wie-ik-ben", dataUntil: "2026-11-01T00:00:00.000Z" }, false],
    ["nothing", {}, false],
  ])("%s", (_name, item, follows) => {
    expect(followsNew(item, template)).toBe(follows);
  });
});

describe("who reads a new sheet at once", () => {
  it("names whoever has a running share that follows, once", () => {
    expect(names([grant, { ...grant, id: "other", scope: [{ template: "opening-card" }] }])).toEqual([
      "Ilias Bergwater",
    ]);
  });

  it.each([
    ["paused", { state: "paused" }],
    ["ended", { state: "ended" }],
    ["over its date", { validUntil: "2026-11-21T00:00:00.000Z" }],
  ] as const)("not when the share is %s", (_name, change) => {
    expect(names([{ ...grant, ...change }])).toEqual([]);
  });

  it("not when the law closes the class for this reader", () => {
    expect(names([grant], [], bookWith("never"))).toEqual([]);
  });

  it.each([
    ["this person", never({ kind: "account" }, { kind: "everything" }, "Ilias Bergwater"), false],
    [
      "the tab",
      never({ kind: "profession", profession: "jobcoach" }, { kind: "section", section: "wie-ik-ben" }, ""),
      false,
    ],
    [
      "another organisation",
      never({ kind: "organisation", organisationId: "other" }, { kind: "everything" }, ""),
      true,
    ],
    ["another subject", never({ kind: "account" }, { kind: "class", dataClass: "medical" }, "Ilias Bergwater"), true],
  ])("a never for %s counts", (_name, block, reads) => {
    expect(names([grant], [block])).toEqual(reads ? ["Ilias Bergwater"] : []);
  });
});
