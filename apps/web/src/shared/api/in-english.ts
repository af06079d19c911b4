const known = new WeakMap<object, unknown>();

/**
 * The same content with every text in English: `helpNl` says what `helpEn` says, `worksFor` what `worksForEn` says.
 * What the catalogue gives in one language only stays as it is. The same content gives the same answer, so nothing is
 * drawn again.
 */
export function inEnglish<T>(content: T): T {
  return translated(content) as T;
}

function translated(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (known.has(value)) return known.get(value);
  const answer = Array.isArray(value) ? value.map(translated) : translatedKeys(value);
  known.set(value, answer);
  return answer;
}

function translatedKeys(value: object): object {
  const texts = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    [...texts].map(([key, text]) => [key, translated(texts.get(`${key.replace(/Nl$/, "")}En`) ?? text)]),
  );
}
