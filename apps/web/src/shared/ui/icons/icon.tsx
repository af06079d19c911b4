import symbols from "virtual:icon-sprite";
import type { IconName } from "./pictograms.js";

/** The drawings themselves, once per page; every `Icon` points to one of them. */
export function IconSprite() {
  return (
    <svg className="rm-sprite" aria-hidden="true" focusable="false" dangerouslySetInnerHTML={{ __html: symbols }} />
  );
}

export interface IconProps {
  name: IconName;
  /** Size in relation to the text around it. */
  size?: "small" | "normal" | "large" | "huge";
  className?: string;
}

/** A duotone drawing. Always decoration: the word beside it carries the meaning. */
export function Icon({ name, size = "normal", className = "" }: IconProps) {
  return (
    <svg className={`rm-icon rm-icon--${size} ${className}`} aria-hidden="true" focusable="false">
      <use href={`#icon-${name}`} />
    </svg>
  );
}
