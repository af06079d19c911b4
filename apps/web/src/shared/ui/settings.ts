import { useSyncExternalStore } from "react";

/** How this person wants to see the app. Kept on this device only. */
export interface Settings {
  language: "nl" | "en";
  textSize: "normal" | "large" | "extraLarge";
  theme: "auto" | "light" | "dark" | "contrast";
  voiceSpeed: "slow" | "normal";
}

const storageKey = "regiemap.settings";
const initial: Settings = { language: "nl", textSize: "normal", theme: "auto", voiceSpeed: "normal" };
const listeners = new Set<() => void>();
let current: Settings = { ...initial, ...stored() };

function stored(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<Settings>;
  } catch {
    return {}; // no storage, or somebody else's text in it: start with the usual
  }
}

function wanted(theme: Settings["theme"]): string {
  if (theme !== "auto") return theme;
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Puts the settings on the page; called at start and at every change. */
export function applySettings(): void {
  const page = document.documentElement;
  page.lang = current.language;
  page.dataset["text"] = current.textSize;
  page.dataset["theme"] = wanted(current.theme);
}

/** Changes one or more settings, on the page and on this device. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // private mode without storage: the setting lasts until the page closes
  }
  applySettings();
  listeners.forEach((listener) => listener());
}

/** The settings as they are now. */
export function readSettings(): Settings {
  return current;
}

/** The settings, and again when they change. */
export function useSettings(): Settings {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readSettings);
}

/** Follows the device between light, dark and high contrast while the theme is "auto". */
export function followDevice(): void {
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    matchMedia(query).addEventListener("change", applySettings);
  }
}
