import type { ReactNode } from "react";
import { OwnerName } from "../../shared/api/book.js";
import { firstName } from "../../shared/text/words.js";
import { usePeople } from "./use-people.js";

/** Fills the name of the person whose binder this is into the catalogue's texts on this screen. */
export function WithOwner({ dossierId, children }: { dossierId: string | undefined; children: ReactNode }) {
  const person = usePeople().find((each) => each.id === dossierId);
  return <OwnerName value={firstName(person?.ownerName ?? "")}>{children}</OwnerName>;
}
