import type { PlainBlock, PlainEntry, PlainWorld } from "./plain.js";

/** Whom a block is about; one about nobody known binds everybody. */
function bindsActor(world: PlainWorld, { who }: PlainBlock): boolean {
  const { actor } = world.question;
  const membership = actor.membershipId !== null && actor.linkId === null ? world.membership : undefined;
  if (who.kind === "account") return actor.linkId === null && who.accountId === actor.accountId;
  if (who.kind === "organisation") return who.organisationId === membership?.organisationId;
  if (who.kind === "profession") return who.profession === membership?.profession;
  return true;
}

/** Does the owner's "never" shut this entry for the asker? */
export function isBlockedFor(world: PlainWorld, entry: PlainEntry): boolean {
  return world.blocks.some((block) => {
    if (!bindsActor(world, block)) return false;
    const { what } = block;
    if (what.kind === "section") return what.section === entry.sectionKey;
    if (what.kind === "class") return what.dataClass === entry.dataClass;
    if (what.kind === "entry") return what.entryId === entry.id;
    return true;
  });
}

/** Does it shut fields of this class, wherever they stand? */
export function classIsBlockedFor(world: PlainWorld, dataClass: string): boolean {
  return world.blocks.some(
    (block) => bindsActor(world, block) && block.what.kind === "class" && block.what.dataClass === dataClass,
  );
}
