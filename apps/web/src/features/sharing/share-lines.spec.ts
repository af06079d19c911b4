import type { Book } from "../../shared/api/book.js";
import type { Cell, DataClass, Purpose } from "../../shared/api/catalogue-types.js";
import type { ReaderCard } from "../../shared/api/types.js";
import { cellFor, closedLines } from "./share-lines.js";

const medical = { key: "medical", health: true, itemOnly: false } as DataClass;
const purpose = { key: "guidance-at-work", classes: ["medical"] } as Purpose;

const bookWith = (cell: Cell): Book => ({
  templates: new Map(),
  sections: [],
  professions: new Map(),
  purposes: new Map([[purpose.key, purpose]]),
  evidenceNotice: "",
  classes: [medical],
  packs: [],
  ceiling: {
    items: [{ group: "guidance", cells: { medical: cell } }],
    professions: {},
    onlyTemplates: {},
    reasons: { "default.never": "Nooit." },
  },
});
const readerBy = (granteeKey: string) => ({ granteeKey, group: "guidance", profession: "jobcoach" }) as ReaderCard;

describe("what stays closed, and why", () => {
  it.each<[string, Cell, string, string[]]>([
    ["a team, where one person may read it", "ask", "t:o:jobcoach", ["team"]],
    ["a team, where one person may not either", "never", "t:o:jobcoach", ["class"]],
    ["one person who may read it", "ask", "m:coach", []],
    ["one person who may not", "never", "m:coach", ["class"]],
  ])("%s", (_name, cell, granteeKey, kinds) => {
    const [book, reader] = [bookWith(cell), readerBy(granteeKey)];
    expect(closedLines(book, [], reader, purpose.key).map(({ kind }) => kind)).toEqual(kinds);
    expect(cellFor(book, reader, purpose.key, "medical")).toBe(kinds.length === 0 ? cell : "never");
  });
});
