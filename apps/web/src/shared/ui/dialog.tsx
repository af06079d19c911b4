import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icons/icon.js";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A sheet from below on a phone, a card in the middle on a desk. Native dialog: keeps the focus inside, Escape closes. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const { t } = useTranslation("shared");
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    // The tap beside the card is a short cut: Escape and the button with the cross do the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={element}
      className="rm-dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === element.current) onClose(); // a tap beside the card
      }}
    >
      {open && (
        <>
          <div className="rm-dialog__head">
            <h2 id={titleId} className="utrecht-heading-2">
              {title}
            </h2>
            <button type="button" className="rm-close" aria-label={t("close")} onClick={onClose}>
              <Icon name="x" />
            </button>
          </div>
          <div className="rm-dialog__body">{children}</div>
        </>
      )}
    </dialog>
  );
}
