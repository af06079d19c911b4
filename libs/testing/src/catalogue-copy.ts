import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dump, load } from "js-yaml";
import { CatalogueError, catalogueDirectory, loadCatalogue, type CatalogueFault } from "#catalogue/load.js";

/** Sheets that name no others: enough for every rule, and quick to load. */
const FEW_TEMPLATES = [
  "absence-process",
  "certificate",
  "communication-card",
  "employer-handover-card",
  "goal-steps",
  "handover-to-employer",
  "instruction-card",
  "insurance-doctor-functional",
  "insurance-doctor-medical",
  "internship-report",
  "needs-at-work",
  "opening-card",
  "plan-with-employer",
  "powerful-moment",
  "private-notebook",
  "work-profile",
  "workplace-sheet",
];

/** Set as a value, the key is taken away. */
export const GONE = Symbol("gone");

type Node = Record<string, unknown>;

/** A copy of the shipped data in which a test plants faults; each fault is undone by itself. */
export class CatalogueCopy {
  readonly directory = mkdtempSync(join(tmpdir(), "regiemap-catalogue-"));

  /** @param small keep a few sheets, and the packs without lines of others: quicker to load */
  constructor(small: boolean) {
    cpSync(catalogueDirectory(), this.directory, { recursive: true });
    if (small) this.keepOnly(new Set(FEW_TEMPLATES));
  }

  /** What stops the start now; empty = it loads. */
  faults(): readonly CatalogueFault[] {
    try {
      loadCatalogue(this.directory);
      return [];
    } catch (error) {
      if (error instanceof CatalogueError) return error.faults;
      throw error;
    }
  }

  /** Runs with the value at `path` (keys and indexes with dots between) replaced in one file. */
  planted<T>(file: string, path: string, value: unknown, run: () => T): T {
    return this.changed(file, (content) => dump(setAt(load(content), path.split("."), value), { lineWidth: -1 }), run);
  }

  /** Runs with the text of one file changed. */
  changed<T>(file: string, change: (content: string) => string, run: () => T): T {
    const path = join(this.directory, file);
    const before = readFileSync(path, "utf8");
    try {
      writeFileSync(path, change(before));
      return run();
    } finally {
      writeFileSync(path, before);
    }
  }

  /** Runs with one file more. */
  added<T>(file: string, content: string, run: () => T): T {
    const path = join(this.directory, file);
    try {
      writeFileSync(path, content);
      return run();
    } finally {
      rmSync(path);
    }
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }

  private keepOnly(templates: ReadonlySet<string>): void {
    for (const file of readdirSync(join(this.directory, "templates"))) {
      if (!templates.has(file.replace(".yaml", ""))) rmSync(join(this.directory, "templates", file));
    }
    this.shorten("handover-packs.yaml", "packs", (pack) => templatesOf(pack).every((key) => templates.has(key)));
    this.shorten("glossary.yaml", "terms", (_, index) => index < 5);
    this.shorten("life-phases.yaml", "transitions", (_, index) => index < 2);
  }

  private shorten(file: string, key: string, keep: (item: Node, index: number) => boolean): void {
    const path = join(this.directory, file);
    const content = load(readFileSync(path, "utf8")) as Node;
    writeFileSync(path, dump({ ...content, [key]: (content[key] as Node[]).filter(keep) }));
  }
}

/** Every sheet a pack names. */
function templatesOf(pack: Node): string[] {
  const groups = pack["groups"] as { items: { template: string }[] }[];
  return [String(pack["coverTemplate"]), ...groups.flatMap(({ items }) => items.map(({ template }) => template))];
}

function setAt(root: unknown, path: readonly string[], value: unknown): unknown {
  const last = path.at(-1) ?? "";
  const parent = path.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, root as Node);
  if (value === GONE) delete parent[last];
  else parent[last] = value;
  return root;
}
