/** Somebody is asked to show that it is them, and the act waits for the answer. */
interface Question {
  answer: (isThem: boolean) => void;
}

const listeners = new Set<() => void>();
let waiting: Question[] = [];

function changed(next: Question[]): void {
  waiting = next;
  listeners.forEach((listener) => listener());
}

/** The one place where an act waits until somebody showed that it is them. Pages know nothing of it. */
export const confirmation = {
  /** Waits for the dialog; true when they showed it, false when they would rather not. */
  ask(): Promise<boolean> {
    return new Promise((resolve) => changed([...waiting, { answer: resolve }]));
  },
  /** Answers every act that waits: showing it once is enough for all of them. */
  answer(isThem: boolean): void {
    const asked = waiting;
    changed([]);
    for (const question of asked) question.answer(isThem);
  },
  isAsked: (): boolean => waiting.length > 0,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
