/** Remembers the answer per content, for work that depends on nothing else; content does not change once it was read. */
export function oncePer<C extends object, A>(work: (content: C) => A): (content: C) => A {
  const answers = new WeakMap<C, A>();
  return (content) => {
    const known = answers.get(content);
    if (known !== undefined) return known;
    const answer = work(content);
    answers.set(content, answer);
    return answer;
  };
}
