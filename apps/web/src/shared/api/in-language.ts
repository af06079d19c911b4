import type { Language } from "../text/words.js";

const known = { nl: new WeakMap<object, unknown>(), en: new WeakMap<object, unknown>() };

/**
 * The same content with every text once, in this language: `help` says what `helpNl` or `helpEn` says, `worksFor` what
 * `worksFor` or `worksForEn` says. What the catalogue gives in Dutch only stays Dutch. The same content gives the same
 * answer, so nothing is drawn again.
 */
export function inLanguage(content: unknown, language: Language): unknown {
  if (typeof content !== "object" || content === null) return content;
  const before = known[language].get(content);
  if (before !== undefined) return before;
  const answer = Array.isArray(content)
    ? content.map((each) => inLanguage(each, language))
    : keysInLanguage(content, language);
  known[language].set(content, answer);
  return answer;
}

function keysInLanguage(content: object, language: Language): object {
  const texts = new Map<string, unknown>(Object.entries(content));
  const nameOf = (key: string): string => key.replace(/Nl$/, "");
  const isTwin = (key: string): boolean =>
    key.endsWith("En") && (texts.has(key.slice(0, -2)) || texts.has(`${key.slice(0, -2)}Nl`));
  const kept = [...texts].filter(([key]) => !isTwin(key));
  return Object.fromEntries(
    kept.map(([key, text]) => {
      const english = language === "en" ? texts.get(`${nameOf(key)}En`) : undefined;
      return [nameOf(key), inLanguage(english ?? text, language)];
    }),
  );
}
