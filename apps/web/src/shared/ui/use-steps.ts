import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";

/** What stands in the browser's history beside a step: its number, and which opening of the screen it belongs to. */
interface Held {
  opening: string;
  step: number;
}

let openings = 0;

/** Another one every time a screen is opened, also after the page was loaded again. */
const newOpening = (): string => `${performance.timeOrigin}-${(openings += 1)}`;

function heldIn(state: unknown): Held | null {
  const held = (state as { steps?: Held } | null)?.steps;
  return typeof held?.opening === "string" && Number.isInteger(held.step) ? held : null;
}

/**
 * The steps of one screen as pages of the browser's history, so that the back button of a phone goes one step back. Only the
 * number stands there: what was chosen lives as long as the screen is open, and a step of an earlier opening begins anew.
 * @param first the step to begin with
 * @param furthest the last step for which enough has been chosen; none after it is shown
 * @param isDone what is shown then stands in the place of all steps, and going back from there leaves them
 */
export function useSteps(first: number, furthest: number, isDone = false) {
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const [opening] = useState(newOpening);
  const held = heldIn(state);
  const isOwn = held?.opening === opening;
  const at = isOwn ? held.step : first;
  const step = Math.min(at, furthest);
  const go = (to: number): void => {
    if (to > at) void navigate({ pathname, search }, { state: { steps: { opening, step: to } } });
    else if (to < at) void navigate(to - at);
  };

  // Opened in the middle, by a reload or by coming back: the steps before it are empty, and going back through them is no way.
  const left = held !== null && !isOwn ? held.step - first : 0;
  const isLeft = useRef(false);
  useEffect(() => {
    if (left <= 0 || isLeft.current) return;
    isLeft.current = true;
    void navigate(-left);
  }, [left, navigate]);

  useEffect(() => {
    if (!isDone) return;
    if (at > first) void navigate(first - at);
    else scrollTo({ top: 0 });
  }, [isDone, at, first, navigate]);

  return { step, next: () => go(step + 1), previous: () => go(step - 1) };
}
