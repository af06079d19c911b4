import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { CopyButton } from "./copy-button.js";
import { QrCode } from "./qr-code.js";
import { Skeleton } from "./states.js";

/** A link that is told once, to give on the spot: as a code to point a phone at, or copied. */
export function LinkCard({ path, formal = false }: { path: string; formal?: boolean }) {
  const { t } = useTranslation("shared");
  const address = location.origin + path;
  const words = (key: string): string => t(`link.${key}`, formal ? { context: "formal" } : {});
  return (
    <div className="rm-link-card">
      <Suspense fallback={<Skeleton title={false} tabs={1} />}>
        <QrCode text={address} label={words("picture")} />
      </Suspense>
      <div className="rm-stack">
        <p>{words("text")}</p>
        <p className="rm-muted rm-small rm-link-card__address">{address}</p>
        <CopyButton text={address} label={words("copy")} />
      </div>
    </div>
  );
}
