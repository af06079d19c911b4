import { useSuspenseQuery } from "@tanstack/react-query";
import { address } from "../../shared/api/identity.js";
import type { SpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Round, Sheet } from "../../shared/ui/sheet.js";

/** Where the mail of who is looking goes. Somebody invented has none. */
export function useOwnAddress(): string | null {
  return useSuspenseQuery({ queryKey: ["access", "address"], queryFn: address.own }).data.address;
}

/** The mail address: which one it is, and the way to another one. */
export function AddressPart({ t }: { t: SpokenTexts }) {
  const own = useOwnAddress();
  if (own === null) return null;
  return (
    <section className="rm-stack" aria-labelledby="address">
      <h2 id="address" className="utrecht-heading-2">
        {t("address.title")}
      </h2>
      <Sheet edge="lilac" as="div">
        <div className="rm-who">
          <Round icon="envelope" edge="lilac" small />
          <div className="rm-who__text">
            <p className="rm-strong rm-long">{own}</p>
            <p className="rm-muted rm-small">{t("address.what")}</p>
          </div>
        </div>
      </Sheet>
      <ButtonLink to="/access/address" weight="outline" icon="pencil-line" full>
        {t("address.change")}
      </ButtonLink>
    </section>
  );
}
