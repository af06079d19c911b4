import type { Actor } from "../identity/actor.js";
import type { BlockFacts, EntryFacts, MembershipFacts } from "./facts.js";

/**
 * The blocks that bind this actor: on their account whatever hat they wear, on their organisation, on their profession.
 * A block that cannot be understood binds everybody: somebody meant "never".
 */
export function blocksOn(
  actor: Actor,
  membership: MembershipFacts | null,
  blocks: readonly BlockFacts[],
): readonly BlockFacts[] {
  const binds = (who: BlockFacts["who"] | undefined): boolean => {
    switch (who?.kind) {
      case "account":
        return !actor.linkId && who.accountId === actor.accountId;
      case "organisation":
        return membership?.organisationId === who.organisationId;
      case "profession":
        return membership?.profession === who.profession;
      default:
        return true;
    }
  };
  return blocks.filter((block) => binds(block.who));
}

/** True when one of these blocks shuts this entry. A class block also strips fields: see {@link isClassBlocked}. */
export function isBlocked(entry: EntryFacts, blocks: readonly BlockFacts[]): boolean {
  return blocks.some(({ what }) => {
    switch (what?.kind) {
      case "section":
        return what.section === entry.sectionKey;
      case "class":
        return what.dataClass === entry.dataClass;
      case "entry":
        return what.entryId === entry.id;
      default:
        return true;
    }
  });
}

/** True when fields of this class are shut, in whatever entry they stand. */
export const isClassBlocked = (dataClass: string, blocks: readonly BlockFacts[]): boolean =>
  blocks.some(({ what }) => what.kind === "class" && what.dataClass === dataClass);
