import type { ReactNode } from "react";
import { Boundary } from "../../shared/api/boundary.js";
import { useEntrance } from "../../shared/api/entrance.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { Skeleton } from "../../shared/ui/states.js";
import "./entrance.css";

interface EntrancePageProps {
  /** What stands in the bar. */
  title?: string;
  back?: string | undefined;
  wide?: boolean;
  children: ReactNode;
}

function Inside({ title = "Regiemap", back, wide, children }: EntrancePageProps) {
  const { demo } = useEntrance();
  return (
    <Shell title={title} icon="notebook" back={back} demo={demo || undefined} wide={wide}>
      <Boundary whole skeleton={<Skeleton tabs={2} />}>
        {children}
      </Boundary>
    </Shell>
  );
}

/** Every screen for somebody who is nobody yet: a bar, one question, nothing else. */
export function EntrancePage(props: EntrancePageProps) {
  return (
    <Boundary whole skeleton={null}>
      <Inside {...props} />
    </Boundary>
  );
}
