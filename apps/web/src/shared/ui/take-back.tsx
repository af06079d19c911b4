import { useState } from "react";
import { Button } from "./button.js";
import { Question } from "./question.js";

interface TakeBackProps {
  /** What the button says, and what it is about for who does not see what stands around it. */
  label: string;
  labelOf: string;
  title: string;
  /** What happens then. */
  text: string;
  yes: string;
  no: string;
  busy: boolean;
  onYes: () => void;
}

/** Taking back what waits for somebody else: asked once more, for it cannot be undone. */
export function TakeBack({ label, labelOf, title, text, yes, no, busy, onYes }: TakeBackProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button weight="quiet" busy={busy} aria-label={labelOf} onClick={() => setAsked(true)}>
        {label}
      </Button>
      <Question
        open={isAsked}
        title={title}
        yes={yes}
        no={no}
        busy={busy}
        onYes={onYes}
        onClose={() => setAsked(false)}
      >
        <p>{text}</p>
      </Question>
    </>
  );
}
