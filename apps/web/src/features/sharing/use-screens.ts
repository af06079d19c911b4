import { useSteps } from "../../shared/ui/use-steps.js";
import type { Choice } from "./choice.js";

/** The screens of sharing, with the question of four that each belongs to. */
const questions = { find: 1, invite: 1, why: 1, what: 2, until: 3, confirm: 4 };
type Screen = keyof typeof questions;

interface Chosen extends Pick<Choice, "reader" | "invitee" | "purpose"> {
  /** There is something to share. */
  isSomething: boolean;
  /** The day it ends is one that can be. */
  isEndChosen: boolean;
  isDone?: boolean;
}

/** Which screen of sharing is shown, and going on and back; the form of an invitation only stands there for who invites. */
export function useScreens(first: Screen, { reader, invitee, purpose, isSomething, isEndChosen, isDone }: Chosen) {
  const screens = (Object.keys(questions) as Screen[]).filter((each) => each !== "invite" || invitee);
  const toRead = !isSomething ? "what" : isEndChosen ? "confirm" : "until";
  const furthest = !reader ? (invitee ? "invite" : "find") : !purpose ? "why" : toRead;
  const { step, next, previous } = useSteps(screens.indexOf(first), screens.indexOf(furthest), isDone);
  const screen = screens[step] ?? first;
  return { screen, question: questions[screen], next, previous: screen === first ? undefined : previous };
}
