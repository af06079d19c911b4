import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SHORT: Record<string, string> = {
  identity: "libs/domain/src/identity",
  permissions: "test/http/permissions.table.spec.ts",
  mail: "apps/worker/src/send-mail.db.spec.ts",
  forged: "test/http/forged-providers.spec.ts",
  claims: "libs/domain/src/machines",
};
/** Met without anything to try: a decision that is written down, and a thing that is not there. */
const NOTHING_TO_TRY = new Set(["6.1.3", "6.4.2"]);

interface Row {
  requirement: string;
  met: string;
  test: string;
}

/** Rows of the tables: requirement, met, how, test. */
function rowsOf(page: string): Row[] {
  return page
    .split("\n")
    .filter((line) => /^\| \d/.test(line))
    .map((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      return { requirement: cells[1]!, met: cells[2]!, test: cells.at(-2)! };
    });
}

/** What is wrong with the test a row names: no such file, or no test in it that is called so. */
function faultsOf({ requirement, met, test }: Row): string[] {
  if (test === "–") {
    const needsOne = met.startsWith("yes") && !NOTHING_TO_TRY.has(requirement);
    return needsOne ? [`${requirement} names no test`] : [];
  }
  return test.split(/;\s*/).flatMap((part) => {
    const titles = [...part.matchAll(/"([^"]+)"/g)].map(([, title]) => title!);
    const names = part.replaceAll(/"[^"]*"/g, "").split(/[,:]/);
    const files = names.map((name) => name.trim().replaceAll("`", "")).filter((name) => name !== "");
    const texts = files.map((name) => ({ name, text: textOf(name) }));
    return [
      ...texts.filter(({ text }) => text === null).map(({ name }) => `${requirement}: there is no ${name}`),
      ...titles
        .filter((title) => !texts.some(({ text }) => text?.includes(title)))
        .map((title) => `${requirement}: no test is called "${title}"`),
    ];
  });
}

/** The text of a test, of all tests of a folder, or null. */
function textOf(name: string): string | null {
  const path = join(ROOT, name.includes("/") ? name : (SHORT[name] ?? `test/http/${name}.spec.ts`));
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return readFileSync(path, "utf8");
  const specs = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".spec.ts"));
  return specs.length === 0 ? null : specs.map((file) => readFileSync(join(path, file), "utf8")).join("\n");
}

describe("docs/asvs.md", () => {
  const page = readFileSync(join(ROOT, "docs/asvs.md"), "utf8");
  const rows = rowsOf(page);

  it("has the chapters about authentication, sessions, tokens and OAuth", () => {
    for (const chapter of [6, 7, 9, 10]) {
      const found = rows.filter(({ requirement }) => requirement.startsWith(`${chapter}.`));
      expect([chapter, found.length > 5]).toEqual([chapter, true]);
    }
  });

  it.each(rows.map((row) => [row.requirement, row] as const))("%s names a test that is there", (_, row) => {
    expect(faultsOf(row)).toEqual([]);
  });

  it("links to pages that are there", () => {
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link!);
    for (const link of links.filter((each) => !each.startsWith("http")))
      expect([link, existsSync(join(ROOT, dirname("docs/asvs.md"), link))]).toEqual([link, true]);
  });

  it("control: a test that is not there is noticed, and so is a title that nothing is called", () => {
    const row = { requirement: "6.9.9", met: "yes" };
    expect(faultsOf({ ...row, test: "–" })).toHaveLength(1);
    expect(faultsOf({ ...row, test: "limits, nowhere" })).toEqual(["6.9.9: there is no nowhere"]);
    expect(faultsOf({ ...row, test: 'limits: "no such title"' })).toHaveLength(1);
    expect(faultsOf({ ...row, met: "**no**", test: "–" })).toEqual([]);
  });
});
