import { useSuspenseQueries, type QueryClient } from "@tanstack/react-query";
import { createContext, use, useMemo } from "react";
import { useLanguage } from "../text/use-language.js";
import type { Ceiling, DataClass, Pack, Profession, Purpose, Section, Template } from "./catalogue-types.js";
import { answered, api } from "./api.js";
import { inLanguage } from "./in-language.js";

interface Items<T> {
  items: T[];
}

/** The catalogue, ready to look things up in. */
export interface Book {
  templates: ReadonlyMap<string, Template>;
  sections: readonly Section[];
  professions: ReadonlyMap<string, Profession>;
  purposes: ReadonlyMap<string, Purpose>;
  /** Shown before a share with a reader for whom it can count in a decision. */
  evidenceNotice: string;
  classes: readonly DataClass[];
  packs: readonly Pack[];
  ceiling: Ceiling;
}

const lists = ["templates", "sections", "professions", "purposes", "data-classes", "packs", "ceiling"] as const;

function byKey<T extends { key: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

/** The first name of the person whose binder is on the screen; fills `{naam}` in the catalogue's texts. */
export const OwnerName = createContext("");

const options = lists.map((list) => ({
  queryKey: ["catalogue", list],
  queryFn: () => answered<unknown>(api.GET(`/v1/catalogue/${list}`)),
  staleTime: Infinity,
  gcTime: Infinity,
}));

/** Asks for the catalogue before the first screen needs it. */
export function prefetchBook(client: QueryClient): void {
  for (const list of options) void client.prefetchQuery(list);
}

/** The whole catalogue in the language of the screen. It only changes with a new version of the server. */
export function useBook(): Book {
  const name = use(OwnerName);
  const language = useLanguage();
  const book = useSuspenseQueries({
    queries: options,
    combine: openIn[language],
  });
  return useMemo(() => ({ ...book, templates: withName(book.templates, name) }), [book, name]);
}

/** Filled once per name: a screen of forty sheets asks for the book hundreds of times. */
const filledIn = new WeakMap<Book["templates"], Map<string, Book["templates"]>>();

function withName(templates: Book["templates"], name: string): Book["templates"] {
  const byName = filledIn.get(templates) ?? new Map<string, Book["templates"]>();
  filledIn.set(templates, byName);
  const known = byName.get(name);
  if (known) return known;
  const text = JSON.stringify([...templates.values()]).replaceAll("{naam}", JSON.stringify(name).slice(1, -1));
  const filled = byKey(JSON.parse(text) as Template[]);
  byName.set(name, filled);
  return filled;
}

type Results = { data: unknown }[];

/** By language, each the same function at every drawing. */
const openIn = {
  nl: (results: Results) => openBook(results.map(({ data }) => inLanguage(data, "nl"))),
  en: (results: Results) => openBook(results.map(({ data }) => inLanguage(data, "en"))),
};

let opened: { from: unknown[]; book: Book } | null = null;

/** Opens the lists once; the same lists give the very same book. */
function openBook(from: unknown[]): Book {
  if (opened && opened.from.every((data, at) => data === from[at])) return opened.book;
  opened = { from, book: bookOf(from) };
  return opened.book;
}

function bookOf(from: unknown[]): Book {
  const list = <T>(name: (typeof lists)[number]): T => from[lists.indexOf(name)] as T;
  const purposes = list<Items<Purpose> & { evidenceNotice: string }>("purposes");
  return {
    templates: byKey(list<Items<Template>>("templates").items),
    sections: list<Items<Section>>("sections").items,
    professions: byKey(list<Items<Profession>>("professions").items),
    purposes: byKey(purposes.items),
    evidenceNotice: purposes.evidenceNotice,
    classes: list<Items<DataClass>>("data-classes").items,
    packs: list<Items<Pack>>("packs").items,
    ceiling: list<Ceiling>("ceiling"),
  };
}
