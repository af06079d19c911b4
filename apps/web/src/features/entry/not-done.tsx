import { useTranslation } from "react-i18next";
import type { Template } from "../../shared/api/catalogue-types.js";
import { Chip } from "../../shared/ui/sheet.js";
import { isNotDone } from "./values.js";

/**
 * Says kindly that the answer a sheet is about is not there yet. Only for who sees the whole sheet: somebody who reads a
 * part of it would learn what is kept from them.
 */
export function NotDone({ template, body }: { template: Template; body: Record<string, unknown> }) {
  const { t } = useTranslation("entry");
  return isNotDone(template, body) ? <Chip icon="pencil-line">{t("paper.notDone")}</Chip> : null;
}
