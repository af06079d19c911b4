import type { ReactNode } from "react";
import { Boundary } from "../../shared/api/boundary.js";
import { useMe } from "../../shared/api/me.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { Skeleton } from "../../shared/ui/states.js";
import "./organisation.css";

interface OfficePageProps {
  title: string;
  icon?: IconName;
  back: string;
  wide?: boolean;
  children: ReactNode;
}

/** Every screen about organisations and the people who work there; never anything of a binder. */
export function OfficePage({ title, icon = "buildings", back, wide, children }: OfficePageProps) {
  const me = useMe();
  return (
    <Shell
      title={title}
      icon={icon}
      back={back}
      account="/settings"
      demo={me.demo ? me.account.name : undefined}
      wide={wide}
    >
      <Boundary whole formal skeleton={<Skeleton tabs={4} />}>
        {children}
      </Boundary>
    </Shell>
  );
}
