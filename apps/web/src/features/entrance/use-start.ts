import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { starting } from "../../shared/api/identity.js";
import { makeKey } from "../../shared/api/passkey.js";
import type { Beginning } from "../../shared/api/types.js";
import { deviceName } from "../../shared/text/device.js";
import { isoDay } from "../../shared/text/moments.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { birthDateOf, type Progress } from "./beginning.js";

function beginningOf(progress: Progress, language: "nl" | "en"): Beginning {
  const who = { name: progress.name.trim(), address: progress.address.trim(), language };
  if (progress.as === "guest") return { ...who, as: "guest" };
  return { ...who, as: "owner", birthDate: birthDateOf(progress, isoDay(new Date())) ?? "" };
}

/** The requests behind beginning: the mail, the code, the key. */
export function useStart(progress: Progress) {
  const { t } = useTranslation("entrance");
  const language = useLanguage();
  const begin = useMutation({ mutationFn: () => starting.begin(beginningOf(progress, language)) });
  const code = useMutation({ mutationFn: starting.code });
  const key = useMutation({
    mutationFn: async () => starting.key(await makeKey(await starting.options()), deviceName() || t("key.name")),
  });
  return { begin, code, key };
}
