import type { Book } from "../../shared/api/book.js";
import { addMonths, isoDay } from "../../shared/text/moments.js";
import type { Choice } from "./choice.js";

/** The first and the last day on which sharing for this purpose can end, and how many months that is at most. */
export function endsBetween({ purposes }: Pick<Book, "purposes">, purpose: string, { team }: Pick<Choice, "team">) {
  const now = new Date();
  const most = Math.min(purposes.get(purpose)?.maxMonths ?? 12, team?.maxMonths ?? Infinity);
  return { first: isoDay(new Date(now.getTime() + 86_400_000)), last: isoDay(addMonths(now, most)), most };
}

/** Whether the day that was chosen is one of them. */
export function isEndChosen(book: Pick<Book, "purposes">, choice: Pick<Choice, "purpose" | "team" | "until">): boolean {
  if (choice.purpose === null) return false;
  const { first, last } = endsBetween(book, choice.purpose, choice);
  return choice.until >= first && choice.until <= last;
}
