import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Boundary } from "../../shared/api/boundary.js";
import { address } from "../../shared/api/identity.js";
import { useMe } from "../../shared/api/me.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { useSpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { Note } from "../../shared/ui/sheet.js";
import { Skeleton } from "../../shared/ui/states.js";
import { StepBar } from "../../shared/ui/steps.js";
import { isAddress } from "../entrance/address.js";
import { CodeStep } from "../entrance/code-step.js";
import { KindProblem } from "../entrance/kind-problem.js";
import { OneQuestion } from "../entrance/one-question.js";
import { useEntranceTexts } from "../entrance/use-entrance-texts.js";
import { useOwnAddress } from "./address-part.js";

/** The requests: a code to the new address, and the code back. */
function useMove(typed: string) {
  const client = useQueryClient();
  const language = useLanguage();
  return {
    ask: useMutation({ mutationFn: () => address.ask(typed.trim(), language) }),
    prove: useMutation({
      mutationFn: address.prove,
      onSuccess: () => client.invalidateQueries({ queryKey: ["access"] }),
    }),
  };
}

function Move({ formal }: { formal: boolean }) {
  const t = useSpokenTexts("access", formal);
  const words = useEntranceTexts(formal);
  const own = useOwnAddress();
  const [typed, setTyped] = useState("");
  const [isAsked, setAsked] = useState(false);
  const { ask, prove } = useMove(typed);
  const show = (asked: boolean): void => {
    // What went wrong at one question does not stand at the next.
    ask.reset();
    prove.reset();
    setAsked(asked);
    scrollTo({ top: 0 });
  };
  if (prove.data)
    return (
      <>
        <Heading focusKey="done" lead={t("address.doneText", { address: prove.data.address })}>
          {t("address.done")}
        </Heading>
        <Note icon="envelope" edge="lilac">
          <p>{t("address.told")}</p>
        </Note>
        <div className="rm-actions">
          <ButtonLink to="/access" weight="strong" icon="check-circle" full>
            {t("address.ready")}
          </ButtonLink>
        </div>
      </>
    );
  if (isAsked)
    return (
      <>
        <StepBar at={2} of={2} />
        <CodeStep
          address={typed.trim()}
          formal={formal}
          busy={prove.isPending || ask.isPending}
          error={ask.error ?? prove.error}
          onCode={(code) => {
            ask.reset();
            prove.mutate(code);
          }}
          onAgain={() => {
            prove.reset();
            ask.mutate();
          }}
          onOtherAddress={() => show(false)}
        />
      </>
    );
  return (
    <>
      <StepBar at={1} of={2} />
      <OneQuestion
        focusKey="address"
        title={t("address.new")}
        lead={own === null ? "" : t("address.now", { address: own })}
        label={words("address.label")}
        help={t("address.newHelp")}
        next={words("address.next")}
        input={{ type: "email", autoComplete: "email", spellCheck: false }}
        value={typed}
        onText={setTyped}
        check={(text) => (isAddress(text) ? undefined : words("address.wrong"))}
        onNext={() => ask.mutate(undefined, { onSuccess: () => show(true) })}
        busy={ask.isPending}
        problem={<KindProblem error={ask.error} at="address" formal={formal} />}
      />
    </>
  );
}

/** Another mail address: a code goes there, and nothing changes before it came back. */
export function AddressPage() {
  const me = useMe();
  const formal = me.kind === "professional";
  const t = useSpokenTexts("access", formal);
  return (
    <Shell title={t("address.title")} icon="envelope" back="/access" demo={me.demo ? me.account.name : undefined}>
      <Boundary whole formal={formal} skeleton={<Skeleton tabs={1} />}>
        <Move formal={formal} />
      </Boundary>
    </Shell>
  );
}
