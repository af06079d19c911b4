import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dump } from "js-yaml";
import {
  CatalogueError,
  catalogueDirectory,
  filesIn,
  loadCatalogue,
  parseYaml,
  type CatalogueFault,
  type DataSource,
} from "#catalogue/load.js";

/** Sheets that name no others: enough for every rule, and quick to load. */
const FEW_TEMPLATES: ReadonlySet<string> = new Set([
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
]);

/** Set as a value, the key is taken away. */
export const GONE = Symbol("gone");

type Node = Record<string, unknown>;

/** Gives the content of one file; called at every read, so that text with a fault fails there. */
type Content = () => unknown;

/** The shipped data, read once, in which a test plants faults; each fault is undone by itself. */
export class CatalogueCopy implements DataSource {
  private readonly contents = new Map<string, Content>();

  /** @param small keep a few sheets, and the packs without lines of others: quicker to load */
  constructor(small: boolean) {
    const shipped = filesIn(catalogueDirectory());
    const sheets = shipped.names("templates").filter((name) => !small || FEW_TEMPLATES.has(name.replace(".yaml", "")));
    const top = shipped.names("").filter((name) => name.endsWith(".yaml") && (!small || name !== "demo-personas.yaml"));
    for (const file of [...top, ...sheets.map((name) => `templates/${name}`)]) {
      const content = shipped.read(file);
      this.contents.set(file, () => content);
    }
    if (small) this.keepFew();
  }

  names(folder: string): readonly string[] {
    return [...this.contents.keys()]
      .filter((file) => dirname(`/${file}`) === `/${folder}`)
      .map((file) => {
        return file.slice(folder === "" ? 0 : folder.length + 1);
      });
  }

  read(file: string): unknown {
    const content = this.contents.get(file);
    if (!content) throw new Error(`${file} is not in this copy`);
    return content();
  }

  /** What stops the start now; empty = it loads. */
  faults(): readonly CatalogueFault[] {
    try {
      loadCatalogue(this);
      return [];
    } catch (error) {
      if (error instanceof CatalogueError) return error.faults;
      throw error;
    }
  }

  /** Runs with the value at `path` (keys and indexes with dots between) replaced in one file. */
  planted<T>(file: string, path: string, value: unknown, run: () => T): T {
    const content = setAt(structuredClone(this.read(file)), path.split("."), value);
    return this.with(file, () => content, run);
  }

  /** Runs with the text of one file changed. */
  changed<T>(file: string, change: (content: string) => string, run: () => T): T {
    const text = change(dump(this.read(file), { lineWidth: -1 }));
    return this.with(file, () => parseYaml(text), run);
  }

  /** Runs with one file more. */
  added<T>(file: string, text: string, run: () => T): T {
    return this.with(file, () => parseYaml(text), run);
  }

  /** Writes every file into a directory. */
  writeTo(directory: string): void {
    for (const [file, content] of this.contents) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), dump(content()));
    }
  }

  private with<T>(file: string, content: Content, run: () => T): T {
    const before = this.contents.get(file);
    this.contents.set(file, content);
    try {
      return run();
    } finally {
      if (before) this.contents.set(file, before);
      else this.contents.delete(file);
    }
  }

  private keepFew(): void {
    this.shorten("handover-packs.yaml", "packs", (pack) => templatesOf(pack).every((key) => FEW_TEMPLATES.has(key)));
    this.shorten("handover-packs.yaml", "packs", (_, index) => index < 2);
    this.shorten("glossary.yaml", "terms", (_, index) => index < 5);
    this.shorten("life-phases.yaml", "transitions", (_, index) => index < 2);
  }

  private shorten(file: string, key: string, keep: (item: Node, index: number) => boolean): void {
    const whole = this.read(file) as Node;
    const content = { ...whole, [key]: (whole[key] as Node[]).filter(keep) };
    this.contents.set(file, () => content);
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
