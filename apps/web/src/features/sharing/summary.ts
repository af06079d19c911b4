import type { TFunction } from "i18next";
import type { ReleasedEntry, ScopeItem, View } from "../../shared/api/types.js";
import { listWords, type Language } from "../../shared/text/words.js";
import { meetsAll } from "./scope-wishes.js";

/** What people most want to be sure of that it stays closed, in this order. */
const worries = ["medical", "story", "private", "income", "functional", "tests"];
/** The order in which people say what goes along. */
const order = ["profile", "needs", "plan", "network", "story", "functional", "tests", "income", "private", "medical"];

/** The classes of these sheets, in the order in which people say them. */
export function classesIn({ entries }: Pick<View, "entries">): string[] {
  const there = new Set(entries.map((entry) => entry.dataClass));
  return order.filter((each) => there.has(each));
}

type Sheet = Pick<ReleasedEntry, "id" | "templateKey" | "sectionKey" | "dataClass" | "createdAt">;
type Item = Pick<ScopeItem, "entry" | "template" | "section" | "dataClass" | "dataUntil">;

/** True when this part of a share names the sheet, and the sheet is not from after its last day. */
function gives({ entry, template, section, dataClass, dataUntil }: Item, sheet: Sheet): boolean {
  const isInTime = (dataUntil ?? null) === null || Date.parse(sheet.createdAt) <= Date.parse(dataUntil!);
  const wishes = [
    [entry, sheet.id],
    [template, sheet.templateKey],
    [section, sheet.sectionKey],
    [dataClass, sheet.dataClass],
  ] as const;
  return isInTime && meetsAll(wishes);
}

/**
 * What one share has to say for itself. The view shows everything its reader reads, by other shares too: the date and
 * the classes of the sentence are of this share alone, and nothing is called closed that is read by another one.
 */
export function partsOf(view: View, scope: readonly Item[]): { classes: string[]; alsoRead: string[] } {
  const entries = view.entries.filter((sheet) => scope.some((item) => gives(item, sheet)));
  return { classes: classesIn({ entries }), alsoRead: classesIn(view) };
}

/**
 * One share in plain sentences: "Sanne, jobcoach, kan tot 1 mei lezen wat je kunt en wat jou helpt. Niet je gezondheid."
 * @param t the texts of `sharing`
 */
export function summaryOf(
  t: TFunction<"sharing">,
  share: {
    name: string;
    role: string;
    day: string;
    classes: readonly string[];
    /** Classes they read by whatever share. */
    alsoRead: readonly string[];
    language: Language;
  },
): string {
  const { name, role, day, classes, alsoRead, language } = share;
  if (classes.length === 0) return t(alsoRead.length === 0 ? "summary.nothing" : "summary.nothingMore", { name });
  const what = listWords(
    classes.map((each) => t(`classes.${each}`)),
    language,
  );
  const closed = worries.filter((each) => !classes.includes(each) && !alsoRead.includes(each)).slice(0, 2);
  const first = t(role === "" ? "summary.plain" : "summary.role", { name, role, day, what });
  return [first, ...closed.map((each) => t("summary.not", { what: t(`classes.${each}`) }))].join(" ");
}
