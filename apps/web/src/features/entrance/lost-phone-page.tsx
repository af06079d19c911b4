import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { recovering } from "../../shared/api/identity.js";
import { makeKey } from "../../shared/api/passkey.js";
import type { SignedIn } from "../../shared/api/types.js";
import { deviceName } from "../../shared/text/device.js";
import { Button } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { StepBar } from "../../shared/ui/steps.js";
import { isAddress } from "./address.js";
import { CodeStep } from "./code-step.js";
import { EntrancePage } from "./entrance-page.js";
import { KeyStep } from "./key-step.js";
import { KindProblem } from "./kind-problem.js";
import { OneQuestion } from "./one-question.js";
import { useEnter } from "./use-enter.js";
import { useEntranceTexts } from "./use-entrance-texts.js";

type Step = "address" | "code" | "card" | "key";
const order: Step[] = ["address", "code", "card", "key"];

/** A code of the card as somebody may type it: small letters, spaces or lines between the groups. */
export const tidyCard = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9-]/g, "");

function Steps({ formal, onDone }: { formal: boolean; onDone: (signedIn: SignedIn) => void }) {
  const t = useEntranceTexts(formal);
  const [step, setStep] = useState<Step>("address");
  const [address, setAddress] = useState("");
  const [mailCode, setMailCode] = useState("");
  const [cardCode, setCardCode] = useState("");
  const begin = useMutation({ mutationFn: () => recovering.begin(address.trim()) });
  const codes = useMutation({ mutationFn: () => recovering.codes(mailCode, tidyCard(cardCode)) });
  const key = useMutation({
    mutationFn: async () => recovering.key(await makeKey(await recovering.options()), deviceName() || t("key.name")),
    onSuccess: onDone,
  });
  const go = (to: Step): void => {
    // What went wrong at one question does not stand at the next.
    for (const request of [begin, codes, key]) request.reset();
    setStep(to);
    scrollTo({ top: 0 });
  };
  const at = order.indexOf(step);
  return (
    <>
      <StepBar at={at + 1} of={order.length} />
      {step === "address" && (
        <OneQuestion
          focusKey="address"
          title={t("lost.title")}
          lead={t("lost.lead")}
          label={t("address.label")}
          next={t("address.next")}
          input={{ type: "email", autoComplete: "email", spellCheck: false }}
          value={address}
          onText={setAddress}
          check={(text) => (isAddress(text) ? undefined : t("address.wrong"))}
          onNext={() => begin.mutate(undefined, { onSuccess: () => go("code") })}
          busy={begin.isPending}
          problem={<KindProblem error={begin.error} at="start" formal={formal} />}
        />
      )}
      {step === "code" && (
        <CodeStep
          address={address.trim()}
          formal={formal}
          busy={begin.isPending}
          error={begin.error}
          onCode={(code) => {
            setMailCode(code);
            go("card");
          }}
          onAgain={() => begin.mutate()}
          onOtherAddress={() => go("address")}
        />
      )}
      {step === "card" && (
        <OneQuestion
          focusKey="card"
          title={t("lost.cardTitle")}
          lead={t("lost.cardLead")}
          label={t("lost.cardLabel")}
          help={t("lost.cardHelp")}
          next={t("next")}
          code
          input={{ autoComplete: "off", spellCheck: false }}
          value={cardCode}
          onText={setCardCode}
          check={(text) => (tidyCard(text).length < 20 ? t("lost.cardShort") : undefined)}
          onNext={() => codes.mutate(undefined, { onSuccess: () => go("key") })}
          busy={codes.isPending}
          problem={<KindProblem error={codes.error} at="card" formal={formal} />}
        />
      )}
      {step === "key" && (
        <KeyStep formal={formal} again busy={key.isPending} error={key.error} onMake={() => key.mutate()} />
      )}
      {at > 0 && (
        <div className="rm-actions rm-actions--row">
          <Button
            weight="quiet"
            icon="arrow-left"
            onClick={() => go(step === "key" ? "address" : (order[at - 1] ?? "address"))}
          >
            {t("previous")}
          </Button>
        </div>
      )}
    </>
  );
}

function Done({ formal, signedIn }: { formal: boolean; signedIn: SignedIn }) {
  const t = useEntranceTexts(formal);
  const enter = useEnter();
  return (
    <>
      <Heading focusKey="done" lead={t("lost.doneLead")}>
        {t("lost.done")}
      </Heading>
      <Note icon="key" edge="butter">
        <p>{t("lost.old")}</p>
        <Button weight="quiet" iconAfter="caret-right" onClick={() => void enter(signedIn.me, "/access")}>
          {t("lost.toAccess")}
        </Button>
      </Note>
      <div className="rm-actions">
        <Button weight="strong" full icon="notebook" onClick={() => void enter(signedIn.me)}>
          {t("lost.goOn")}
        </Button>
      </div>
    </>
  );
}

/** The key is gone: a code from the mail and one from the card, then a new key. Never less than logging in. */
export function LostPhonePage() {
  const [search] = useSearchParams();
  const formal = search.get("as") === "guest";
  const [signedIn, setSignedIn] = useState<SignedIn | null>(null);
  return (
    <EntrancePage back={formal ? "/sign-in?as=guest" : "/sign-in"}>
      {signedIn === null ? (
        <Steps formal={formal} onDone={setSignedIn} />
      ) : (
        <Done formal={formal} signedIn={signedIn} />
      )}
    </EntrancePage>
  );
}
