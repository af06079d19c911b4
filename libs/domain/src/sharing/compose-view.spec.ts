import fc from "fast-check";
import type { EntryCard, Reaction, Revision } from "../dossier/entry.js";
import { composeEarlier, composeView, MASKED_SECTION, type ViewInput } from "./compose-view.js";
import type { Release } from "./decision.js";
import type { TemplateShape } from "./pick-body.js";

const SHAPE: TemplateShape = {
  fields: new Set(["one", "two", "list", "list.a", "list.b", "who", "see", "list.who"]),
  links: new Set(["see"]),
  people: new Set(["who", "list.who"]),
};
const WRITER = { kind: "owner", name: "Jip", profession: null, organisation: null, mandateType: null } as const;

function card(id: string, more: Partial<EntryCard> = {}): EntryCard {
  return {
    id,
    sectionKey: "wie-ik-ben",
    templateKey: "sheet",
    templateVersion: 1,
    dataClass: "profile",
    author: { kind: "owner", accountId: "owner" },
    authorCard: WRITER,
    state: "accepted",
    released: [{ number: 1, authoredAt: 10 }],
    createdAt: 10,
    openedAt: null,
    latestRevision: 1,
    releasedRevision: 1,
    reviewAt: null,
    bundleId: "never-shown",
    ...more,
  };
}

function text(entryId: string, number: number, body: Record<string, unknown>): Revision {
  return {
    entryId,
    number,
    body,
    plainSummary: `summary ${number}`,
    workStep: `step ${number}`,
    authoredAt: number * 10,
    author: WRITER,
  };
}

const REACTION: Reaction = { stance: "agree", text: "Klopt", writtenAt: 5 };

function view(released: Record<string, Release[]>, more: Partial<ViewInput>) {
  return composeView(inputOf(released, more));
}

function inputOf(released: Record<string, Release[]>, more: Partial<ViewInput>): ViewInput {
  return {
    dossierId: "dossier",
    ownerName: "Jip",
    purpose: "guidance-at-work",
    sections: ["wie-ik-ben", "mijn-doelen"],
    cards: Object.keys(released).map((id) => card(id)),
    decision: { outcome: "allowed", released: new Map(Object.entries(released)), refused: [], policyVersion: "1" },
    revisions: [],
    reactions: new Map(),
    masked: false,
    shapes: new Map([["sheet@1", SHAPE]]),
    people: new Set(["owner"]),
    ...more,
  };
}

const whole = (revision: number | null = 1, because = "grant"): Release => ({ revision, fields: "all", because });
const some = (fields: string[], revision = 1): Release => ({ revision, fields, because: "grant" });

describe("the composer of views", () => {
  it("lets out what was released: fields, columns, and the texts beside them by their own names", () => {
    const body = { one: "1", two: "2", list: [{ a: "a", b: "b" }], undeclared: "x" };
    const [entry] = view(
      { e: [some(["two", "list.a", "$workStep"])] },
      { revisions: [text("e", 1, body)], reactions: new Map([["e", REACTION]]) },
    ).entries;
    expect(entry).toMatchObject({
      body: { two: "2", list: [{ a: "a" }] },
      plainSummary: null,
      workStep: "step 1",
      reaction: null,
    });
  });

  it("gives everything of a sheet that is released whole, but never what the template does not know", () => {
    const [entry] = view(
      { e: [whole()] },
      { revisions: [text("e", 1, { one: "1", undeclared: "x" })], reactions: new Map([["e", REACTION]]) },
    ).entries;
    expect(entry).toMatchObject({ body: { one: "1" }, plainSummary: "summary 1", reaction: REACTION });
    expect(JSON.stringify(entry)).not.toMatch(/undeclared|never-shown/);
  });

  it("lets the newest text decide per field, also when it has nothing to say any more", () => {
    const revisions = [text("e", 1, { one: "old", two: "old" }), text("e", 2, { two: "new" })];
    const [entry] = view({ e: [some(["one"], 2), whole(1)] }, { revisions }).entries;
    expect(entry).toMatchObject({ body: { two: "old" }, authoredAt: 20, plainSummary: "summary 1" });
  });

  it("takes a list as one: a newer text with some of its columns hides the older one", () => {
    const revisions = [text("e", 1, { list: [{ a: "1", b: "1" }] }), text("e", 2, { list: [{ a: "2", b: "2" }] })];
    const [entry] = view({ e: [some(["list.a"], 2), some(["list"], 1)] }, { revisions }).entries;
    expect(entry!.body).toEqual({ list: [{ a: "2" }] });
  });

  it("drops a link to a sheet that the reader does not have, and of a person all but the name", () => {
    const body = {
      see: { entry: "hidden" },
      who: { account: "somebody", name: "Ilias" },
      list: [{ who: { account: "x" } }],
    };
    const [entry] = view({ e: [whole()] }, { revisions: [text("e", 1, body)] }).entries;
    expect(entry!.body).toEqual({ who: { name: "Ilias" }, list: [{}] });
    const known = { see: { entry: "e" }, who: { account: "owner", name: "Jip" } };
    expect(view({ e: [whole()] }, { revisions: [text("e", 1, known)] }).entries[0]!.body).toEqual(known);
  });

  it("keeps both in the reader's own text", () => {
    const body = { see: { entry: "hidden" }, who: { account: "somebody", name: "Ilias" } };
    for (const because of ["owner", "author"])
      expect(view({ e: [whole(null, because)] }, { revisions: [text("e", 1, body)] }).entries[0]!.body).toEqual(body);
  });

  it("gives an earlier text to the owner, and to nobody else", () => {
    const revisions = [text("a", 1, { one: "before", see: { entry: "b" } }), text("a", 2, { one: "now" })];
    const sheet = card("a", { latestRevision: 2 });
    const earlier = (release: Release) => composeEarlier(inputOf({ a: [release] }, { revisions }), sheet, 1).entries;
    expect(earlier(whole(null, "owner"))).toMatchObject([
      { id: "a", body: { one: "before", see: { entry: "b" } }, plainSummary: "summary 1", workStep: "step 1" },
    ]);
    for (const because of ["author", "grant", "mandate"]) expect(earlier(whole(null, because))).toEqual([]);
  });

  it("masks who said something on behalf of the owner as it masks the writer", () => {
    const reactions = new Map([["e", { ...REACTION, author: WRITER }]]);
    const more = { cards: [card("e")], revisions: [text("e", 1, { one: "1" })], reactions };
    const said = (masked: boolean) => view({ e: [whole()] }, { ...more, masked }).entries[0]!.reaction;
    expect(said(false)).toEqual({ ...REACTION, author: WRITER });
    expect(said(true)).toEqual(REACTION);
  });

  it("masks writer, profession and section for employers and links", () => {
    const cards = [card("e", { sectionKey: "profession:psychiater" })];
    const masked = view({ e: [whole()] }, { cards, revisions: [text("e", 1, { one: "1" })], masked: true });
    expect(masked.sections).toEqual([MASKED_SECTION]);
    expect(masked.entries[0]).toMatchObject({ sectionKey: MASKED_SECTION, author: null });
    expect(JSON.stringify(masked)).not.toContain("psychiater");
  });

  it("shows a sheet without a text to its owner and its writer, empty, and to nobody else", () => {
    const cards = [card("e", { latestRevision: 0, releasedRevision: null, released: [] })];
    expect(view({ e: [whole(null, "owner")] }, { cards }).entries[0]).toMatchObject({ id: "e", body: {} });
    expect(view({ e: [whole(1)] }, { cards }).entries).toEqual([]);
  });

  it("knows no template, says nothing", () => {
    const [entry] = view({ e: [whole()] }, { revisions: [text("e", 1, { one: "1" })], shapes: new Map() }).entries;
    expect(entry!.body).toEqual({});
  });

  it("orders by section, then by age, whatever order the facts come in", () => {
    const cards = [
      card("c", { sectionKey: "profession:jobcoach", createdAt: 1 }),
      card("b", { sectionKey: "mijn-doelen", createdAt: 3 }),
      card("a", { sectionKey: "mijn-doelen", createdAt: 2 }),
      card("d", { createdAt: 9 }),
    ];
    const revisions = cards.map(({ id }) => text(id, 1, {}));
    const released = Object.fromEntries(cards.map(({ id }) => [id, [whole()]]));
    const made = view(released, { cards, revisions });
    expect(made.entries.map(({ id }) => id)).toEqual(["d", "a", "b", "c"]);
    expect(made.sections).toEqual(["wie-ik-ben", "mijn-doelen"]);
    expect(JSON.stringify(view(released, { cards: cards.toReversed(), revisions: revisions.toReversed() }))).toBe(
      JSON.stringify(made),
    );
  });

  describe("whatever the decision", () => {
    const field: fc.Arbitrary<string> = fc.constantFrom(
      "one",
      "two",
      "list",
      "list.a",
      "list.b",
      "who",
      "see",
      "$summary",
      "$workStep",
      "$reaction",
    );
    const release = fc.record({
      revision: fc.constantFrom(1, 2),
      fields: fc.oneof(fc.constant("all" as const), fc.uniqueArray(field, { minLength: 1 })),
      because: fc.constant("grant"),
    });
    /** As the decision gives them: at most one per revision, the newest first. */
    const releases = fc
      .uniqueArray(release, { minLength: 1, maxLength: 2, selector: ({ revision }) => revision })
      .map((list) => list.sort((a, b) => b.revision - a.revision));
    const body = (number: number) => ({
      one: `one${number}`,
      two: `two${number}`,
      list: [{ a: `a${number}`, b: `b${number}` }],
      who: { account: "stranger", name: `who${number}` },
      see: { entry: "hidden" },
      secret: `secret${number}`,
    });
    const compose = (list: Release[]) =>
      view(
        { e: list },
        { revisions: [text("e", 1, body(1)), text("e", 2, body(2))], reactions: new Map([["e", REACTION]]) },
      );

    it("nothing leaves that no release names", () => {
      fc.assert(
        fc.property(releases, (list) => {
          const [entry] = compose(list).entries;
          const said = JSON.stringify(entry);
          for (const number of [1, 2])
            for (const name of ["one", "two", "list.a", "list.b"]) {
              const word = `${name.split(".").at(-1)}${number}`;
              const isNamed = list.some(
                ({ revision, fields }) =>
                  revision === number &&
                  (fields === "all" || fields.includes(name) || fields.includes(name.split(".")[0]!)),
              );
              if (!isNamed) expect(said).not.toContain(word);
            }
          expect(said).not.toMatch(/secret|hidden|stranger|never-shown/);
          const names = (key: string) => list.some(({ fields }) => fields === "all" || fields.includes(key));
          if (!names("$reaction")) expect(entry!.reaction).toBeNull();
          if (!names("$summary")) expect(entry!.plainSummary).toBeNull();
          if (!names("$workStep")) expect(entry!.workStep).toBeNull();
        }),
        { numRuns: 2000 },
      );
    });

    it("the order of the field names changes nothing", () => {
      fc.assert(
        fc.property(releases, (list) => {
          const turned = list.map((one) => ({
            ...one,
            fields: one.fields === "all" ? one.fields : [...one.fields].toReversed(),
          }));
          expect(JSON.stringify(compose(turned))).toBe(JSON.stringify(compose(list)));
        }),
        { numRuns: 500 },
      );
    });
  });
});
