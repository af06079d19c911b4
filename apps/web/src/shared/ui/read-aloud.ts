import { useCallback, useEffect, useState } from "react";
import { readSettings } from "./settings.js";

const voices = { nl: "nl-NL", en: "en-GB" } as const;

/** Short pieces: some browsers stop in the middle of a long text. */
export function sentences(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…])\s+/)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Whether this device can read aloud. */
export function canReadAloud(): boolean {
  return "speechSynthesis" in window;
}

/** Reads a text with the voice of this device; nothing leaves the device for it. */
function speak(text: string, onEnd: () => void): void {
  const { language, voiceSpeed } = readSettings();
  const pieces = sentences(text);
  speechSynthesis.cancel();
  pieces.forEach((piece, at) => {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = voices[language];
    utterance.rate = voiceSpeed === "slow" ? 0.8 : 1;
    if (at === pieces.length - 1) utterance.onend = onEnd;
    speechSynthesis.speak(utterance);
  });
  if (pieces.length === 0) onEnd();
}

/**
 * Read aloud on and off.
 * @param source gives the text at the moment of pressing
 */
export function useReadAloud(source: () => string): { reading: boolean; toggle: () => void } {
  const [reading, setReading] = useState(false);
  const toggle = useCallback(() => {
    if (reading) {
      speechSynthesis.cancel();
      setReading(false);
      return;
    }
    setReading(true);
    speak(source(), () => setReading(false));
  }, [reading, source]);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  return { reading, toggle };
}

/** What a screen says, as a person would read it. */
export function screenText(): string {
  return document.querySelector<HTMLElement>("main")?.innerText ?? "";
}
