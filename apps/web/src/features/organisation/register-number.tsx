import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { SelectField } from "../../shared/ui/select-field.js";
import { ErrorState } from "../../shared/ui/states.js";
import { TextField } from "../../shared/ui/text-field.js";
import { useToast } from "../../shared/ui/toast.js";
import { useOwnMembership } from "./use-organisations.js";

interface RegisterNumberProps {
  membershipId: string;
  registers: readonly { name: string }[];
}

/** Somebody states their own entry in a register; a colleague or the deployer checks it. */
export function RegisterNumber({ membershipId, registers }: RegisterNumberProps) {
  const { t } = useTranslation("organisation");
  const { state } = useOwnMembership();
  const toast = useToast();
  const [register, setRegister] = useState(registers[0]?.name ?? "");
  const [number, setNumber] = useState("");
  return (
    <details className="rm-details">
      <summary>
        {t("registerNumber.title")}
        <Icon name="caret-down" size="small" />
      </summary>
      <form
        className="rm-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (number.trim().length < 2) return;
          state.mutate(
            { id: membershipId, register, number: number.trim() },
            { onSuccess: () => toast({ text: t("registerNumber.sent") }) },
          );
        }}
      >
        {state.isError && <ErrorState error={state.error} formal />}
        <SelectField
          label={t("registerNumber.which")}
          value={register}
          onPick={setRegister}
          options={registers.map(({ name }) => ({ value: name, label: name }))}
        />
        <TextField
          label={t("registerNumber.number")}
          help={t("registerNumber.help")}
          short
          value={number}
          onText={setNumber}
        />
        <div>
          <Button type="submit" weight="outline" busy={state.isPending}>
            {t("registerNumber.send")}
          </Button>
        </div>
      </form>
    </details>
  );
}
