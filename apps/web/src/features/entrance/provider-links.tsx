import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { providers } from "../../shared/api/identity.js";
import type { Assurance, Provider } from "../../shared/api/types.js";
import { labelOf } from "../../shared/text/words.js";
import { ButtonAnchor } from "../../shared/ui/button.js";
import { wayBack } from "./way-back.js";

interface ProviderLinksProps {
  items: readonly Provider[];
  to: "sign-in" | "step-up";
  level?: Assurance;
  /** Where to go on; where one is when it does not say. */
  back?: string;
}

/** A button per account elsewhere. The browser itself goes there: it is another website, and comes back here. */
export function ProviderLinks({ items, to, level, back }: ProviderLinksProps) {
  const { i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const language = i18n.language === "en" ? "en" : "nl";
  return items.map((provider) => (
    <ButtonAnchor
      key={provider.key}
      href={providers.address(provider.key, to, level)}
      weight="outline"
      icon={provider.audience === "professional" ? "buildings" : "identification-badge"}
      full
      onClick={() => wayBack.keep(back ?? pathname + search)}
    >
      {labelOf(provider, language)}
    </ButtonAnchor>
  ));
}
