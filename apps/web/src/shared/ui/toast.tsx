import { createContext, use, useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icons/icon.js";

export interface ToastMessage {
  text: string;
  /** Offers "undo" for some seconds; after that `onDone` runs once. */
  undo?: { seconds: number; onUndo: () => void; onDone?: () => void };
}

type Show = (message: ToastMessage) => void;
const ToastContext = createContext<Show>(() => undefined);

/** Shows a short message at the bottom of the screen. */
export function useToast(): Show {
  return use(ToastContext);
}

function Toast({ message, onGone }: { message: ToastMessage; onGone: () => void }) {
  const { t } = useTranslation("shared");
  const [left, setLeft] = useState(message.undo?.seconds ?? 6);
  const undo = useRef<HTMLButtonElement>(null);

  // The seconds are few: with a keyboard or a screen reader the undo is where you are, and then the screen again.
  useLayoutEffect(() => {
    const button = undo.current;
    button?.focus({ preventScroll: true });
    return () => {
      if (button !== null && document.activeElement === button)
        document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    };
  }, []);

  useEffect(() => {
    if (left <= 0) {
      message.undo?.onDone?.();
      onGone();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, message, onGone]);

  return (
    <div className="rm-toast">
      <p>{message.text}</p>
      {message.undo && (
        <button
          ref={undo}
          type="button"
          onClick={() => {
            message.undo?.onUndo();
            onGone();
          }}
        >
          <Icon name="arrow-u-up-left" size="small" />
          {t("undo")} <span aria-hidden="true">({left})</span>
        </button>
      )}
    </div>
  );
}

/** Keeps the message; a newer one replaces the one before, so that a phone never shows a pile. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<{ id: number; message: ToastMessage } | null>(null);
  const newest = useRef<{ id: number; message: ToastMessage } | null>(null);
  const put = useCallback((next: { id: number; message: ToastMessage } | null) => {
    newest.current = next;
    setCurrent(next);
  }, []);
  const show = useCallback<Show>(
    (message) => {
      newest.current?.message.undo?.onDone?.();
      put({ id: (newest.current?.id ?? 0) + 1, message });
    },
    [put],
  );
  const gone = useCallback(() => put(null), [put]);
  return (
    <ToastContext value={show}>
      {children}
      <div className="rm-toasts" role="status" aria-live="polite">
        {current && <Toast key={current.id} message={current.message} onGone={gone} />}
      </div>
    </ToastContext>
  );
}
