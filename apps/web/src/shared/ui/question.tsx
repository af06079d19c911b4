import type { ReactNode } from "react";
import { Button } from "./button.js";
import { Dialog } from "./dialog.js";

interface QuestionProps {
  open: boolean;
  title: string;
  /** What happens then. */
  children: ReactNode;
  yes: string;
  no: string;
  busy: boolean;
  onYes: () => void;
  onClose: () => void;
}

/** The second tap of ending something: what happens then, yes or no. It closes with the answer. */
export function Question({ open, title, children, yes, no, busy, onYes, onClose }: QuestionProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      {children}
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="hand-palm"
          busy={busy}
          onClick={() => {
            onYes();
            onClose();
          }}
        >
          {yes}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {no}
        </Button>
      </div>
    </Dialog>
  );
}
