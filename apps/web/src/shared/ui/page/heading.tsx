import { useEffect, useRef, type ReactNode } from "react";
import { useNavigationType } from "react-router";

let shownBefore = false;

/**
 * The one heading of a screen. After going to another screen or step the focus moves here,
 * so that keyboard and screen reader start at the top; not on the very first page.
 */
export function Heading({
  children,
  lead,
  focusKey = "",
}: {
  children: ReactNode;
  lead?: ReactNode;
  focusKey?: string;
}) {
  const element = useRef<HTMLHeadingElement>(null);
  const navigation = useNavigationType();
  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    // The way here may still change while this heading stays, for example by the redirect at the very start.
    if (shownFor.current === focusKey) return;
    shownFor.current = focusKey;
    if (shownBefore) element.current?.focus({ preventScroll: navigation === "POP" });
    shownBefore = true;
  }, [focusKey, navigation]);
  return (
    <div className="rm-title">
      <h1 ref={element} tabIndex={-1} className="utrecht-heading-1">
        {children}
      </h1>
      {lead && <p>{lead}</p>}
    </div>
  );
}
