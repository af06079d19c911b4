import type { CedarValueJson } from "@cedar-policy/cedar-wasm/nodejs";
import type { Attributes } from "./cedar-values.js";
import type { PlainWorld } from "./plain.js";

/** A block on somebody unknown binds the asker; one of something unknown is of everything. */
export function blocksOf({ blocks }: PlainWorld, reader: Attributes): CedarValueJson[] {
  return blocks.map(({ who, what }) => {
    const isOddWho = !["account", "organisation", "profession"].includes(who.kind);
    const isOddWhat = !["section", "class", "entry"].includes(what.kind);
    return {
      who: isOddWho
        ? { kind: "account", id: reader["account"]! }
        : { kind: who.kind, id: who.accountId ?? who.organisationId ?? who.profession ?? "" },
      what: isOddWhat
        ? { kind: "everything", id: "" }
        : { kind: what.kind, id: what.section ?? what.dataClass ?? what.entryId ?? "" },
    };
  });
}
