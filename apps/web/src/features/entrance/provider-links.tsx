import { useLocation } from "react-router";
import { providers } from "../../shared/api/identity.js";
import type { Assurance, Provider } from "../../shared/api/types.js";
import { wayBack } from "../../shared/api/way-back.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { labelOf } from "../../shared/text/words.js";
import { ButtonAnchor } from "../../shared/ui/button.js";

interface ProviderLinksProps {
  items: readonly Provider[];
  to: "sign-in" | "step-up";
  level?: Assurance;
  /** Where to go on; where one is when it does not say. */
  back?: string;
  /** What is filled in here stays: the other website comes beside it, and nobody has to find the way back. */
  isInNewTab?: boolean;
}

/** A button per account elsewhere. The browser itself goes there: it is another website, and comes back here. */
export function ProviderLinks({ items, to, level, back, isInNewTab = false }: ProviderLinksProps) {
  const language = useLanguage();
  const { pathname, search } = useLocation();
  return items.map((provider) => (
    <ButtonAnchor
      key={provider.key}
      href={providers.address(provider.key, to, level)}
      weight="outline"
      icon={provider.audience === "professional" ? "buildings" : "identification-badge"}
      full
      isInNewTab={isInNewTab}
      onClick={isInNewTab ? undefined : () => wayBack.keep(back ?? pathname + search)}
    >
      {labelOf(provider, language)}
    </ButtonAnchor>
  ));
}
