import { useEffect, useRef, type ReactNode } from "react";
import { Icon } from "./icons/icon.js";

interface FoldedProps {
  /** What stands on the fold. */
  summary: ReactNode;
  /** The fold only tells that there is more: on paper, where nothing is folded, it says nothing. */
  isOnlyADoor?: boolean;
  children: ReactNode;
}

/** Something to read that is folded away on a screen. On paper nothing can be opened, so there it is open. */
export function Folded({ summary, isOnlyADoor = false, children }: FoldedProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    let wasClosed = false;
    const unfold = (): void => {
      if (!details.current || details.current.open) return;
      details.current.open = true;
      wasClosed = true;
    };
    const foldBack = (): void => {
      if (details.current && wasClosed) details.current.open = false;
      wasClosed = false;
    };
    addEventListener("beforeprint", unfold);
    addEventListener("afterprint", foldBack);
    return () => {
      removeEventListener("beforeprint", unfold);
      removeEventListener("afterprint", foldBack);
    };
  }, []);
  return (
    <details ref={details} className="rm-details">
      <summary className={isOnlyADoor ? "rm-no-print" : undefined}>
        {summary}
        <Icon name="caret-down" size="small" />
      </summary>
      {children}
    </details>
  );
}
