import { useState, type InputHTMLAttributes, type ReactNode } from "react";
import { Button } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { TextField } from "../../shared/ui/text-field.js";

interface OneQuestionProps {
  /** Changes with the question, so that the keyboard starts at the top again. */
  focusKey: string;
  title: string;
  lead?: string;
  label: string;
  help?: string;
  next: string;
  value: string;
  onText: (text: string) => void;
  /** What is not right yet, in words; asked when somebody wants to go on. */
  check: (value: string) => string | undefined;
  onNext: () => void;
  busy?: boolean;
  problem?: ReactNode;
  code?: boolean;
  input?: Pick<InputHTMLAttributes<HTMLInputElement>, "type" | "autoComplete" | "inputMode" | "spellCheck">;
}

/** One question on a screen, with one line to answer it on. */
export function OneQuestion(props: OneQuestionProps) {
  const { focusKey, title, lead, label, help, next, value, onText, check, onNext, busy = false, problem, code } = props;
  const [wrong, setWrong] = useState<string>();
  return (
    <>
      <Heading focusKey={focusKey} lead={lead}>
        {title}
      </Heading>
      <form
        className="rm-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = check(value);
          setWrong(found);
          if (found === undefined && !busy) onNext();
        }}
      >
        {problem}
        <TextField
          {...props.input}
          label={label}
          help={help}
          error={wrong}
          code={code ?? false}
          value={value}
          onText={(text) => {
            setWrong(undefined);
            onText(text);
          }}
        />
        <div className="rm-actions">
          <Button type="submit" weight="strong" full iconAfter="arrow-right" busy={busy}>
            {next}
          </Button>
        </div>
      </form>
    </>
  );
}
