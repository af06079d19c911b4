import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/api/problem.js";
import { Button } from "../../shared/ui/button.js";
import { Made } from "../../shared/ui/made.js";
import { ErrorState } from "../../shared/ui/states.js";
import { TextAreaField } from "../../shared/ui/text-area-field.js";
import { TextField } from "../../shared/ui/text-field.js";
import { ClientNumber } from "./client-number.js";
import { readKeys } from "./read-keys.js";
import type { Program, useProgramActions } from "./use-programs.js";

interface RegisterProgramProps {
  register: ReturnType<typeof useProgramActions>["register"];
  onDone: () => void;
}

const EXAMPLE = '{"keys":[{"kty":"EC","crv":"P-256","kid":"…","x":"…","y":"…"}]}';

/** What the server found wrong with the keys, as a key of `machines:wrong`; null = something else is the matter. */
function refusedKeys(error: unknown): string | null {
  if (!(error instanceof ApiProblem)) return null;
  const wrong = error.problems.find(({ pointer }) => pointer.startsWith("/jwks"));
  if (!wrong) return null;
  if (wrong.pointer.endsWith("/kid")) return "kid";
  return ["not-an-option", "malformed", "not-unique", "too-many"].includes(wrong.code) ? wrong.code : "malformed";
}

/** A name that owners will read, and the public keys its maker gave. */
export function RegisterProgram({ register, onDone }: RegisterProgramProps) {
  const { t } = useTranslation("machines");
  const [name, setName] = useState("");
  const [keys, setKeys] = useState("");
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<Program | null>(null);
  if (made)
    return (
      <Made text={t("made.text", { name: made.name })} done={t("made.done")} onDone={onDone}>
        <ClientNumber id={made.id} />
      </Made>
    );
  const read = readKeys(keys);
  const refused = refusedKeys(register.error);
  const wrong = tried && "problem" in read ? read.problem : refused;
  const isNamed = name.trim().length >= 2;
  const send = (): void => {
    setTried(true);
    if (isNamed && "jwks" in read) register.mutate({ name: name.trim(), jwks: read.jwks }, { onSuccess: setMade });
  };
  return (
    <form
      className="rm-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={t("new.name")}
        help={t("new.nameHelp")}
        error={tried && !isNamed ? t("wrong.name") : undefined}
        autoComplete="off"
        maxLength={80}
        value={name}
        onText={setName}
      />
      <TextAreaField
        label={t("new.keys")}
        help={t("new.keysHelp")}
        error={wrong ? t(`wrong.${wrong}`) : undefined}
        rows={7}
        className="rm-keys"
        placeholder={EXAMPLE}
        spellCheck={false}
        autoCapitalize="off"
        value={keys}
        onText={(text) => {
          register.reset();
          setKeys(text);
        }}
      />
      {register.isError && refused === null && <ErrorState error={register.error} formal />}
      <div className="rm-actions">
        <Button type="submit" weight="strong" full icon="key" busy={register.isPending}>
          {t("new.send")}
        </Button>
      </div>
    </form>
  );
}
