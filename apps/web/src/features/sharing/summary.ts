import type { TFunction } from "i18next";
import type { View } from "../../shared/api/types.js";
import { listWords, type Language } from "../../shared/text/words.js";

/** What people most want to be sure of that it stays closed, in this order. */
const worries = ["medical", "story", "private", "income", "functional", "tests"];
/** The order in which people say what goes along. */
const order = ["profile", "needs", "plan", "network", "story", "functional", "tests", "income", "private", "medical"];

/** The classes that are in a view, in the order in which people say them. */
export function classesIn(view: View): string[] {
  const there = new Set(view.entries.map((entry) => entry.dataClass));
  return order.filter((each) => there.has(each));
}

/**
 * One share in plain sentences: "Sanne, jobcoach, kan tot 1 mei lezen wat je kunt en wat jou helpt. Niet je gezondheid."
 * @param t the texts of `sharing`
 */
export function summaryOf(
  t: TFunction<"sharing">,
  share: { name: string; role: string; day: string; classes: readonly string[]; language: Language },
): string {
  const { name, role, day, classes, language } = share;
  if (classes.length === 0) return t("summary.nothing", { name });
  const what = listWords(
    classes.map((each) => t(`classes.${each}`)),
    language,
  );
  const closed = worries.filter((each) => !classes.includes(each)).slice(0, 2);
  const first = t(role === "" ? "summary.plain" : "summary.role", { name, role, day, what });
  return [first, ...closed.map((each) => t("summary.not", { what: t(`classes.${each}`) }))].join(" ");
}
