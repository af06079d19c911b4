import { useId, type ReactNode } from "react";
import { Icon } from "./icons/icon.js";

/** What ties a control to its label, its help and what is wrong with it. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps {
  label: ReactNode;
  help?: ReactNode;
  /** What is not right yet, in words. */
  error?: string | undefined;
  short?: boolean | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** One question with its label, its help and its problem, around whatever it is answered with. */
export function Field({ label, help, error, short, children }: FieldProps) {
  const id = useId();
  const described = [help ? `${id}-help` : "", error ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <div className={`rm-field${short ? " rm-field--short" : ""}`}>
      <label htmlFor={id} className="rm-field__label">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="rm-field__help">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-wrong`} className="rm-field__error" role="alert">
          <Icon name="warning-circle" size="small" />
          {error}
        </p>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
    </div>
  );
}
