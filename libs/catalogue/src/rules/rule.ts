import type { Report } from "../fault.js";
import type { CatalogueFiles } from "../files.js";

/** A check across files; it runs when every file it needs has the right form. */
export interface Rule {
  readonly needs: readonly (keyof CatalogueFiles)[];
  readonly check: (files: CatalogueFiles, reportIn: ReportIn) => void;
}

export type ReportIn = (file: string) => Report;

export function rule<K extends keyof CatalogueFiles>(
  needs: readonly K[],
  check: (files: Pick<CatalogueFiles, K>, reportIn: ReportIn) => void,
): Rule {
  return { needs, check };
}

interface Known {
  has(key: string): boolean;
}

/** Reports every key that is not known; `where` is the file or list that would know it. */
export function expectKnown(keys: readonly string[], known: Known, at: string, where: string, report: Report): void {
  keys.forEach((key, index) => {
    if (!known.has(key)) report(`${at}[${index}]`, `"${key}" is not in ${where}`);
  });
}

export function expectOneKnown(key: string, known: Known, at: string, where: string, report: Report): void {
  if (!known.has(key)) report(at, `"${key}" is not in ${where}`);
}

/** Reports keys that stand twice in one list. */
export function expectUnique(keys: readonly string[], at: (index: number) => string, report: Report): void {
  keys.forEach((key, index) => {
    if (keys.indexOf(key) < index) report(at(index), `"${key}" stands here twice`);
  });
}

export function keysOf(things: readonly { readonly key: string }[]): Set<string> {
  return new Set(things.map(({ key }) => key));
}
