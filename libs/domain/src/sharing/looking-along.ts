import type { Decision, Release } from "./decision.js";
import type { Facts } from "./facts.js";
import { asFieldNames, besideNamed, leavesNamed, sheetOf } from "./fields.js";

type Around = Pick<Facts, "entries" | "policy">;

/**
 * What a reader will get, as far as who looks along may read it too: no other fields, and no text that still waits. The
 * owner reads everything, so for them it is what the reader will get.
 */
export function narrowTo<T extends Pick<Decision, "released">>(
  reading: T,
  mine: Decision["released"],
  facts: Around,
): T {
  const released = new Map<string, readonly Release[]>();
  for (const [id, theirs] of reading.released) {
    const own = mine.get(id) ?? [];
    if (own.length > 0)
      released.set(
        id,
        theirs.map((release) => within(release, own, id, facts)),
      );
  }
  return { ...reading, released };
}

function within(release: Release, own: readonly Release[], id: string, facts: Around): Release {
  const revision = release.revision ?? own[0]!.revision;
  if (own.some(({ fields }) => fields === "all")) return { ...release, revision };
  const mine = namesOf(own, id, facts);
  const theirs = namesOf([release], id, facts);
  const sheet = sheetFor(id, facts);
  const both = new Set([...theirs].filter((name) => mine.has(name)));
  return { ...release, revision, fields: sheet ? asFieldNames(sheet, both) : [] };
}

/** Every leaf and every text beside the fields that these releases give. */
function namesOf(releases: readonly Release[], id: string, facts: Around): Set<string> {
  const sheet = sheetFor(id, facts);
  const names = releases.map(({ fields }) => (fields === "all" ? undefined : fields));
  const leaves = sheet ? names.flatMap((each) => leavesNamed(sheet, each)) : [];
  return new Set([...leaves.map(({ key }) => key), ...names.flatMap((each) => besideNamed(each))]);
}

function sheetFor(id: string, { entries, policy }: Around) {
  const entry = entries.find((each) => each.id === id);
  return entry ? sheetOf(entry, policy) : null;
}
