import type { Page } from "playwright-core";

/** One screen, or one state of a screen, and how somebody gets there from their first page. */
export interface Screen {
  name: string;
  /** The demo person who looks; null = nobody yet. */
  who: string | null;
  go(page: Page): Promise<unknown>;
  /** Shown in docs/screenshots. */
  isPictured?: boolean;
  /** Also looked at with text twice as large. */
  isEnlarged?: boolean;
  /** Answers of the API that belong to this state. */
  expects?: { status: number; path: RegExp };
  /** Leaves something behind, so it comes after the screens that only look. */
  isLast?: boolean;
}

/** Screens that are visited in one test file, and the routes of the web app that they show. */
export interface Part {
  screens: readonly Screen[];
  routes: readonly string[];
}
