import type { ReactNode } from "react";
import { Button } from "./button.js";

interface MadeProps {
  /** What was made, in a sentence. */
  text: string;
  done: string;
  onDone: () => void;
  /** What is told or given only now. */
  children: ReactNode;
}

/** In a dialog, in the place of the form: what was just made, and what to do with it. */
export function Made({ text, done, onDone, children }: MadeProps) {
  return (
    <>
      <p>{text}</p>
      {children}
      <div className="rm-actions">
        <Button weight="strong" full onClick={onDone}>
          {done}
        </Button>
      </div>
    </>
  );
}
